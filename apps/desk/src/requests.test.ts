import { execFile } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { request as httpRequest } from 'node:http'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { promisify } from 'node:util'
import { say } from '@holdfast/words'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { contentSecurityPolicy } from './headers.ts'
import { type Desk, startDesk } from './start.ts'

let desk: Desk
let token: string
const webDir = mkdtempSync(join(tmpdir(), 'holdfast-web-'))

beforeAll(async () => {
  writeFileSync(join(webDir, 'index.html'), '<!doctype html><html><head><title>Holdfast</title></head><body></body></html>')
  writeFileSync(join(webDir, 'a.js'), 'export {}')
  const started = await startDesk({ webDir, openBrowser: false })
  if (!started.ok) throw new Error(started.error.code)
  desk = started.value
  token = keyIn((await open(codeInFile())).body)
})
afterAll(async () => {
  await desk.close()
  rmSync(webDir, { recursive: true, force: true })
})

interface Answer {
  readonly status: number
  readonly headers: Readonly<Record<string, string | string[] | undefined>>
  readonly body: string
}

function send(method: string, path: string, headers: Record<string, string> = {}, body?: string | Buffer): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const sent = httpRequest({ host: '127.0.0.1', port: desk.port, method, path, headers, agent: false }, (response) => {
      const chunks: Buffer[] = []
      response.on('data', (chunk: Buffer) => chunks.push(chunk))
      response.on('end', () =>
        resolve({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(chunks).toString() }),
      )
    })
    sent.on('error', reject)
    sent.end(body)
  })
}

/** Bytes as a hostile client may put them on the wire; the status of the first answer, 0 where the connection is just ended. */
function sendRaw(text: string): Promise<number> {
  return new Promise((resolve) => {
    const socket = connect(desk.port, '127.0.0.1', () => socket.write(text))
    let answer = ''
    const done = () => resolve(Number(/^HTTP\/1\.1 (\d+)/.exec(answer)?.[1] ?? 0))
    socket.on('data', (chunk) => {
      answer += chunk.toString()
      socket.end()
    })
    socket.on('close', done)
    socket.on('error', done)
  })
}

const codeInFile = (): string => /name="code" value="([^"]+)"/.exec(readFileSync(desk.launchFile, 'utf8'))?.[1] ?? ''
const keyIn = (page: string): string => /name="holdfast-key" content="([^"]+)"/.exec(page)?.[1] ?? ''
const form = {
  'Content-Type': 'application/x-www-form-urlencoded',
  Origin: 'null',
  'Sec-Fetch-Site': 'cross-site',
  'Sec-Fetch-Mode': 'navigate',
}
const open = (code: string, headers: Record<string, string> = form) => send('POST', '/open', headers, `code=${code}`)
const good = () => ({ Authorization: `Bearer ${token}` })
const raw = (head: string, host = `Host: 127.0.0.1:${desk.port}\r\n`) => sendRaw(`${head}\r\n${host}Authorization: Bearer ${token}\r\n\r\n`)

describe('the page of this machine is served, and nobody else', () => {
  test('the first page and its parts are served without a key and say nothing', async () => {
    expect((await send('GET', '/', { 'Sec-Fetch-Site': 'none' })).status).toBe(200)
    const part = await send('GET', '/a.js', { 'Sec-Fetch-Site': 'same-origin' })
    expect([part.status, part.headers['content-type']]).toEqual([200, 'text/javascript; charset=utf-8'])
    expect((await send('GET', '/nowhere')).status).toBe(404)
    expect((await send('GET', '/%2e%2e/package.json')).status).toBe(400)
    expect((await send('GET', '/../package.json')).status).toBe(400)
  })
  test('a connection a browser opens ahead and does not use is closed without a word: an answer there would be taken for that of the next question', async () => {
    expect(await sendRaw('')).toBe(0)
  })
  test('the API answers a page that holds the key', async () => {
    expect((await send('GET', '/api/hello', { ...good(), 'Sec-Fetch-Site': 'same-origin' })).status).toBe(200)
  })
  test('without the key, with another key, or with the key elsewhere, it answers 401', async () => {
    expect((await send('GET', '/api/hello')).status).toBe(401)
    expect((await send('GET', '/api/hello', { Authorization: `Bearer ${'A'.repeat(43)}` })).status).toBe(401)
    expect((await send('GET', '/api/hello', { Authorization: token })).status).toBe(401)
    expect((await send('GET', '/api/hello', { Cookie: `key=${token}` })).status).toBe(401)
    expect((await send('GET', `/api/hello?key=${token}`)).status).toBe(400)
    expect((await send('GET', '/api/no-such-thing')).status).toBe(401)
    expect((await send('GET', '/api/no-such-thing', good())).status).toBe(404)
  })
})

