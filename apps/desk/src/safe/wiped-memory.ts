/**
 * What keeps the desk, which lives on after a lock, from holding what passed through it. Node gives back the rooms it read into without emptying them, and keeps
 * one for itself: after a lock whole answers stood in the memory of the desk (measured: 29,000 places with words of a small case). So the desk runs in a process whose
 * C library overwrites what is given back; at a lock all that waits to be given back is, and the one room is filled with a message of zeros.
 */
import { rmSync } from 'node:fs'
import { createServer, type IncomingMessage, type Server } from 'node:http'
import { connect } from 'node:net'
import { join } from 'node:path'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { privateFolder } from '../launch-file.ts'

const mark = 'HOLDFAST_FREED_MEMORY'

/** To start a process with. glibc: `MALLOC_PERTURB_` fills freed memory with a byte, and the small store that escapes it is turned off (mallopt(3), "Memory Allocation Tunables" of the manual). Other C libraries pass it over. */
export const wiping: Readonly<Record<string, string>> = {
  [mark]: 'overwritten',
  MALLOC_PERTURB_: '165',
  GLIBC_TUNABLES: 'glibc.malloc.tcache_count=0',
}

/** True where this process was started so, or where nothing would come of it. */
export const wipesFreed = (): boolean => process.platform !== 'linux' || process.env[mark] !== undefined

/** Read by the C library when this process began: programs we start, such as a browser, need none of it. */
export function keepToOurselves(): void {
  delete process.env.MALLOC_PERTURB_
  delete process.env.GLIBC_TUNABLES
}

/** Twice over the 64 KiB into which Node reads every request. */
const zeros = Buffer.alloc(256 * 1024)

/** Gives back what nobody holds any more, instead of when there is time. Twice: what the first finds is given back in the background, and the second waits for it. */
export function giveBack(): void {
  setFlagsFromString('--expose-gc')
  const collect: () => void = runInNewContext('gc')
  collect()
  collect()
}

/** Overwrites the room into which Node reads every request, one for all of a process (`parser_buffer` in its src/node_http_parser.cc). Nothing is thrown: where it cannot be done, a lock is a lock all the same. */
export async function overwriteReadRoom(): Promise<void> {
  try {
    const room = privateFolder('holdfast')
    await sendZeros(process.platform === 'win32' ? `\\\\.\\pipe\\${room.slice(-12)}` : join(room, 's')).finally(() =>
      rmSync(room, { recursive: true, force: true }),
    )
  } catch {
    // Nothing else is held up by it.
  }
}

async function sendZeros(path: string): Promise<void> {
  const server: Server = createServer((request, response) => {
    request.resume()
    request.on('end', () => response.end())
  })
  await new Promise<void>((done, failed) => {
    server.once('error', failed)
    server.listen(path, () => {
      const socket = connect(path)
      socket.once('error', failed)
      socket.once('data', () => socket.destroy())
      socket.once('close', () => done())
      socket.write(`POST / HTTP/1.1\r\nHost: room\r\nContent-Length: ${zeros.length}\r\n\r\n`)
      socket.write(zeros)
    })
  }).finally(() => {
    server.closeAllConnections()
    server.close()
  })
}

/** What still comes of a request that is not taken is emptied as it comes. */
export function emptied(request: IncomingMessage): void {
  request.on('data', (piece: Buffer) => piece.fill(0))
  request.on('error', () => {})
}
