/** The desk on the wire: one loopback socket, the request rules before everything, the security headers on everything. */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { Socket } from 'node:net'
import { err, ok, type Result } from '@holdfast/core'
import { getRequestListener } from '@hono/node-server'
import { closedPage, closedPagePolicy, isLookedAt } from './closed-page.ts'
import { securityHeaders } from './headers.ts'
import { isWelcome, peerOf } from './peer-uid.ts'
import { type RawRequest, type RulesContext, refusalOf } from './request-rules.ts'

export type ServeError =
  | { readonly code: 'desk.port-taken'; readonly port: number }
  | { readonly code: 'desk.port-refused'; readonly port: number }

export interface Serving {
  readonly port: number
  readonly close: () => Promise<void>
}

/** Ports no other service is registered for, above those the system hands out to outgoing connections on most machines. */
const lowest = 49_152
const highest = 65_535

/**
 * Listens on 127.0.0.1 and nowhere else.
 *
 * @param port null: a random high port. A port that is given and taken is refused, never replaced: another process may be waiting there for us
 * @param random gives a whole number below its argument
 * @param divert takes what another process answers, after the rules; true where it took it
 * @returns `desk.port-taken`; `desk.port-refused` when the system does not let us have it
 */
export async function serve(
  port: number | null,
  fetch: (request: Request) => Response | Promise<Response>,
  isToken: RulesContext['isToken'],
  random: (below: number) => number,
  divert: (request: IncomingMessage, response: ServerResponse) => boolean = () => false,
): Promise<Result<Serving, ServeError>> {
  const listener = getRequestListener(fetch, { overrideGlobalObjects: false })
  const welcome = new WeakMap<Socket, boolean>()
  const options = { maxHeaderSize: 16_384, requireHostHeader: false, connectionsCheckingInterval: 2_000 }
  const server = createServer(options, (request, response) => {
    for (const [name, value] of Object.entries(securityHeaders)) response.setHeader(name, value)
    const refusal = welcome.get(request.socket)
      ? refusalOf(rawOf(request), { port: portOf(server), isToken })
      : { status: 403, code: 'desk.foreign-user' }
    if (refusal) answer(request, response, refusal.status, refusal.code)
    else if (!divert(request, response)) void listener(request, response)
  })
  server.headersTimeout = 10_000
  server.requestTimeout = 60_000
  server.maxConnections = 64
  server.on('connection', (socket: Socket) => {
    welcome.set(socket, isWelcome(peerOf(socket.remoteAddress ?? '', socket.remotePort ?? 0, socket.localPort ?? 0)))
  })
  // CONNECT and Upgrade take other paths through Node: neither has a use here.
  server.on('connect', (_, socket) => socket.destroy())
  server.on('upgrade', (request, socket) => {
    const refusal = refusalOf(rawOf(request), { port: portOf(server), isToken })
    const status = refusal?.status ?? 400
    socket.end(`HTTP/1.1 ${status} Refused\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`)
  })
  server.on('clientError', (error, socket) => {
    // A browser opens connections ahead and may keep one unused. It must find such a one closed and ask by another, not find an answer to what it never asked.
    if ('code' in error && error.code === 'ERR_HTTP_REQUEST_TIMEOUT') socket.destroy()
    else if (socket.writable) socket.end('HTTP/1.1 400 Bad Request\r\nConnection: close\r\nContent-Length: 0\r\n\r\n')
  })

  const tries = port === null ? Array.from({ length: 5 }, () => lowest + random(highest - lowest)) : [port]
  for (const attempt of tries) {
    const failed = await listen(server, attempt)
    if (failed === null) {
      return ok({
        port: attempt,
        close: () =>
          new Promise((resolve) => {
            server.close(() => resolve())
            server.closeAllConnections()
          }),
      })
    }
    if (port !== null || failed !== 'EADDRINUSE')
      return err({ code: failed === 'EADDRINUSE' ? 'desk.port-taken' : 'desk.port-refused', port: attempt })
  }
  return err({ code: 'desk.port-taken', port: tries[0] ?? 0 })
}

const rawOf = (request: IncomingMessage): RawRequest => ({
  method: request.method ?? '',
  target: request.url ?? '',
  httpVersion: request.httpVersion,
  rawHeaders: request.rawHeaders,
})

function answer(request: IncomingMessage, response: ServerResponse, status: number, code: string): void {
  // The rest of a refused body is not read: the connection ends with the answer.
  if (code === 'desk.foreign-site' && isLookedAt(request)) {
    const headers = { 'Content-Type': 'text/html; charset=utf-8', 'Content-Security-Policy': closedPagePolicy, Connection: 'close' }
    response.writeHead(status, headers)
    response.end(closedPage)
  } else {
    response.writeHead(status, { 'Content-Type': 'application/json', Connection: 'close' })
    response.end(JSON.stringify({ error: { code } }))
  }
  request.resume()
  request.socket.setTimeout(2_000, () => request.socket.destroy())
}

const portOf = (server: Server): number => {
  const address = server.address()
  return typeof address === 'object' && address ? address.port : 0
}

const listen = (server: Server, port: number): Promise<string | null> =>
  new Promise((resolve) => {
    const failed = (cause: NodeJS.ErrnoException) => resolve(cause.code ?? 'unknown')
    server.once('error', failed)
    server.listen({ host: '127.0.0.1', port, exclusive: true }, () => {
      server.off('error', failed)
      resolve(null)
    })
  })
