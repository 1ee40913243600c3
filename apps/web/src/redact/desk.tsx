/** The desk of a redaction: text left, decisions right, below them what a person reads for, the gate and the two signatures. Everything by key. */
import type { FileLeak, PromptTopic, RedactionKind } from '@holdfast/desk/api'
import { useLayoutEffect, useMemo, useRef, useState } from 'react'
import { inert, type Span } from '../cases/text-pieces.ts'
import { Outlined, Plain } from '../parts/buttons.tsx'
import { Choices } from '../parts/choices.tsx'
import { Notice } from '../parts/notice.tsx'
import { useWords } from '../words.tsx'
import { DecisionCard } from './decision-card.tsx'
import { DecisionList } from './decision-list.tsx'
import { DeskBar } from './desk-bar.tsx'
import { HandBar } from './hand-bar.tsx'
import { KeyLegend } from './key-legend.tsx'
import { isBusy, letterOf } from './keys.ts'
import { missedOf100 } from './missed.ts'
import { OriginalText } from './original-text.tsx'
import { PasteMemory } from './paste-memory.tsx'
import { Readers } from './readers.tsx'
import { type Paper, type Session, useShelf } from './shelf.tsx'
import { wholeWords, wordAfter, wordBefore, wordOfLine } from './text-chunks.ts'
import { TopicList } from './topic-list.tsx'
import type { useSession } from './use-session.ts'
import {
  type Choice,
  canGeneralise,
  countOf,
  decide,
  type Item,
  itemAt,
  mark,
  maskFor,
  mentionsOf,
  putOwn,
  sameWords,
  tick,
  unmark,
  type Work,
} from './work.ts'

type Filter = 'open' | 'prompts' | 'all'
const isListed: Readonly<Record<Filter, (item: Item) => boolean>> = {
  open: ({ decision }) => decision === 'flag',
  prompts: ({ origin, decision, isSettled }) => origin === 'prompt' && decision === 'keep' && !isSettled,
  all: () => true,
}

interface Props {
  readonly session: Session
  readonly paper: Paper | null
  readonly state: ReturnType<typeof useSession>
}

