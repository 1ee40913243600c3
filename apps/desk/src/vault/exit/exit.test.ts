import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { locales } from '@holdfast/core'
import { Decrypter, generateIdentity, identityToRecipient } from 'age-encryption'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { nativeIsMissing } from '../native.ts'
import { Desk } from '../process/keeper-desk.ts'
import type { Ask } from '../process/messages.ts'
import { archiveName } from './export.ts'
import { restoreSealed } from './restore.ts'

const scratch = mkdtempSync(join(tmpdir(), 'holdfast-exit-'))
const at = (...names: string[]) => join(scratch, ...names)
const typed = (line: string) => new Uint8Array(new TextEncoder().encode(line))
const quiet = () => ({ progress: () => {}, signal: new AbortController().signal })
/** As a Korean keyboard may type it: wide spaces, and syllables as separate jamo. */
const atHome = '밤이\u3000깊을수록\u00a0별이'.normalize('NFD')
const elsewhere = '밤이 깊을수록 별이'

/** The files of a tar archive, by name. */
function filesIn(tar: Buffer): ReadonlyMap<string, Buffer> {
  const found = new Map<string, Buffer>()
  for (let at = 0; tar[at] !== 0; ) {
    const name = tar.toString('utf8', at, tar.indexOf(0, at))
    const size = Number.parseInt(tar.toString('latin1', at + 124, at + 135), 8)
    found.set(name, tar.subarray(at + 512, at + 512 + size))
    at += 512 + Math.ceil(size / 512) * 512
  }
  return found
}
/** The names a list of sums speaks of. */
const summed = (list: Buffer | undefined): readonly string[] =>
  (list ?? Buffer.alloc(0))
    .toString('utf8')
    .trim()
    .split('\n')
    .map((line) => line.slice(66))
    .sort()

