import { spawn } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { hostilePdf, textPdf } from '../../../../tools/hostile/pdf.ts'
import { root } from './child-code.ts'
import { childMessage } from './child-messages.ts'
import { findGuards } from './guards.ts'
import { childCall, readInChild } from './read-in-child.ts'

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text)

/** Runs other code in the very process documents are read in, and gives what it printed. */
function inChild(code: string, isWithGuards: boolean): Promise<string> {
  const [program = '', ...args] = childCall(isWithGuards ? findGuards().before : [], [join(root, 'node_modules')], 256)
  return new Promise((resolve) => {
    const child = spawn(program, args, { cwd: root, env: {}, stdio: ['pipe', 'pipe', 'ignore'] })
    let out = ''
    child.stdout.on('data', (chunk: Buffer) => {
      out += chunk.toString()
    })
    child.stdin.on('error', () => undefined)
    child.once('close', () => resolve(out.trim()))
    child.stdin.end(code)
  })
}
const tried = (code: string): string => `try { ${code}; console.log('open') } catch (cause) { console.log('closed') }`

describe('a document is read in a process of its own', () => {
  test('its text comes back, page by page, and the walls that stood are named', async () => {
    const seen: string[] = []
    const { result, pages, guards } = await readInChild(
      textPdf([['Article 5. Costs'], ['Article 6. Time']]),
      { name: 'a.pdf' },
      { onProgress: (page, of) => seen.push(`${page}/${of}`) },
    )
    expect(result.ok && result.value.text).toBe('Article 5. Costs\n\nArticle 6. Time')
    expect(seen).toEqual(['1/2', '2/2'])
    expect(pages).toHaveLength(2)
    expect(guards).toEqual(findGuards().guards)
  })
  test('a refusal comes back as it was given', async () => {
    const { result } = await readInChild(utf8('<svg><script/></svg>'), {})
    expect(result).toEqual({ ok: false, error: { code: 'intake.svg' } })
  })
})

describe('the reading process has no doors', () => {
  const doors: Readonly<Record<string, string>> = {
    'a connection': `(await import('node:net')).connect(9, '127.0.0.1')`,
    'a name to look up': `(await import('node:dns')).lookup('example.org', () => 0)`,
    'a page to fetch': `await fetch('http://127.0.0.1:9')`,
    'a datagram': `(await import('node:dgram')).createSocket('udp4')`,
    'a program to start': `(await import('node:child_process')).spawnSync('/bin/true')`,
    'a file to write': `(await import('node:fs')).writeFileSync('/tmp/holdfast-should-not-exist', 'x')`,
    'a file of the person': `(await import('node:fs')).readFileSync('/etc/passwd')`,
    'the memory of others': `(await import('node:fs')).readFileSync('/proc/1/maps')`,
    'text made to code': `eval('1')`,
    'a native part': `process.dlopen({ exports: {} }, '/x.node')`,
    'a server of its own': `(await import('node:http')).createServer()`,
  }
  for (const [name, code] of Object.entries(doors))
    for (const isWithGuards of [true, false])
      test(`${name}${isWithGuards ? '' : ', on a system that grants no namespace'}`, async () => {
        expect(await inChild(tried(code), isWithGuards)).toBe('closed')
        expect(existsSync('/tmp/holdfast-should-not-exist')).toBe(false)
      })
  test('what asks for no door runs there, so a closed door is a closed door', async () => {
    expect(await inChild(tried(`await import('unpdf')`), true)).toBe('open')
  })
  test('where the kernel grants it, a connection made behind Node’s back reaches nothing either', async () => {
    if (findGuards().guards.network !== 'namespace') return console.log('NOT RUN: no network namespace on this system')
    const server = createServer().listen(0, '127.0.0.1')
    let reached = 0
    server.on('connection', () => {
      reached++
    })
    const port = await new Promise<number>((resolve) =>
      server.once('listening', () => resolve((server.address() as { port: number }).port)),
    )
    const [program = '', ...args] = findGuards().before
    const code = await new Promise((resolve) =>
      spawn(
        program,
        [
          ...args,
          process.execPath,
          '-e',
          `require('net').connect(${port},'127.0.0.1').on('error',()=>process.exit(7)).on('connect',()=>process.exit(0))`,
        ],
        { stdio: 'ignore' },
      ).once('close', resolve),
    )
    server.close()
    expect([code, reached]).toEqual([7, 0])
  })
})

