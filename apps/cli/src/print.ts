import { once } from 'node:events'

/** Writes all of it, also to a slow pipe; a reader that went away (`| head`) is no error. */
async function write(stream: NodeJS.WriteStream, text: string): Promise<void> {
  stream.once('error', (cause: NodeJS.ErrnoException) => {
    if (cause.code !== 'EPIPE') throw cause
  })
  if (!stream.write(text)) await Promise.race([once(stream, 'drain'), once(stream, 'close')])
}

export const print = (text: string): Promise<void> => write(process.stdout, text)
export const printError = (text: string): Promise<void> => write(process.stderr, text)