describe('a name other than our own is refused before anything else', () => {
  test.each(['evil.test', 'localhost', '127.0.0.1', '127.0.0.1.', '0.0.0.0', '2130706433', '[::1]', '127.1'])('Host %s', async (host) => {
    expect((await send('GET', '/api/hello', { ...good(), Host: host })).status).toBe(421)
    expect((await send('GET', '/api/hello', { ...good(), Host: `${host}:${desk.port}` })).status).toBe(host === '127.0.0.1' ? 200 : 421)
  })
  test('no Host, two Hosts, a Host with a user in it, another port', async () => {
    expect(await raw('GET /api/hello HTTP/1.1', '')).toBe(421)
    expect(await raw('GET /api/hello HTTP/1.1', `Host: 127.0.0.1:${desk.port}\r\nHost: evil.test\r\n`)).toBe(421)
    expect(await raw('GET /api/hello HTTP/1.1', `Host: 127.0.0.1:${desk.port}@evil\r\n`)).toBe(421)
    expect(await raw('GET /api/hello HTTP/1.1', `Host: 127.0.0.1:${desk.port + 1}\r\n`)).toBe(421)
  })
  test('an absolute address, HTTP/1.0, two readings of one body', async () => {
    expect(await raw(`GET http://127.0.0.1:${desk.port}/api/hello HTTP/1.1`)).toBe(400)
    expect(await raw('GET //evil.test/api/hello HTTP/1.1')).toBe(400)
    expect(await raw('GET /api/hello HTTP/1.0')).toBe(505)
    expect(await raw('POST /api/hello HTTP/1.1\r\nContent-Type: application/json\r\nContent-Length: 4\r\nTransfer-Encoding: chunked')).toBe(
      400,
    )
    expect(await raw('POST /api/hello HTTP/1.1\r\nContent-Type: application/json\r\nContent-Length: 4\r\nContent-Length: 5')).toBe(400)
    expect(await raw('CONNECT 127.0.0.1:80 HTTP/1.1')).toBe(0)
  })
})

describe('another page cannot use the desk, even with a stolen key', () => {
  test.each(['http://evil.test', 'null', 'http://127.0.0.1:1', 'https://127.0.0.1', 'http://localhost'])('Origin %s', async (origin) => {
    expect((await send('GET', '/api/hello', { ...good(), Origin: origin })).status).toBe(403)
    expect((await send('GET', '/', { Origin: origin })).status).toBe(403)
  })
  test.each(['same-site', 'cross-site', 'odd'])('Sec-Fetch-Site %s', async (site) => {
    expect((await send('GET', '/api/hello', { ...good(), 'Sec-Fetch-Site': site })).status).toBe(403)
    expect((await send('GET', '/', { 'Sec-Fetch-Site': site })).status).toBe(403)
  })
  test('a window that a person looks at is told in three languages that it has no key; the refusal stays one, and names nothing', async () => {
    const looked = { 'Sec-Fetch-Site': 'cross-site', 'Sec-Fetch-Mode': 'navigate', 'Sec-Fetch-Dest': 'document' }
    const answer = await send('GET', '/', looked)
    expect(answer.status).toBe(403)
    for (const locale of ['en', 'ru', 'ko'] as const) expect(answer.body).toContain(say(locale, 'app.closed.title'))
    expect(answer.headers['content-security-policy']).toMatch(/^default-src 'none'; style-src 'sha256-[^']+'; frame-ancestors 'none'/)
    expect(answer.body).not.toContain('<script')
    expect((await send('GET', '/api/hello', { ...good(), ...looked })).body).toBe(answer.body)
    expect((await send('GET', '/', { ...looked, 'Sec-Fetch-Dest': 'iframe' })).body).toBe('{"error":{"code":"desk.foreign-site"}}')
  })
  test('the API in the address bar', async () => {
    expect((await send('GET', '/api/hello', { ...good(), 'Sec-Fetch-Site': 'none' })).status).toBe(403)
  })
  test('a form or plain text instead of JSON', async () => {
    for (const type of ['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data', ''])
      expect((await send('POST', '/api/hello', { ...good(), 'Content-Type': type }, '{}')).status).toBe(415)
  })
  test.each(['TRACE', 'DELETE', 'PUT', 'PATCH', 'HEAD', 'OPTIONS'])('%s is not a method here', async (method) => {
    expect((await send(method, '/api/hello', good())).status).toBe(405)
    expect((await send(method, '/', {})).status).toBe(405)
  })
  test('a preflight gets no leave', async () => {
    const answer = await send('OPTIONS', '/api/hello', {
      Origin: 'http://evil.test',
      'Access-Control-Request-Method': 'POST',
      'Access-Control-Request-Private-Network': 'true',
    })
    expect(answer.status).toBe(405)
    expect(Object.keys(answer.headers).filter((name) => name.startsWith('access-control'))).toEqual([])
  })
  test('a WebSocket without a key, and one with a key', async () => {
    const upgrade = {
      Connection: 'Upgrade',
      Upgrade: 'websocket',
      'Sec-WebSocket-Key': 'AAAAAAAAAAAAAAAAAAAAAA==',
      'Sec-WebSocket-Version': '13',
    }
    expect((await send('GET', '/api/hello', upgrade)).status).toBe(401)
    expect((await send('GET', '/api/hello', { ...upgrade, ...good() })).status).toBe(400)
  })
  test.skipIf(process.platform !== 'linux' || process.getuid?.() !== 0)('another user of this machine, with the key', async () => {
    const ask = `fetch('http://127.0.0.1:${desk.port}/api/hello',{headers:{Authorization:'Bearer ${token}'}}).then(r=>console.log(r.status))`
    expect(await inOtherProcess(ask)).toBe('200')
    expect(await inOtherProcess(`process.setgid(65534);process.setuid(65534);${ask}`)).toBe('403')
  })
})

