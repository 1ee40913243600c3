/** One redaction: proposed or taken up, changed with a way back, kept in the case where it belongs to a document. */
import type { FileProposal, FileSigned, KeptWork } from '@holdfast/desk/api'
import { useCallback, useEffect, useRef, useState } from 'react'
import type { Failure } from '../desk.ts'
import { useFile } from '../file/use-file.tsx'
import { keyOf, type Paper, type Session, useShelf } from './shelf.tsx'
import { keptOf, type Work, workOf } from './work.ts'

const mostPast = 200
/** The work goes into the vault this long after the last change, and when the screen is left; the more there is to write, the less often. */
const keepAfterMs = (items: number): number => Math.min(60_000, Math.max(4_000, items * 10))

export function useSession(paper: Paper | null) {
  const { askFile, beforeLock } = useFile()
  const { sessions } = useShelf()
  const key = keyOf(paper)
  const [session, setSession] = useState<Session | null>(() => sessions.get(key) ?? null)
  const [failure, setFailure] = useState<Failure | null>(null)
  const [isWorking, setWorking] = useState(false)
  const [said, setSaid] = useState<'kept' | 'kept.other' | null>(null)
  const [signedBefore, setSignedBefore] = useState(0)
  const running = useRef<AbortController | null>(null)
  const latest = useRef(session)
  const unkept = useRef(false)

  const put = useCallback(
    (next: Session | null) => {
      latest.current = next
      if (next) sessions.set(key, next)
      else sessions.delete(key)
      setSession(next)
    },
    [sessions, key],
  )

  const keep = useCallback(async () => {
    const now = latest.current
    if (!paper || !now || now.signed || !unkept.current) return
    unkept.current = false
    const work = keptOf(now.work, now.about, await sha256(now.text))
    await askFile('cases/redact/keep', { record: paper.record, blob: paper.blob, work })
  }, [askFile, paper])
  useEffect(() => {
    if (!session || !unkept.current) return
    const soon = setTimeout(() => void keep(), keepAfterMs(session.work.items.length))
    return () => clearTimeout(soon)
  }, [session, keep])
  const left = useRef(keep)
  left.current = keep
  useEffect(() => beforeLock(() => left.current()), [beforeLock])
  useEffect(
    () => () => {
      running.current?.abort()
      void left.current()
    },
    [],
  )

  const propose = useCallback(
    async (text: string, inCase: string, isAnew = false) => {
      running.current?.abort()
      const control = new AbortController()
      running.current = control
      setFailure(null)
      setSaid(null)
      setWorking(true)
      const end = (failed: Failure | null) => {
        if (running.current !== control) return
        setWorking(false)
        setFailure(failed)
      }
      if (paper) {
        const kept = await askFile<KeptWork>('cases/redact/kept', { record: paper.record, blob: paper.blob }, control.signal)
        if (!kept.ok) return end(kept.error)
        setSignedBefore(kept.value.signed.length)
        const { work } = kept.value
        if (work && !isAnew) {
          if (work.textSha256 === (await sha256(text))) {
            const { items, readFor, firstReader, language, placeholders, warnings, given } = work
            put({
              text,
              inCase,
              about: { language, placeholders, warnings, given },
              work: { items, readFor, firstReader },
              past: [],
              signed: null,
            })
            setSaid('kept')
            return end(null)
          }
          setSaid('kept.other')
        }
      }
      const answer = await askFile<FileProposal>(
        'cases/redact/propose',
        { text, ...(inCase === '' ? {} : { case: inCase }) },
        control.signal,
      )
      if (running.current !== control) return
      if (answer.ok) put({ text, inCase, about: answer.value, work: workOf(answer.value), past: [], signed: null })
      end(answer.ok ? null : answer.error)
    },
    [askFile, paper, put],
  )
  const cancel = useCallback(() => {
    running.current?.abort()
    running.current = null
    setWorking(false)
  }, [])

  const change = useCallback(
    (next: (work: Work, session: Session) => Work): Work | null => {
      const now = latest.current
      if (!now) return null
      const work = next(now.work, now)
      if (work === now.work) return work
      unkept.current = true
      put({ ...now, work, past: [...now.past.slice(-mostPast), now.work], signed: null })
      return work
    },
    [put],
  )
  const undo = useCallback((): boolean => {
    const now = latest.current
    const work = now?.past.at(-1)
    if (!now || !work) return false
    unkept.current = true
    put({ ...now, work, past: now.past.slice(0, -1), signed: null })
    return true
  }, [put])
  const sign = useCallback(
    (signed: FileSigned) => {
      unkept.current = false
      if (latest.current) put({ ...latest.current, signed })
    },
    [put],
  )
  const clear = useCallback(() => put(null), [put])
  return { session, failure, isWorking, said, signedBefore, propose, cancel, change, undo, sign, keep, clear }
}

async function sha256(text: string): Promise<string> {
  const sum = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text))
  return [...new Uint8Array(sum)].map((byte) => byte.toString(16).padStart(2, '0')).join('')
}
