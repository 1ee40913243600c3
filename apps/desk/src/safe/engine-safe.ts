/** The open vault as the cases ask for it. */
import { err, ok, type Result } from '@holdfast/core'
import * as v from 'valibot'
import type { Safe, SafeChange, SafeError } from '../cases/safe.ts'
import { dropDestroyed, readDrafts, writeDrafts } from '../vault/engine/drafts.ts'
import type { Engine } from '../vault/engine/engine.ts'
import type { Desk, Tell } from '../vault/process/keeper-desk.ts'
import type { VaultRecord } from '../vault/view/record.ts'

/** Nobody watches the progress of one piece. */
export const quiet = (): Tell => ({ progress: () => {}, signal: new AbortController().signal })

export function safeOf(desk: Desk, engine: Engine): Safe {
  const fresh = (ids: readonly string[]): readonly VaultRecord[] => ids.flatMap((id) => engine.record(id) ?? [])
  const one = (id: string): Result<VaultRecord, SafeError> => {
    const record = engine.record(id)
    return record ? ok(record) : err({ code: 'cases.not-found' })
  }
  return {
    records: () => engine.recordsAtRest(),
    get: (id) => Promise.resolve(engine.record(id)),
    newCase: () => engine.newCase(''),
    newId: () => engine.newId(),
    write: async (batch) => {
      const done = await engine.write(batch)
      return done.ok ? ok(fresh(batch.map(({ record }) => record))) : done
    },
    remove: async (id) => {
      const done = await engine.setGone(id, true)
      return done.ok ? one(id) : done
    },
    restore: async (id) => {
      const done = await engine.setGone(id, false)
      return done.ok ? one(id) : done
    },
    search: (words, { most, type }) => {
      const { rows, more } = engine.search({ words, limit: most, type })
      return Promise.resolve({ hits: rows, more })
    },
    history: async (id) => {
      const said = await engine.history(id)
      if (!said.ok) return []
      return [...said.value].reverse().map(
        ({ seq, device, at, doubt, action, fields, file }): SafeChange => ({
          seq,
          device,
          at,
          doubt,
          action,
          fields: file ? { title: file.name } : fields,
        }),
      )
    },
    attach: async (record, name, bytes, text) => {
      const begun = await desk.answer({ ask: 'upload-begin' }, quiet())
      if (!begun.ok) return begun
      const upload = v.parse(v.number(), begun.value)
      for await (const piece of bytes) {
        const put = await desk.answer({ ask: 'upload-piece', upload, bytes: new Uint8Array(piece) }, quiet())
        if (!put.ok) return put
      }
      const ended = await desk.answer({ ask: 'upload-end', upload, record, name, text }, quiet())
      return ended.ok ? one(record) : ended
    },
    detach: async (record, device, seq) => {
      const done = await engine.detach(record, [device, seq])
      return done.ok ? one(record) : done
    },
    destroy: async (id) => {
      const done = await desk.answer({ ask: 'case-shred', case: id }, quiet())
      return done.ok ? ok(undefined) : done
    },
    drafts: async () => {
      await dropDestroyed(engine.parts)
      return readDrafts(engine.parts)
    },
    keepDrafts: (text) => writeDrafts(engine.parts, text),
    readFile: async (record, blob, from, length) => {
      const piece = await desk.answer({ ask: 'file-piece', record, blob, from, length }, quiet())
      return piece.ok ? ok(v.parse(v.instance(Uint8Array), piece.value)) : piece
    },
  }
}
