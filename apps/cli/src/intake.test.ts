import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { docx, paragraph } from '../../../tools/hostile/docx.ts'
import { lure, mailWith } from '../../../tools/hostile/others.ts'
import { textPdf } from '../../../tools/hostile/pdf.ts'

const root = join(import.meta.dirname, '..', '..', '..')
const scratch = mkdtempSync(join(tmpdir(), 'holdfast-intake-'))
afterAll(() => rmSync(scratch, { recursive: true, force: true }))

function holdfast(...args: readonly string[]) {
  const done = spawnSync(process.execPath, [join(root, 'apps/cli/bin/holdfast.js'), ...args], {
    cwd: root,
    encoding: 'utf8',
    env: { ...process.env, LANG: 'en_US.UTF-8', LC_ALL: '' },
  })
  return { code: done.status, out: done.stdout, err: done.stderr }
}
const file = (name: string, content: string | Uint8Array): string => {
  const path = join(scratch, name)
  writeFileSync(path, content)
  return path
}

const lines = [
  'Agreement',
  'Article 1',
  'The Party shall reply to the request within thirty days.',
  'Article 2',
  'A person shall have the right to appeal to a court.',
]

describe('a document is read at the command line', () => {
  test('a PDF gives its text, its pages and the walls it was read behind', () => {
    const { code, out } = holdfast('intake', file('order.pdf', textPdf([lines])), '--json')
    const document = JSON.parse(out)
    expect(code).toBe(0)
    expect(document).toMatchObject({ kind: 'pdf', language: { lang: 'en' }, pages: [{ page: 1, source: 'text' }] })
    expect(document.text).toContain('within thirty days.')
    expect(['namespace', 'patched']).toContain(document.guards.network)
  })
  test('an archive with a shortcut is refused in one line that names no file, and nothing is written', () => {
    const before = readdirSync(scratch).length
    const { code, out, err } = holdfast('intake', file('Invitation Kim.zip', lure()))
    expect([code, out]).toEqual([2, ''])
    expect(err).toMatch(/shortcut/u)
    expect(err).not.toMatch(/Kim/u)
    expect(err.trim().split('\n')).toHaveLength(1)
    expect(readdirSync(scratch)).toHaveLength(before + 1)
    expect(existsSync(join(scratch, 'Invitation.pdf.lnk'))).toBe(false)
  })
  test('an attachment is read by its number, and its turned name cannot turn the terminal', () => {
    const letter = file('letter.eml', mailWith([{ name: 'photo_\u202Egpj.pdf', type: 'application/pdf', bytes: textPdf([lines]) }]))
    const listed = holdfast('intake', letter)
    expect(listed.out).toContain('photo_[U+202E]gpj.pdf')
    expect(listed.out).not.toContain('\u202E')
    expect(JSON.parse(holdfast('intake', letter, '--part', '0', '--json').out).kind).toBe('pdf')
    expect(holdfast('intake', letter, '--part', '7').code).toBe(2)
  })
})

describe('an agreement is read from PDF and Word as from plain text', () => {
  const articles = (path: string) => JSON.parse(holdfast('law', 'read', path, '--json').out).articles.map(({ eId }: { eId: string }) => eId)
  test('the articles are the same', () => {
    const plain = articles(file('a.txt', lines.join('\n\n')))
    expect(plain).toEqual(['art_1', 'art_2'])
    expect(articles(file('a.pdf', textPdf([lines])))).toEqual(plain)
    expect(articles(file('a.docx', docx(lines.map((line) => paragraph(line)).join(''))))).toEqual(plain)
  })
})
