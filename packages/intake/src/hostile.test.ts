import { describe, expect, test } from 'vitest'
import { hostileFiles } from '../../../tools/hostile/index.ts'
import { hostileNames } from '../../../tools/hostile/others.ts'
import { nameKey, readDocument, shownName } from './index.ts'

describe('a hostile file is refused with its cause, or read with its active parts named', () => {
  for (const { name, make, refused, active, onlyInChild } of hostileFiles)
    if (!onlyInChild)
      test(name, async () => {
        const read = await readDocument(make(), { name: 'a.pdf' })
        if (read.ok) {
          expect(refused.length === 0 || refused.includes('')).toBe(true)
          if (active !== undefined) expect(read.value.active).toContain(active)
        } else expect(refused).toContain(read.error.code)
      })
})

describe('a name is shown for what it is', () => {
  test('a picture that is a program', () => {
    expect(shownName('photo_\u202Egpj.exe')).toMatchObject({
      shown: '\u2068photo_[U+202E]gpj.exe\u2069',
      extension: 'exe',
      tricks: ['bidi'],
    })
    expect(shownName('Invitation.pdf.exe').tricks).toEqual(['double-extension'])
  })
  test('names no Windows may hold, names that end in a stop, names that climb', () => {
    expect(shownName('CON').tricks).toContain('reserved')
    expect(shownName('aux.txt').tricks).toContain('reserved')
    expect(shownName('report.pdf.').tricks).toContain('trailing')
    expect(shownName('../../etc/passwd').tricks).toContain('path')
    expect(shownName('a\u0000b.txt')).toMatchObject({ shown: '\u2068a[U+0000]b.txt\u2069', tricks: ['control', 'path'] })
    expect(shownName('Кim.txt').tricks).toContain('mixed-script')
  })
  test('Korean and Russian names of files are ordinary names', () => {
    for (const name of ['판결문 2014.pdf', 'Решение суда от 5 мая.docx', '김철수.hwp', 'Письмо-2 (копия).txt'])
      expect(shownName(name).tricks).toEqual([])
  })
  test('composed and decomposed twins have one key', () => {
    expect(nameKey('caf\u00e9.TXT')).toBe(nameKey('cafe\u0301.txt'))
    expect(nameKey('강.txt'.normalize('NFD'))).toBe(nameKey('강.txt'))
  })
  test('no shown name holds a sign that turns, breaks or hides, nor runs on', () => {
    for (const name of hostileNames) {
      const { shown } = shownName(name)
      expect(shown).toMatch(/^\u2068[^\p{Cc}\u202a-\u202e\u2066\u2067\u2068\u2069\u200b\u2028\u2029]*\u2069$/u)
      expect([...shown].length).toBeLessThanOrEqual(122)
    }
  })
})
