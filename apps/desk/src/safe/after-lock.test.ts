/** What is left in the desk, which lives on, after the process that held the keys was ended: nothing that was read, written or typed. */
import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { hitsIn } from '../vault/process/memory.fixture.ts'
import { hasNative } from './served-host.fixture.ts'
import { wiping } from './wiped-memory.ts'

const fixture = join(dirname(fileURLToPath(import.meta.url)), 'desk-memory.fixture.ts')
const canSee = existsSync('/proc/self/mem')
if (!canSee) console.log('NOT RUN: memory of the desk after the lock (no /proc/self/mem)')

/** Made anew for each run, so that no source holds it, and part of every word below, so that one look finds all. */
const mark = randomBytes(9).toString('hex')
const canary = (what: string) => `${what}${mark}`
const typed = {
  passphrase: `four quiet ${canary('heron')} at dusk`,
  wrong: `five loud ${canary('crow')} at dawn`,
  name: canary('Kim'),
  pseudonym: canary('Heron'),
  place: `Владивосток, ${canary('дом')}`,
  note: `그는 ${canary('공장')}에서 일했다`,
  draft: canary('Halfwritten'),
  question: canary('Asked'),
  late: canary('Toolate'),
}

let desk: ChildProcessWithoutNullStreams
let place: { port: number; vault: string }
beforeAll(async () => {
  if (!hasNative || !canSee) return
  desk = spawn(process.execPath, ['--import', 'tsx', fixture], { env: { ...process.env, ...wiping } })
  place = JSON.parse(await new Promise<string>((said) => desk.stdout.once('data', (piece) => said(String(piece)))))
})
afterAll(async () => {
  if (!desk) return
  const ended = new Promise((done) => desk.once('exit', done))
  desk.stdin.write('end\n')
  await ended
})

async function ask(path: string, body?: unknown): Promise<{ readonly status: number; readonly text: string }> {
  const answer = await fetch(`http://127.0.0.1:${place.port}/api/${path}`, {
    method: body === undefined ? 'GET' : 'POST',
    ...(body === undefined ? {} : { body: JSON.stringify(body), headers: { 'Content-Type': 'application/json', Connection: 'close' } }),
  })
  return { status: answer.status, text: await answer.text() }
}
/** A text as it may stand in memory. */
const inMemory = (text: string): readonly Uint8Array[] => [Buffer.from(text, 'utf8'), Buffer.from(text, 'utf16le')]
const any = { any: inMemory(mark) }
const byName = Object.fromEntries(Object.entries(typed).map(([what, text]) => [what, inMemory(text)]))
const children = (pid: number): readonly number[] =>
  readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').trim().split(' ').filter(Boolean).map(Number)

/** What stands in a process or in those it started. */
const leftIn = (desk: number): readonly string[] =>
  [desk, ...children(desk)].flatMap((pid) => {
    const { any: hits } = hitsIn(pid, any)
    if (hits === 0) return []
    const named = Object.entries(hitsIn(pid, byName)).flatMap(([what, count]) => (count > 0 ? [`${what} ${count}`] : []))
    return [`${hits} in ${pid === desk ? 'the desk' : 'its child'}: ${named.join(', ')}`]
  })

describe.runIf(hasNative && canSee)('after the lock', () => {
  test('the desk that handed everything through holds no passphrase, right or wrong, and no word that was read, written, searched for or half typed', async () => {
    expect((await ask('vault/create', { passphrase: typed.passphrase })).status).toBe(200)
    await ask('vault/lock', {})
    expect((await ask('vault/unlock', { passphrase: typed.wrong })).status).toBe(422)
    expect((await ask('vault/unlock', { passphrase: typed.passphrase })).status).toBe(200)
    const saved = await ask('cases/save', { records: [{ kind: 'case', fields: { pseudonym: typed.pseudonym } }] })
    const [id] = (JSON.parse(saved.text) as { ids: string[] }).ids
    const person = { pseudonym: typed.pseudonym, role: 'person-at-risk', names: [{ text: typed.name, use: 'own' }] }
    // Long answers come in several pieces.
    const facts = Array.from({ length: 120 }, () => ({
      kind: 'fact',
      case: id,
      fields: {
        event: 'other',
        when: { date: '2026-11-20' },
        zone: 'Asia/Vladivostok',
        what: `${typed.place}. ${typed.note}. `.repeat(20),
      },
    }))
    expect((await ask('cases/save', { records: [{ kind: 'person', case: id, fields: person }, ...facts] })).text).toContain('ids')
    const draft = { id: 'ab'.repeat(16), kind: 'decision', record: null, case: id, words: { authority: typed.draft }, begun: {}, stood: {} }
    expect((await ask('cases/drafts/keep', draft)).status).toBe(200)
    for (let round = 0; round < 3; round++) {
      expect((await ask('cases/list')).text).toContain(typed.pseudonym)
      expect((await ask('cases/one', { id })).text).toContain(typed.note)
      expect((await ask('cases/drafts/one', { id: draft.id })).text).toContain(typed.draft)
      expect((await ask('cases/search', { words: typed.name })).text).toContain(typed.name)
      await ask('cases/search', { words: typed.question })
    }
    const holder = Number(readFileSync(join(place.vault, 'in-use'), 'utf8').split(' ')[0])
    // The look finds words where they are, so that finding none means something.
    expect(hitsIn(holder, any).any).toBeGreaterThan(5)
    expect((await ask('vault/lock', {})).status).toBe(200)
    expect(existsSync(`/proc/${holder}`)).toBe(false)
    expect(leftIn(desk.pid ?? 0)).toEqual([])
    // A form that does not know of the lock sends what was typed.
    expect((await ask('cases/drafts/keep', { ...draft, words: { authority: typed.late } })).status).toBe(423)
    expect((await ask('vault/unlock', { passphrase: typed.passphrase })).status).toBe(200)
    expect((await ask('vault/lock', {})).status).toBe(200)
    expect(leftIn(desk.pid ?? 0)).toEqual([])
  })
})
