import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { xmlAttribute, xmlText } from './akn-text.ts'
import { deepestXml, readXml } from './xml-read.ts'

const refused = (xml: string): unknown => {
  const read = readXml(xml)
  return read.ok ? read.value : read.error
}

describe('what is refused, and where', () => {
  test.each([
    ['<!DOCTYPE a [<!ENTITY b "c">]>\n<a>&b;</a>', 'xml-doctype', 1, 1],
    ['\n<!doctype html><a/>', 'xml-doctype', 2, 1],
    ['<a>\n<b>&lol;</b></a>', 'xml-entity', 2, 4],
    ['<a>&#0;</a>', 'xml-entity', 1, 4],
    ['<a>&#xD800;</a>', 'xml-entity', 1, 4],
    ['<a>fish & chips</a>', 'xml-entity', 1, 4],
    ['<a b="&c;"/>', 'xml-entity', 1, 3],
    ['<a>\n  <b></a>', 'xml-malformed', 2, 6],
    ['<a>', 'xml-malformed', 1, 1],
    ['<a/><b/>', 'xml-malformed', 1, 5],
    ['words', 'xml-malformed', 1, 1],
    ['', 'xml-malformed', 1, 1],
    ['<a b="1" b="2"/>', 'xml-malformed', 1, 9],
    ['<a b=1/>', 'xml-malformed', 1, 4],
    ['<a><!-- no end </a>', 'xml-malformed', 1, 4],
    ['<a><![CDATA[ no end </a>', 'xml-malformed', 1, 4],
    ['<a><!ELEMENT b></a>', 'xml-malformed', 1, 4],
    ['<a', 'xml-malformed', 1, 3],
  ])('%j is %s', (xml, code, line, column) => {
    expect(refused(xml)).toEqual({ code, line, column })
  })

  test('elements a hundred deep are read, one more is not', () => {
    const deep = (n: number): string => '<a>'.repeat(n) + '</a>'.repeat(n)
    expect(readXml(deep(deepestXml)).ok).toBe(true)
    expect(refused(deep(deepestXml + 1))).toMatchObject({ code: 'xml-too-deep' })
    expect(refused('<a>'.repeat(200_000))).toMatchObject({ code: 'xml-too-deep' })
  })
})

describe('what is read', () => {
  test('words, the five entities, numbers, CDATA; comments and instructions are passed over', () => {
    const read = readXml(
      '\ufeff<?xml version="1.0"?><!-- c --><p:a x=\'1 &lt; 2\'>A&amp;B &#233;&#x1F600;<![CDATA[<b>]]><?php no?><b/></p:a>\n',
    )
    expect(read.ok && read.value.name).toBe('a')
    expect(read.ok && read.value.attributes.get('x')).toBe('1 < 2')
    expect(read.ok && read.value.children.filter((one) => typeof one === 'string').join('')).toBe('A&B é😀<b>')
  })

  test('any text written is read back', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary' }),
        fc.string({ unit: fc.constantFrom('<', '>', '&', '"', "'", ']]>', '\r', '\n', '\f', '\ud800', '&amp;', 'a') }),
        (a, b) => {
          const read = readXml(`<a b="${xmlAttribute(b)}">${xmlText(a)}<c/>${xmlText(b)}</a>`)
          expect(read.ok).toBe(true)
          if (read.ok) expect(read.value.children.filter((one) => typeof one === 'string').join('')).toBe(a + b)
        },
      ),
    )
  })

  test('no input throws', () => {
    const pieces = fc.constantFrom(
      '<',
      '>',
      '</',
      '/>',
      '<a',
      '<a>',
      '</a>',
      '<!',
      '<!--',
      '-->',
      '<![CDATA[',
      ']]>',
      '<?',
      '?>',
      '&',
      ';',
      '&#',
      '="',
      '"',
      ' x="',
      "'",
      'a',
      ' ',
    )
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 40 }), (parts) => typeof readXml(parts.join('')).ok === 'boolean'),
      { numRuns: 3000 },
    )
  })
})