export function Desk({ session, paper, state }: Props) {
  const words = useWords()
  const { pasted } = useShelf()
  const { change, undo, sign, said, signedBefore } = state
  const { text, work, about, signed } = session
  const count = countOf(work)
  const [filter, setFilter] = useState<Filter>(count.open > 0 ? 'open' : 'all')
  const listed = useMemo(() => work.items.filter(isListed[filter]), [work.items, filter])
  const [at, setAt] = useState<number | null>(() => listed[0]?.start ?? null)
  const [hand, setHand] = useState<{ readonly anchor: Span; readonly head: Span } | null>(null)
  const [kind, setKind] = useState<RedactionKind>('person')
  const [isEvery, setEvery] = useState(false)
  const [isNew, setNew] = useState(signed !== null)
  const [spoken, setSpoken] = useState('')
  const root = useRef<HTMLDivElement>(null)
  const below = useRef<HTMLDivElement>(null)
  const ownField = useRef<HTMLInputElement>(null)
  const current = useMemo(() => (at === null ? null : (work.items.find(({ start }) => start === at) ?? null)), [work.items, at])
  const mentions = useMemo(() => (current ? mentionsOf(text, work.items, current).length : 0), [text, work.items, current])
  const choice = useMemo(
    () => hand && { start: Math.min(hand.anchor.start, hand.head.start), end: Math.max(hand.anchor.end, hand.head.end) },
    [hand],
  )
  const places = useMemo(() => (choice ? sameWords(text, choice) : []), [text, choice])

  const step = (by: number) => {
    setHand(null)
    const here = at ?? -1
    const next = by > 0 ? listed.findIndex(({ start }) => start > here) : listed.findLastIndex(({ start }) => start < here)
    if (next < 0) return
    const far = Math.min(listed.length - 1, Math.max(0, next + (by > 0 ? by - 1 : by + 1)))
    setAt(listed[far]?.start ?? null)
  }
  /** The next line of the list after what was just decided. */
  const goOn = (after: Work | null, from: number) => {
    if (!after) return
    const rest = after.items.filter(isListed[filter])
    const next = rest.find(({ start }) => start > from) ?? (filter === 'all' ? undefined : rest[0])
    if (next) setAt(next.start)
  }
  const settle = (decision: Choice, forEvery = isEvery) => {
    if (!current || signed) return
    if (decision === 'generalise' && !canGeneralise(current)) {
      ownField.current?.focus()
      return
    }
    setSpoken('')
    goOn(
      change((now) => decide(now, text, current, decision, forEvery)),
      current.start,
    )
  }
  const takeBack = () => {
    // What two people signed is not changed by a slip of a key.
    if (!signed && undo()) setSpoken(words.say('redact.undone'))
  }
  const markHand = () => {
    if (!choice || signed) return
    const spans = isEvery && places.length > 1 ? places : [choice]
    const masked = maskFor(text, work.items, choice, kind, about.placeholders)
    const after = change((now) => mark(now, spans, kind, masked))
    setHand(null)
    setSpoken(words.say('redact.hand.done', { n: spans.length }))
    if (after) setAt(itemAt(after.items, choice.start)?.start ?? choice.start)
    if (filter !== 'all') setFilter('all')
  }
  const beginHand = () => {
    setNew(false)
    const word = wordAfter(text, current ? current.end : 0) ?? wordBefore(text, text.length)
    if (word) setHand({ anchor: word, head: word })
  }
  const moveHand = (key: string, widens: boolean) => {
    if (!hand) return
    const to =
      key === 'ArrowRight'
        ? wordAfter(text, hand.head.end)
        : key === 'ArrowLeft'
          ? wordBefore(text, hand.head.start)
          : wordOfLine(text, key === 'ArrowDown' ? hand.head.end : hand.head.start, key === 'ArrowDown' ? 1 : -1)
    if (to) setHand({ anchor: widens ? hand.anchor : to, head: to })
  }
  const nextOpen = () => {
    const open = work.items.filter(isListed.open)
    const next = open.find(({ start }) => start > (at ?? -1)) ?? open[0]
    if (next) setAt(next.start)
  }
  const remove = () => {
    if (current?.origin === 'hand' && !signed)
      goOn(
        change((now) => unmark(now, current)),
        current.start,
      )
  }
  const onLeak = (leak: FileLeak) => {
    setNew(false)
    const item = itemAt(work.items, leak.start)
    if (item) {
      setFilter('all')
      setHand(null)
      setAt(item.start)
    } else {
      const span = { start: leak.start, end: leak.end }
      setHand({ anchor: span, head: span })
      setKind(leak.how === 'alike' ? 'person' : kind)
    }
    root.current?.querySelector('.rd-columns')?.scrollIntoView({ block: 'start' })
  }
  const walk = (topic: PromptTopic) => {
    setFilter('all')
    setNew(false)
    const of = work.items.filter((item) => item.origin === 'prompt' && item.topic === topic)
    const next = of.find(({ start }) => start > (at ?? -1)) ?? of[0]
    if (next) setAt(next.start)
    root.current?.querySelector('.rd-columns')?.scrollIntoView({ block: 'start' })
  }

  const onKey = (event: KeyboardEvent) => {
    if (root.current?.offsetParent === null || event.isComposing || isBusy(event.target)) return
    const letter = letterOf(event)
    if ((event.ctrlKey || event.metaKey) && !event.altKey && letter === 'z') {
      event.preventDefault()
      takeBack()
      return
    }
    if (event.ctrlKey || event.metaKey || event.altKey) return
    if (hand) {
      const isControl = event.target instanceof HTMLElement && event.target.closest('button, input, [role="checkbox"]') !== null
      if (event.key.startsWith('Arrow') && !isControl) {
        event.preventDefault()
        moveHand(event.key, event.shiftKey)
      } else if (event.key === 'Enter' && !isControl) markHand()
      else if (event.key === 'Escape') setHand(null)
      return
    }
    const acts: Readonly<Record<string, () => void>> = {
      n: () => step(1),
      p: () => step(-1),
      o: nextOpen,
      m: () => settle('mask', event.shiftKey || isEvery),
      g: () => settle('generalise', event.shiftKey || isEvery),
      k: () => settle('keep', event.shiftKey || isEvery),
      e: () => ownField.current?.focus(),
      a: beginHand,
      u: takeBack,
      x: remove,
      v: () => setNew((last) => !last),
    }
    const act = acts[letter]
    if (!act) return
    event.preventDefault()
    act()
  }
  const handler = useRef(onKey)
  handler.current = onKey
  useLayoutEffect(() => {
    const key = (event: KeyboardEvent) => handler.current(event)
    addEventListener('keydown', key)
    return () => removeEventListener('keydown', key)
  }, [])

  const unreadPlaces = work.items.filter(isListed.prompts).length
  return (
    <div className="rd-desk" ref={root}>
      <Notice kind="warn">
        <p>{words.say('redact.missed', missedOf100)}</p>
        {about.warnings.some((one) => one !== 'not-published') ? (
          <ul className="rd-weaker small">
            {about.warnings
              .filter((one) => one !== 'not-published')
              .map((one) => (
                <li key={one}>{words.code(`redaction.warning.${one}`)}</li>
              ))}
          </ul>
        ) : null}
      </Notice>
      {isNew && signed ? null : <p className="rd-paper on-paper">{words.say(isNew ? 'redact.paper.unsigned' : 'redact.paper.original')}</p>}
      <DeskBar
        isNew={isNew}
        onShow={setNew}
        count={count}
        onSign={() => {
          below.current?.scrollIntoView({ block: 'start' })
          // Tab goes on from there, not from up here.
          below.current?.focus({ preventScroll: true })
        }}
      />
      {said || signedBefore > 0 ? (
        <p className="small rd-said" role="status">
          {said ? words.say(`redact.${said}`) : ''} {signedBefore > 0 ? words.say('redact.kept.signed', { n: signedBefore }) : ''}
        </p>
      ) : null}
      {paper ? null : <PasteMemory />}
      <div className="rd-columns">
        <div className="rd-left">
          <h2 className="eyebrow">{words.say(isNew ? 'redact.new' : 'redact.original')}</h2>
          <OriginalText
            text={text}
            lang={about.language}
            items={work.items}
            current={hand ? null : current}
            choice={choice}
            isNew={isNew}
            followed={hand ? hand.head.start : null}
            onPick={(start) => {
              setHand(null)
              if (!listed.some((item) => item.start === start)) setFilter('all')
              setAt(start)
            }}
            onChoose={(span) => {
              const whole = wholeWords(text, span)
              if (whole) setHand({ anchor: whole, head: whole })
            }}
            name={words.say(isNew ? 'redact.new' : 'redact.original')}
          />
          {choice ? (
            <HandBar
              chosen={text.slice(choice.start, choice.end)}
              kind={kind}
              onKind={setKind}
              places={places.length}
              isEvery={isEvery}
              onEvery={setEvery}
              onMark={markHand}
              onLeave={() => setHand(null)}
            />
          ) : (
            <p className="small quiet no-print rd-hand-help">
              {words.say('redact.hand.help')} <Plain onPress={beginHand}>{words.say('redact.hand.start')}</Plain>
            </p>
          )}
        </div>
        <div className="rd-right no-print">
          <div className="rd-right-head">
            <h2 className="eyebrow">{words.say('redact.list')}</h2>
            <Choices
              label={words.say('redact.filter')}
              chosen={filter}
              onChoose={setFilter}
              of={[
                { id: 'open', shown: words.say('redact.filter.open', { n: count.open }) },
                { id: 'prompts', shown: words.say('redact.filter.prompts', { n: unreadPlaces }) },
                { id: 'all', shown: words.say('redact.filter.all', { n: work.items.length }) },
              ]}
            />
          </div>
          {current ? (
            <DecisionCard
              text={text}
              item={current}
              mentions={mentions}
              isEvery={isEvery}
              onEvery={setEvery}
              onDecide={settle}
              onOwn={(own) => (signed ? null : change((now) => putOwn(now, text, current, own, isEvery)))}
              onUnmark={remove}
              ownField={ownField}
            />
          ) : (
            <p className="rd-card small quiet">{words.say(work.items.length === 0 ? 'redact.list.none' : 'redact.none-chosen')}</p>
          )}
          <div className="actions rd-steps">
            <Outlined onPress={() => step(-1)}>
              {words.say('redact.do.previous')} <kbd>P</kbd>
            </Outlined>
            <Outlined onPress={() => step(1)}>
              {words.say('redact.do.next')} <kbd>N</kbd>
            </Outlined>
            <Outlined onPress={takeBack}>
              {words.say('redact.do.undo')} <kbd>U</kbd>
            </Outlined>
          </div>
          {listed.length > 0 ? (
            <DecisionList
              text={text}
              items={listed}
              current={current && isListed[filter](current) ? current : null}
              onPick={(start) => {
                setHand(null)
                setAt(start)
              }}
              onStep={step}
            />
          ) : (
            <p className="rd-list-empty quiet">{words.say(work.items.length === 0 ? 'redact.list.none' : 'redact.list.empty')}</p>
          )}
          <KeyLegend />
        </div>
      </div>
      <p className="sr" role="status">
        {spoken}
        {current && !hand ? ` ${inert(text.slice(current.start, current.end))}` : ''}
      </p>
      <div className="rd-below no-print" ref={below} tabIndex={-1}>
        <TopicList work={work} onTick={(topic, isRead) => (signed ? null : change((now) => tick(now, topic, isRead)))} onWalk={walk} />
        <Readers
          session={session}
          paper={paper}
          onFirst={(firstReader) => {
            change((now) => ({ ...now, firstReader }))
            // The second reader may come another day, at another machine.
            void state.keep()
          }}
          onSigned={(done) => {
            sign(done)
            setNew(true)
          }}
          onLeak={onLeak}
        />
      </div>
      <div className="actions no-print rd-foot">
        {paper ? (
          <>
            <Plain onPress={() => void state.propose(text, session.inCase, true)}>{words.say('redact.start-over')}</Plain>
            <span className="small quiet">{words.say('redact.kept.in-case')}</span>
          </>
        ) : (
          <Plain
            onPress={() => {
              pasted.text = ''
              state.clear()
            }}
          >
            {words.say('redact.another')}
          </Plain>
        )}
      </div>
    </div>
  )
}