const inOtherProcess = async (script: string): Promise<string> =>
  (
    await promisify(execFile)(process.execPath, ['-e', script], { cwd: '/', env: { PATH: '/usr/bin:/bin' }, timeout: 120_000 })
  ).stdout.trim()

describe('too much is refused with a reason', () => {
  test('a body over 8 MiB, announced or not', async () => {
    const json = { ...good(), 'Content-Type': 'application/json' }
    const announced = await send('POST', '/api/hello', { ...json, 'Content-Length': String(8 * 1024 * 1024 + 1) }).catch(() => null)
    expect(announced?.status ?? 413).toBe(413)
    const chunked = await send(
      'POST',
      '/api/hello',
      { ...json, 'Transfer-Encoding': 'chunked' },
      Buffer.alloc(9 * 1024 * 1024, 0x20),
    ).catch(() => null)
    expect(chunked === null || chunked.status === 413).toBe(true)
  })
})

describe('a code opens one window, once', () => {
  test('a spent, wrong or missing code gets the page without a key', async () => {
    const first = codeInFile()
    for (const code of [first, 'A'.repeat(43), '']) {
      const answer = await open(code)
      expect(answer.status).toBe(403)
      expect(keyIn(answer.body)).toBe('')
    }
  })
  test('only a whole page opened from a file may bring one', async () => {
    expect((await open('x', { ...form, Origin: 'http://evil.test' })).status).toBe(403)
    expect((await open('x', { ...form, 'Sec-Fetch-Mode': 'cors' })).status).toBe(403)
    expect((await open('x', { ...form, 'Sec-Fetch-Mode': 'navigate', 'Sec-Fetch-Dest': 'iframe' })).status).toBe(403)
    expect((await open('x', { ...form, 'Content-Type': 'text/plain' })).status).toBe(415)
    expect((await send('GET', '/open')).status).toBe(405)
  })
  test('the launch file and its folder belong to us alone', () => {
    if (process.platform === 'win32') return
    expect(statSync(desk.launchFile).mode & 0o777).toBe(0o600)
    expect(statSync(dirname(desk.launchFile)).mode & 0o777).toBe(0o700)
  })
})

describe('every answer carries the same armour', () => {
  test('headers, and never a cookie', async () => {
    for (const answer of [
      await send('GET', '/'),
      await send('GET', '/a.js'),
      await send('GET', '/api/hello', good()),
      await send('GET', '/api/hello'),
      await send('GET', '/', { Host: 'evil.test' }),
      await open('x'),
    ]) {
      expect(answer.headers['content-security-policy']).toBe(contentSecurityPolicy)
      expect(answer.headers['cache-control']).toBe('no-store')
      expect(answer.headers['x-content-type-options']).toBe('nosniff')
      expect(answer.headers['referrer-policy']).toBe('no-referrer')
      expect(answer.headers['cross-origin-opener-policy']).toBe('same-origin')
      expect(answer.headers['cross-origin-resource-policy']).toBe('same-origin')
      expect(answer.headers['permissions-policy']).toContain('camera=()')
      expect(answer.headers['set-cookie']).toBeUndefined()
      expect(Object.keys(answer.headers).filter((name) => name.startsWith('access-control'))).toEqual([])
    }
  })
})

describe('a port somebody else holds is never worked around', () => {
  test('a second desk on the same port is refused', async () => {
    const second = await startDesk({ webDir, port: desk.port, openBrowser: false })
    expect(second).toEqual({ ok: false, error: { code: 'desk.port-taken', port: desk.port } })
  })
  test('screens that are not built are named as such', async () => {
    const none = await startDesk({ webDir: join(webDir, 'none'), openBrowser: false })
    expect(none).toEqual({ ok: false, error: { code: 'desk.not-built' } })
  })
})