describe('whatever happens there, the parent goes on and says what', () => {
  test('a page of three gigabytes is ended at the memory limit', async () => {
    const { result } = await readInChild(hostilePdf.bomb(), {}, { limits: { megabytes: 200 } })
    expect(result.ok ? 'read' : result.error.code).toMatch(/^intake\.(?:memory|time|damaged)$/u)
  })
  test('a document that takes too long is ended, and what was read is kept', async () => {
    const { result } = await readInChild(hostilePdf.bomb(), {}, { limits: { megabytes: 4000, secondsInAll: 1 } })
    expect(result).toEqual({ ok: false, error: { code: 'intake.time', seconds: 1 } })
  })
  test('a page that never ends is ended by the work it makes, long before the clock would', async () => {
    for (const make of [hostilePdf.formsOfForms, hostilePdf.statesKept]) {
      const { result } = await readInChild(make(), {})
      expect(result.ok ? 'read' : result.error).toMatchObject({ code: 'intake.time' })
      expect(!result.ok && 'seconds' in result.error && result.error.seconds).toBeLessThan(20)
    }
  })
  test('it can be stopped, and taken up again where it was', async () => {
    const pages = Array.from({ length: 30 }, (_, n) => [`Page number ${n + 1} of the file`])
    const stop = new AbortController()
    const first = await readInChild(textPdf(pages), {}, { signal: stop.signal, onProgress: (page) => page === 3 && stop.abort() })
    expect(first.result).toEqual({ ok: false, error: { code: 'intake.cancelled' } })
    expect(first.pages.length).toBeGreaterThanOrEqual(3)
    const whole = await readInChild(textPdf(pages), {})
    const second = await readInChild(textPdf(pages), {}, { done: first.pages })
    expect(second.result).toEqual(whole.result)
  })
  test('stopped before it began, nothing is started', async () => {
    expect((await readInChild(utf8('x'), {}, { signal: AbortSignal.abort() })).result).toEqual({
      ok: false,
      error: { code: 'intake.cancelled' },
    })
  })
  test('language data that is not there is asked for by name, never fetched', async () => {
    const png = Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0, 0, 13, 73, 72, 68, 82, 0, 0, 0, 9, 0, 0, 0, 9])
    const { result } = await readInChild(png, { isOcrWanted: true, lang: 'ru' }, { ocrData: {} })
    expect(result).toEqual({ ok: false, error: { code: 'intake.ocr-missing', langs: 'rus' } })
  })
})

describe('what the process says is checked before it is believed', () => {
  const refused = (line: string) => expect(childMessage(line)).toBeUndefined()
  const document = {
    kind: 'text',
    name: null,
    text: 'abc',
    blocks: [{ start: 0, end: 3, role: 'paragraph', page: 1 }],
    pages: [],
    encoding: null,
    language: { lang: 'en', score: 0 },
    declared: {},
    doubts: [],
    active: [],
    parts: [],
    warnings: [],
  }
  test('a good answer passes', () => expect(childMessage(JSON.stringify({ type: 'document', document }))).toBeDefined())
  test('offsets outside the text', () =>
    refused(JSON.stringify({ type: 'document', document: { ...document, blocks: [{ start: 0, end: 9, role: 'paragraph', page: 1 }] } })))
  test('fields nobody knows, codes nobody knows, no JSON', () => {
    refused(JSON.stringify({ type: 'document', document: { ...document, path: '/etc' } }))
    refused('{"type":"refused","error":{"code":"intake.other"}}')
    refused('{"type":"exec"}')
    refused('not json')
    refused('')
  })
  test('__proto__ neither passes as a field nor reaches any object', () => {
    childMessage('{"type":"ready","__proto__":{"polluted":1}}')
    childMessage(`{"type":"document","document":{"__proto__":{"polluted":1},${JSON.stringify(document).slice(1)}}`)
    expect(({} as { polluted?: number }).polluted).toBeUndefined()
  })
  test('a number too large for any, and a key said twice', () => {
    refused('{"type":"page","of":1e400,"number":1,"page":null}')
    expect(childMessage('{"type":"ready","type":"page"}')).toBeUndefined()
  })
  test('nesting of 100 000 is refused, not followed', () => refused('['.repeat(100_000)))
})

test('the wall is loaded before any other code and names every network room of Node', () => {
  const wall = readFileSync(join(import.meta.dirname, 'wall.ts'), 'utf8')
  for (const room of ['net', 'tls', 'dgram', 'dns', 'http', 'https', 'http2', 'child_process']) expect(wall).toContain(`'node:${room}'`)
})
