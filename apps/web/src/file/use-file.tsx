/** The state of the file (none, locked, open), for every screen that needs it; a refusal because it locked itself brings the lock screen. */
import type { KindTable, VaultStatus } from '@holdfast/desk/api'
import { createContext, useCallback, useContext, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import { ask, type Failure } from '../desk.ts'
import { keptSame } from '../parts/kept-same.ts'
import { earlyAnswer } from './early-answer.ts'
import { questionsOf } from './questions.ts'
import { useAwake, useTouched } from './use-awake.ts'

export interface FileState {
  readonly status: VaultStatus | null
  readonly kinds: KindTable | null
  readonly failure: Failure | null
  /** Asks for the state again. */
  readonly refresh: () => Promise<void>
  /** @param after what was done before it, for the lock screen to say */
  readonly lock: (after?: 'destroyed') => Promise<void>
  /** A case was destroyed just before this lock. */
  readonly isDestroyed: boolean
  /** Work that is not in the file yet is put there before a lock by hand, if that takes no longer than a moment. Gives the way to take the promise back. */
  readonly beforeLock: (keep: () => Promise<void>) => () => void
  /** Something may be typed that is saved in no record: asked at a lock what becomes of it. Gives the way to take that back. */
  readonly unsaved: (becomes: () => Wiped) => () => void
  /** What the last lock did to what was typed and not saved: sealed and offered again, or wiped. */
  readonly wiped: Wiped
  /** What a lock had sealed was offered. */
  readonly offered: () => void
  /** Asks the desk; where the file has locked itself meanwhile, every screen learns it. */
  readonly askFile: typeof ask
  /** Counts up with every change made here or in another window, so that lists know to ask again. */
  readonly changes: number
  readonly changed: () => void
  /** Asks for a view that is about to be shown, before anything of its screen is drawn: the answer is on its way meanwhile. */
  readonly ahead: (path: string, body?: unknown) => void
  /** What was asked ahead for a view a moment ago, once; undefined where nothing was. */
  readonly takeAhead: <T>(name: string) => ReturnType<typeof ask<T>> | undefined
  /** Views as they were last answered: a screen that is entered again shows them while it asks anew. Empty while the file is not open. */
  readonly seen: Map<string, unknown>
}

export type Wiped = 'nothing' | 'sealed' | 'lost'

const FileContext = createContext<FileState | null>(null)

export function useFile(): FileState {
  const file = useContext(FileContext)
  if (!file) throw new Error('useFile outside FileProvider')
  return file
}

/** How often the desk is asked whether the file is still open: asking does not keep it open. */
const everyMs = 20_000
/** Without the desk, what the file said leaves the screen after this long without use: as long as the desk would have kept it open. */
const idleMs = 5 * 60_000
/** What the screens say of the state: seconds run and the log grows without any of them having to be drawn anew. */
const shown = ({ state, locksIn }: VaultStatus): string =>
  JSON.stringify([state, locksIn === null ? null : Math.max(1, Math.ceil(locksIn / 60))])
const nameOf = (path: string | null, body?: unknown): string => `${path} ${body === undefined ? '' : JSON.stringify(body)}`
/** The screen is empty at once; the keys stay this long for what is still being kept and asked, and no longer: whoever locks may be in a hurry. */
const lastMomentMs = 2_000

/** @param isNeeded a screen that needs the file was entered: before that nothing is asked about it */
export function FileProvider({ isNeeded, children }: { readonly isNeeded: boolean; readonly children: React.ReactNode }) {
  const [status, setStatus] = useState<VaultStatus | null>(null)
  const [kinds, setKinds] = useState<KindTable | null>(null)
  const [failure, setFailure] = useState<Failure | null>(null)
  const [changes, setChanges] = useState(0)
  const [wiped, setWiped] = useState<Wiped>('nothing')
  const [isDestroyed, setDestroyed] = useState(false)
  const seen = useRef(new Map<string, unknown>())
  const early = useMemo(() => earlyAnswer(() => performance.now()), [])
  const forget = useCallback(() => {
    seen.current.clear()
    early.forget()
  }, [early])
  const typed = useRef(new Set<() => Wiped>())
  const locked = useCallback((held: Iterable<() => Wiped>) => {
    const states = [...held].map((becomes) => becomes())
    if (states.includes('lost')) setWiped('lost')
    else if (states.includes('sealed')) setWiped('sealed')
  }, [])
  const touched = useTouched()
  const written = useRef(0)
  const questions = useMemo(() => questionsOf(ask), [])
  const refresh = useCallback(async () => {
    const isLockedSince = questions.sinceNow()
    const answer = await ask<VaultStatus>('vault/status')
    // It is being locked, or was: an answer from before would bring the screens back.
    if (isLockedSince()) return
    setFailure(answer.ok ? null : answer.error)
    if (!answer.ok) {
      // Nobody is there who would lock: the screen keeps what was promised.
      if (performance.now() - touched.current < idleMs) return
      forget()
      setStatus(null)
      return
    }
    if (answer.value.state !== 'open') forget()
    if (answer.value.state === 'open') {
      setWiped((last) => (last === 'lost' ? 'nothing' : last))
      setDestroyed(false)
    } else locked(typed.current)
    const before = written.current
    written.current = answer.value.written ?? 0
    if (before > 0 && written.current > before) setChanges((n) => n + 1)
    setStatus((last) => (last && shown(last) === shown(answer.value) ? last : answer.value))
  }, [touched, locked, forget, questions])
  useEffect(() => {
    if (!isNeeded) return
    void refresh()
    const again = setInterval(() => void refresh(), everyMs)
    const came = () => void refresh()
    // Whoever comes back from another window sees what was written there.
    addEventListener('focus', came)
    return () => {
      clearInterval(again)
      removeEventListener('focus', came)
    }
  }, [isNeeded, refresh])
  const isOpen = status?.state === 'open'
  useAwake(isOpen, questions.put)
  useEffect(() => {
    if (isOpen && !kinds) void questions.put<KindTable>('cases/kinds').then((answer) => (answer.ok ? setKinds(answer.value) : undefined))
  }, [isOpen, kinds, questions])
  const askFile = useCallback<typeof ask>(
    async <T,>(path: string, body?: unknown, signal?: AbortSignal) => {
      const answer = await questions.put<T>(path, body, signal)
      if (!answer.ok && answer.error.code === 'vault.locked') void refresh()
      return answer
    },
    [refresh, questions],
  )
  const ahead = useCallback(
    (path: string, body?: unknown) => {
      if (isOpen) early.put(nameOf(path, body), askFile(path, body), changes)
    },
    [isOpen, askFile, changes, early],
  )
  const takeAhead = useCallback(<T,>(name: string) => early.take(name, changes) as ReturnType<typeof ask<T>> | undefined, [changes, early])
  const unsaved = useCallback((becomes: () => Wiped) => {
    typed.current.add(becomes)
    return () => void typed.current.delete(becomes)
  }, [])
  const offered = useCallback(() => setWiped('nothing'), [])
  const unkept = useRef(new Set<() => Promise<void>>())
  const beforeLock = useCallback((keep: () => Promise<void>) => {
    unkept.current.add(keep)
    return () => void unkept.current.delete(keep)
  }, [])
  const lock = useCallback(
    async (after?: 'destroyed') => {
      // Asked before the screens that hold it are gone: what they hold is kept, and told of, after that.
      const kept = Promise.allSettled([...unkept.current].map((keep) => keep()))
      const held = [...typed.current]
      forget()
      setDestroyed(after === 'destroyed')
      // At once, whatever still waits for an answer, and before the process that holds the keys has ended.
      flushSync(() => setStatus(null))
      await questions.shut(lastMomentMs, kept)
      locked(held)
      await ask('vault/lock', {})
      questions.reopen()
      await refresh()
    },
    [refresh, locked, forget, questions],
  )
  // Wherever one is: what locks must not depend on the screen that is shown.
  useLayoutEffect(() => {
    if (!isOpen) return
    const key = (event: KeyboardEvent) => {
      if ((event.key.toLowerCase() === 'l' || event.code === 'KeyL') && event.altKey && (event.ctrlKey || event.metaKey)) void lock()
    }
    addEventListener('keydown', key)
    return () => removeEventListener('keydown', key)
  }, [isOpen, lock])
  const changed = useCallback(() => setChanges((n) => n + 1), [])
  const value = useMemo(
    () => ({
      ...{
        status,
        kinds,
        failure,
        refresh,
        lock,
        beforeLock,
        unsaved,
        wiped,
        isDestroyed,
        offered,
        askFile,
        ahead,
        takeAhead,
        changes,
        changed,
      },
      seen: seen.current,
    }),
    [status, kinds, failure, refresh, lock, beforeLock, unsaved, wiped, isDestroyed, offered, askFile, ahead, takeAhead, changes, changed],
  )
  return <FileContext value={value}>{children}</FileContext>
}

/**
 * A view of the file: asked for when it is first shown and again after every change. What was there stays until the new one is, and what of it the new
 * one says again stays the same object: only what changed is drawn anew.
 *
 * @param isHere given by a screen that waits behind others, for a view that only a change can make say something else: while false nothing is asked,
 *   and when it is true again only where something changed meanwhile
 */
export function useView<T>(path: string | null, body?: unknown, isHere?: boolean) {
  const { askFile, takeAhead, status, seen } = useFile()
  const sent = body === undefined ? undefined : JSON.stringify(body)
  const name = nameOf(path, body)
  const [value, setValue] = useState<T | null>(() => (path === null ? null : ((seen.get(name) as T | undefined) ?? null)))
  const [failure, setFailure] = useState<Failure | null>(null)
  const [turn, setTurn] = useState(0)
  /** Counts what came, also where it says the same again. */
  const [answers, setAnswers] = useState(0)
  const isOpen = status?.state === 'open'
  /** Every change makes another `takeAhead`: the one for which the view was answered last. */
  const answeredFor = useRef<unknown>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: turn asks again
  useEffect(() => {
    if (path === null || !isOpen || isHere === false || (isHere && answeredFor.current === takeAhead)) return
    const control = new AbortController()
    const asked = takeAhead<T>(name) ?? askFile<T>(path, sent === undefined ? undefined : JSON.parse(sent), control.signal)
    void asked.then((answer) => {
      if (control.signal.aborted) return
      if (answer.ok) {
        answeredFor.current = takeAhead
        const now = keptSame(seen.get(name), answer.value)
        setValue(now)
        seen.set(name, now)
      }
      setFailure(answer.ok ? null : answer.error)
      setAnswers((n) => n + 1)
    })
    return () => control.abort()
  }, [path, sent, isOpen, isHere, askFile, takeAhead, turn])
  const again = useCallback(() => {
    answeredFor.current = null
    setTurn((n) => n + 1)
  }, [])
  return { value, failure, answers, again }
}
