/** Encrypts a stream to age recipients or a passphrase, with the stock library. The stock `age` program opens it. */

import { err, ok, type Result } from '@holdfast/core'
import { Encrypter } from 'age-encryption'

export type AgeTo = { readonly recipients: readonly string[] } | { readonly passphrase: string }

/** `export.recipient`: not a recipient of age; `position` counts from 1. */
export async function ageStream(
  pieces: AsyncIterable<Uint8Array>,
  to: AgeTo,
): Promise<Result<AsyncIterable<Uint8Array>, { readonly code: 'export.recipient'; readonly position: number }>> {
  const encrypter = new Encrypter()
  if ('passphrase' in to) encrypter.setPassphrase(to.passphrase)
  else
    for (const [at, recipient] of to.recipients.entries()) {
      try {
        encrypter.addRecipient(recipient)
      } catch {
        return err({ code: 'export.recipient', position: at + 1 })
      }
    }
  const iterator = pieces[Symbol.asyncIterator]()
  const source = new ReadableStream<Uint8Array>({
    pull: async (controller) => {
      const next = await iterator.next()
      if (next.done) controller.close()
      else controller.enqueue(next.value)
    },
    cancel: async () => {
      await iterator.return?.()
    },
  })
  return ok(readAll(await encrypter.encrypt(source)))
}

async function* readAll(stream: ReadableStream<Uint8Array>): AsyncGenerator<Uint8Array> {
  const reader = stream.getReader()
  for (;;) {
    const { done, value } = await reader.read()
    if (done) return
    yield value
  }
}
