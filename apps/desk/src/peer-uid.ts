/**
 * Which user of this machine is at the other end of a loopback connection. Linux says so in `/proc/net/tcp`; other systems do not, and there the
 * 0600 launch file and the key have to do.
 */
import { readFileSync } from 'node:fs'
import { endianness } from 'node:os'

/** `unknown`: the system tells, but not of this connection (it is already gone). `untold`: the system does not tell. */
export type Peer = { readonly uid: number } | 'unknown' | 'untold'

/** ESTABLISHED and CLOSE_WAIT. A socket in another state (TIME_WAIT, an orphan) is listed under uid 0 whoever owned it. */
const livingStates = new Set(['01', '08'])

export function peerOf(remoteAddress: string, remotePort: number, localPort: number): Peer {
  if (process.platform !== 'linux') return 'untold'
  const tables = ['/proc/net/tcp', '/proc/net/tcp6'].flatMap((file) => {
    try {
      return [readFileSync(file, 'utf8')]
    } catch {
      return []
    }
  })
  if (tables.length === 0) return 'untold'
  for (const table of tables) {
    const uid = uidIn(table, remoteAddress, remotePort, localPort)
    if (uid !== null) return { uid }
  }
  return 'unknown'
}

/** The uid of the row whose local end is the peer's and whose far end is ours; null where there is none. */
export function uidIn(table: string, remoteAddress: string, remotePort: number, localPort: number): number | null {
  const v4 = remoteAddress.replace(/^::ffff:/, '')
  const near = [`${hex4(v4)}:${hexPort(remotePort)}`, `${mapped(hex4(v4))}:${hexPort(remotePort)}`]
  const far = `:${hexPort(localPort)}`
  for (const line of table.split('\n').slice(1)) {
    const [, local, remote, state, , , , uid] = line.trim().split(/\s+/)
    if (local === undefined || remote === undefined || uid === undefined) continue
    if (near.includes(local) && remote.endsWith(far) && livingStates.has(state ?? '')) return Number(uid)
  }
  return null
}

const hexPort = (port: number): string => port.toString(16).toUpperCase().padStart(4, '0')
function hex4(address: string): string {
  const bytes = address.split('.').map((byte) => Number(byte).toString(16).toUpperCase().padStart(2, '0'))
  return (endianness() === 'LE' ? bytes.reverse() : bytes).join('')
}
const mapped = (hex: string): string => `0000000000000000${endianness() === 'LE' ? 'FFFF0000' : '0000FFFF'}${hex}`

/** Our own user, and root, who can read our memory anyway. `unknown` is refused: what we cannot tell we do not trust. */
export function isWelcome(peer: Peer): boolean {
  if (peer === 'untold') return true
  if (peer === 'unknown') return false
  return peer.uid === process.geteuid?.() || peer.uid === 0
}
