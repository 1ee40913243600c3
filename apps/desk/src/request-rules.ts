/**
 * Which requests the desk answers at all. Decided on the raw request, before any routing, so that no route can forget a rule.
 *
 * The order is fixed: who connects, which name they used, what they came for, from which page, with which key. A refusal carries a code and
 * nothing of the desk's state.
 */
export interface RawRequest {
  readonly method: string
  /** The request target as sent: a path, never an absolute address. */
  readonly target: string
  readonly httpVersion: string
  /** Names and values in turn, as received, repeated headers kept. */
  readonly rawHeaders: readonly string[]
}

export interface Refusal {
  readonly status: 400 | 401 | 403 | 404 | 405 | 413 | 415 | 421 | 505
  readonly code:
    | 'desk.http-version'
    | 'desk.wrong-host'
    | 'desk.bad-target'
    | 'desk.method'
    | 'desk.foreign-origin'
    | 'desk.foreign-site'
    | 'desk.content-type'
    | 'desk.too-large'
    | 'desk.no-token'
}

export interface RulesContext {
  readonly port: number
  /** Is this the key of an open window? Compared in constant time by the caller. */
  readonly isToken: (token: string) => boolean
}

/** 8 MiB: the longest treaty text known to us has a twentieth of it. */
export const bodyLimit = 8 * 1024 * 1024
/** Where the launch file posts its code. The only request that may come from another origin: it comes from a file. */
export const openingPath = '/open'

const refuse = (status: Refusal['status'], code: Refusal['code']): Refusal => ({ status, code })

/** Null when the request may be routed. */
export function refusalOf(request: RawRequest, context: RulesContext): Refusal | null {
  const all = (name: string): readonly string[] =>
    request.rawHeaders.filter((_, at, raw) => at % 2 === 1 && raw[at - 1]?.toLowerCase() === name)
  const one = (name: string): string | undefined => all(name)[0]

  if (request.httpVersion !== '1.1') return refuse(505, 'desk.http-version')
  const hosts = all('host')
  if (hosts.length !== 1 || hosts[0] !== `127.0.0.1:${context.port}`) return refuse(421, 'desk.wrong-host')
  if (!/^\/(?!\/)[A-Za-z0-9/._-]*$/.test(request.target) || request.target.includes('..')) return refuse(400, 'desk.bad-target')
  if (request.method !== 'GET' && request.method !== 'POST') return refuse(405, 'desk.method')
  if (all('content-length').length > 1 || (one('content-length') !== undefined && one('transfer-encoding') !== undefined))
    return refuse(400, 'desk.bad-target')
  if (Number(one('content-length') ?? 0) > bodyLimit) return refuse(413, 'desk.too-large')

  if (request.target === openingPath) return refusalOfOpening(request.method, one, all)

  const origins = all('origin')
  if (origins.some((origin) => origin !== `http://127.0.0.1:${context.port}`)) return refuse(403, 'desk.foreign-origin')
  const isApi = request.target === '/api' || request.target.startsWith('/api/')
  const sites = all('sec-fetch-site')
  if (sites.some((site) => site !== 'same-origin' && (isApi || site !== 'none'))) return refuse(403, 'desk.foreign-site')
  if (!isApi) return request.method === 'GET' ? null : refuse(405, 'desk.method')

  const keys = all('authorization')
  const token = keys.length === 1 ? /^Bearer ([A-Za-z0-9_-]{43})$/.exec(keys[0] ?? '')?.[1] : undefined
  if (token === undefined || !context.isToken(token)) return refuse(401, 'desk.no-token')
  if (request.method === 'POST' && !isJson(one('content-type'))) return refuse(415, 'desk.content-type')
  return null
}

/** A form sent by a file: its origin is `null`, its site is foreign, and it must be a whole page being opened, never a script's request. */
function refusalOfOpening(
  method: string,
  one: (name: string) => string | undefined,
  all: (name: string) => readonly string[],
): Refusal | null {
  if (method !== 'POST') return refuse(405, 'desk.method')
  if (all('origin').some((origin) => origin !== 'null')) return refuse(403, 'desk.foreign-origin')
  const mode = one('sec-fetch-mode')
  const dest = one('sec-fetch-dest')
  if ((mode !== undefined && mode !== 'navigate') || (dest !== undefined && dest !== 'document')) return refuse(403, 'desk.foreign-site')
  if (one('content-type')?.split(';')[0]?.trim().toLowerCase() !== 'application/x-www-form-urlencoded')
    return refuse(415, 'desk.content-type')
  return null
}

const isJson = (type: string | undefined): boolean => type?.split(';')[0]?.trim().toLowerCase() === 'application/json'