describe.skipIf(nativeIsMissing('the way out'))('the way out and back', () => {
  const desk = new Desk(
    at('vault'),
    () => {},
    () => {},
  )
  const ask = (asked: Ask, { progress, signal } = quiet()) => desk.answer(asked, { progress, signal })
  let recipients: string[] = []
  const lines = { create: typed(atHome), unlock: typed(atHome), copy: typed(atHome) }
  const exported = (name: string, more: { recipients?: string[]; passphrase?: Uint8Array<ArrayBuffer> } = {}, tell = quiet()) =>
    ask({ ask: 'export', out: at(name), copy: true, recipients, ...more }, tell)

  beforeAll(async () => {
    recipients = [await identityToRecipient(await generateIdentity())]
    expect(await ask({ ask: 'create', passphrase: lines.create })).toMatchObject({ ok: true })
    expect(await ask({ ask: 'unlock', unlock: { by: 'passphrase', passphrase: lines.unlock }, idleMs: 60_000 })).toMatchObject({ ok: true })
    const done = await desk.engine?.write([{ type: 'note', fields: { note: 'Зея, 2019' } }])
    const record = done?.ok === true ? (done.value[0]?.record ?? '') : ''
    for (const [name, bytes] of [
      ['long', new Uint8Array(3_000_000).fill(7)],
      ['short', typed('short')],
    ] as const) {
      writeFileSync(at(name), bytes)
      expect(await ask({ ask: 'attach', record, path: at(name), name, text: '' })).toMatchObject({ ok: true })
    }
    expect(await exported('copy', { passphrase: lines.copy })).toMatchObject({ ok: true })
  })
  afterAll(async () => {
    await desk.close()
    rmSync(scratch, { recursive: true, force: true })
  })

  test('passphrases and pieces that were given to the process that holds the keys are overwritten once they are used', async () => {
    const upload = await ask({ ask: 'upload-begin' })
    const piece = typed('a piece of a statement')
    expect(await ask({ ask: 'upload-piece', upload: upload.ok ? Number(upload.value) : 0, bytes: piece })).toMatchObject({ ok: true })
    expect(await ask({ ask: 'upload-stop', upload: upload.ok ? Number(upload.value) : 0 })).toMatchObject({ ok: true })
    for (const [what, bytes] of Object.entries({ ...lines, piece }))
      expect([what, bytes.length > 0 && bytes.every((byte) => byte === 0)]).toEqual([what, true])
  }, 120_000)

  test('what opens the vault opens the copy on a machine with another keyboard: spaces and syllables count as they do for the vault', async () => {
    const decrypter = new Decrypter()
    decrypter.addPassphrase(elsewhere)
    const tar = await decrypter.decrypt(readFileSync(at('copy', archiveName)))
    expect(Buffer.from(tar).includes('Зея, 2019')).toBe(true)
    // Every file has its sum, in the archive and beside it: a sum that is not there is not missed by sha256sum.
    const inside = filesIn(Buffer.from(tar))
    const names = [...inside.keys()].filter((name) => name !== 'vault/SHA256SUMS')
    expect(summed(inside.get('vault/SHA256SUMS')).map((name) => `vault/${name}`)).toEqual(names.sort())
    expect(names.filter((name) => name.startsWith('vault/files/'))).toHaveLength(2)
    const beside = readdirSync(at('copy'), { recursive: true, withFileTypes: true })
      .filter((one) => one.isFile() && one.name !== 'SHA256SUMS')
      .map((one) => relative(at('copy'), join(one.parentPath, one.name)))
    expect(summed(readFileSync(at('copy', 'SHA256SUMS')))).toEqual(beside.sort())
    for (const locale of locales) expect(beside).toContain(`OPEN-ME.${locale}.txt`)
  })

  test('a copy that breaks off leaves nothing behind, and can be made at the same place', async () => {
    const stopped = new AbortController()
    const asked = exported('again', {}, { progress: () => stopped.abort(), signal: stopped.signal })
    expect([await asked, existsSync(at('again'))]).toEqual([{ ok: false, error: { code: 'vault.stopped' } }, false])
    // A folder that was there before stays, as empty as it was.
    mkdirSync(at('stick'))
    expect(await exported('stick', { recipients: ['age1nobody'] })).toEqual({ ok: false, error: { code: 'export.recipient', position: 1 } })
    expect(readdirSync(at('stick'))).toEqual([])
    expect(await exported('stick')).toMatchObject({ ok: true })
  })

  test('a file that lies where the copy or the vault is to be is left as it is', async () => {
    writeFileSync(at('statement.odt'), 'the only copy')
    expect(await exported('statement.odt')).toEqual({ ok: false, error: { code: 'export.folder-not-empty' } })
    for (const place of [at('statement.odt'), at('statement.odt', 'vault')])
      expect(restoreSealed(at('copy'), place)).toEqual({ ok: false, error: { code: 'vault.folder-not-empty' } })
    expect(readFileSync(at('statement.odt'), 'utf8')).toBe('the only copy')
  })

  test('a damaged copy restores nothing, and an empty folder stays one', () => {
    writeFileSync(at('copy', 'sealed', 'mark.hfm'), 'x')
    mkdirSync(at('empty'))
    for (const place of [at('empty'), at('new', 'vault')])
      expect(restoreSealed(at('copy'), place)).toEqual({ ok: false, error: { code: 'restore.damaged', count: 1 } })
    expect([readdirSync(at('empty')), existsSync(at('new'))]).toEqual([[], false])
  })

  test('where no folder can be made it says so, and not that a file is missing', () => {
    // A disk that may only be read answers as if something were not there.
    expect(restoreSealed(at('copy'), '/proc/holdfast/vault')).toEqual({ ok: false, error: { code: 'restore.folder' } })
  })

  test('what is whole in a damaged copy comes back out of the sealed vault in it, and a check names the rest', async () => {
    const [blob = ''] = readdirSync(at('copy', 'sealed', 'blobs'))
    writeFileSync(at('copy', 'sealed', 'blobs', blob), 'rotten')
    expect(restoreSealed(at('copy', 'sealed'), at('rescued'))).toMatchObject({ ok: true })
    // The index, who holds it and what was half written are made anew or stay behind.
    expect(readdirSync(at('rescued')).sort()).toEqual(['blobs', 'keys-copy.hfk', 'keys.hfk', 'log.hfl', 'mark.hfm'])
    const rescued = new Desk(
      at('rescued'),
      () => {},
      () => {},
    )
    const passphrase = typed(atHome)
    expect((await rescued.answer({ ask: 'unlock', unlock: { by: 'passphrase', passphrase }, idleMs: 60_000 }, quiet())).ok).toBe(true)
    const checked = await rescued.answer({ ask: 'check', deep: false }, quiet())
    expect(checked).toMatchObject({ value: { sound: false, damaged: expect.arrayContaining([expect.objectContaining({ blob })]) } })
    await rescued.close()
  }, 120_000)

  test('a file that is stored and not named by its entry yet is not put aside', async () => {
    const { engine } = desk
    if (!engine) throw new Error('locked')
    const [record] = [...engine.records()]
    const name = engine.attach.bind(engine)
    let pruned: ReturnType<typeof ask> | undefined
    engine.attach = async (change) => {
      pruned = ask({ ask: 'prune' })
      await new Promise((next) => setTimeout(next, 20))
      return name(change)
    }
    expect(await ask({ ask: 'attach', record: record?.id ?? '', path: at('short'), name: 'short', text: '' })).toMatchObject({ ok: true })
    expect(await pruned).toEqual({ ok: true, value: { aside: 0, removed: 0, back: 0 } })
  })
})
