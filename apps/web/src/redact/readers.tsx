/** The gate, then two readers: only what both signed can be saved. What a file knows and the new text still says is listed with the way to it. */
import type { FileCheck, FileLeak, FileSigned } from '@holdfast/desk/api'
import { useEffect, useMemo, useRef, useState } from 'react'
import { base64ToBytes } from '../cases/base64-bytes.ts'
import { inert } from '../cases/text-pieces.ts'
import type { Failure } from '../desk.ts'
import { useFile } from '../file/use-file.tsx'
import { saveFile } from '../law/save-file.ts'
import { Lead, Outlined, Plain } from '../parts/buttons.tsx'
import { FailureNotice, Notice } from '../parts/notice.tsx'
import { WordsField } from '../parts/text-field.tsx'
import { useWords } from '../words.tsx'
import type { Paper, Session } from './shelf.tsx'
import { countOf, leftIn, takenOut } from './work.ts'

interface Props {
  readonly session: Session
  readonly paper: Paper | null
  readonly onFirst: (name: string | null) => void
  readonly onSigned: (signed: FileSigned) => void
  readonly onLeak: (leak: FileLeak) => void
}

export function Readers({ session, paper, onFirst, onSigned, onLeak }: Props) {
  const words = useWords()
  const { askFile } = useFile()
  const { text, inCase, work, signed } = session
  const [checked, setChecked] = useState<{ readonly of: string; readonly found: FileCheck } | null>(null)
  const [busy, setBusy] = useState<'check' | 'sign' | null>(null)
  const [failure, setFailure] = useState<Failure | null>(null)
  const [name, setName] = useState('')
  const running = useRef<AbortController | null>(null)
  useEffect(() => () => running.current?.abort(), [])
  const title = useRef<HTMLHeadingElement>(null)
  const first = useRef(work.firstReader)
  // The button that signed, or took a signature back, is gone: who works by key stays at the signatures.
  useEffect(() => {
    if (first.current === work.firstReader) return
    first.current = work.firstReader
    if (document.activeElement === document.body) title.current?.focus()
  }, [work.firstReader])
  const count = countOf(work)
  // What was read and ticked changes no word of the new text: it stays compared.
  const [decisions, left] = useMemo(() => [takenOut(work.items), leftIn(work.items)], [work.items])
  const said = useMemo(() => JSON.stringify([decisions, left]), [decisions, left])
  const isFresh = checked !== null && checked.of === said
  const isClean = isFresh && checked.found.leaks.length === 0
  const asked = { text, ...(inCase === '' ? {} : { case: inCase }), decisions, left }
  const stop = () => {
    running.current?.abort()
    setBusy(null)
  }
  const check = async () => {
    const control = new AbortController()
    running.current = control
    setFailure(null)
    setBusy('check')
    const answer = await askFile<FileCheck>('cases/redact/check', asked, control.signal)
    if (running.current !== control || control.signal.aborted) return
    setBusy(null)
    if (answer.ok) setChecked({ of: said, found: answer.value })
    else setFailure(answer.error)
  }
  const isSame = work.firstReader !== null && plain(name) === plain(work.firstReader)
  const sign = async () => {
    if (work.firstReader === null || name.trim() === '' || isSame || busy) return
    const control = new AbortController()
    running.current = control
    setFailure(null)
    setBusy('sign')
    const answer = await askFile<FileSigned>(
      'cases/redact/sign',
      {
        ...asked,
        open: count.open,
        firstReader: work.firstReader,
        secondReader: name,
        readFor: work.readFor,
        ...(paper ? { record: paper.record, blob: paper.blob } : {}),
      },
      control.signal,
    )
    if (running.current !== control || control.signal.aborted) return
    setBusy(null)
    if (answer.ok) {
      setName('')
      onSigned(answer.value)
    } else setFailure(answer.error)
  }
  if (signed) return <SignedText signed={signed} />
  const waits = [
    ...(count.open > 0 ? [words.say('redact.sign.waits.flags', { n: count.open })] : []),
    ...(count.unread > 0 ? [words.say('redact.sign.waits.topics', { n: count.unread })] : []),
    ...(isClean ? [] : [words.say('redact.sign.waits.gate')]),
  ]
  const canSign = waits.length === 0
  return (
    <>
      <section className="rd-gate" aria-labelledby="rd-gate-title">
        <h3 id="rd-gate-title">{words.say('redact.gate')}</h3>
        <div className="actions">
          {busy === 'check' ? (
            <span className="progress" role="status">
              <span className="bar" aria-hidden="true" />
              {words.say('redact.gate.working')}
              <Plain onPress={stop}>{words.say('app.cancel')}</Plain>
            </span>
          ) : (
            <Outlined onPress={() => void check()}>{words.say('redact.gate.check')}</Outlined>
          )}
        </div>
        <div role="status">
          {checked && !isFresh ? <p className="small rd-stale">{words.say('redact.gate.stale')}</p> : null}
          {isClean ? <p className="rd-clean">✓ {words.say('redact.gate.clean')}</p> : null}
          {checked?.found.comparedTo != null ? (
            <p className="small">{words.say('redact.gate.to', { percent: Math.floor((100 * checked.found.comparedTo) / text.length) })}</p>
          ) : null}
        </div>
        {isFresh && !isClean ? (
          <Notice kind="bad">
            <p>{words.say('redact.gate.leaks', { n: checked.found.leaks.length })}</p>
            <ul className="rd-leaks">
              {checked.found.leaks.slice(0, mostShown).map((leak) => (
                <li key={`${leak.start}-${leak.end}`}>
                  <span>
                    <strong>{inert(text.slice(leak.start, leak.end))}</strong>{' '}
                    <span className="small">
                      {leak.how === 'alike'
                        ? words.say('redact.gate.alike', { who: leak.who ?? '—' })
                        : leak.isOtherCase
                          ? words.say('redact.gate.known.other', { who: leak.who ?? '—' })
                          : words.say('redact.gate.known')}
                    </span>
                  </span>
                  <Plain onPress={() => onLeak(leak)} name={`${words.say('redact.gate.show')}: ${inert(text.slice(leak.start, leak.end))}`}>
                    {words.say('redact.gate.show')}
                  </Plain>
                </li>
              ))}
            </ul>
          </Notice>
        ) : null}
      </section>
      <section className="rd-sign" aria-labelledby="rd-sign-title">
        <h3 id="rd-sign-title" ref={title} tabIndex={-1}>
          {words.say('redact.sign')}
        </h3>
        {waits.length > 0 ? (
          <div className="small">
            <p>{words.say('redact.sign.waits')}</p>
            <ul className="rd-waits">
              {waits.map((one) => (
                <li key={one}>{one}</li>
              ))}
            </ul>
          </div>
        ) : null}
        {work.firstReader === null ? (
          canSign ? (
            <>
              <WordsField label={words.say('redact.sign.first')} value={name} onChange={setName} />
              <div className="actions">
                <Lead
                  isDisabled={name.trim() === ''}
                  onPress={() => {
                    onFirst(name.trim())
                    setName('')
                  }}
                >
                  {words.say('redact.sign.first.go')}
                </Lead>
              </div>
            </>
          ) : null
        ) : (
          <>
            <p className="rd-signed">
              ✓ {words.say('redact.sign.first.done', { name: inert(work.firstReader) })}
              <Plain onPress={() => onFirst(null)}>{words.say('redact.sign.withdraw')}</Plain>
            </p>
            <p>{words.say('redact.sign.other')}</p>
            {canSign ? (
              <>
                <WordsField
                  label={words.say('redact.sign.second')}
                  value={name}
                  onChange={setName}
                  problem={name !== '' && isSame ? words.say('redact.sign.same') : undefined}
                />
                <div className="actions">
                  <Lead isDisabled={name.trim() === '' || isSame || busy !== null} onPress={() => void sign()}>
                    {words.say('redact.sign.second.go')}
                  </Lead>
                  {busy === 'sign' ? <Plain onPress={stop}>{words.say('app.cancel')}</Plain> : null}
                </div>
              </>
            ) : null}
          </>
        )}
        {failure ? <FailureNotice failure={failure} /> : null}
      </section>
    </>
  )
}

/** Leaks listed at once: they are mended one by one anyway. */
const mostShown = 40
const plain = (reader: string): string =>
  reader
    .normalize('NFKC')
    .replace(/[\p{P}\p{Z}\p{C}]/gu, '')
    .toLowerCase()

function SignedText({ signed }: { readonly signed: FileSigned }) {
  const words = useWords()
  const title = useRef<HTMLHeadingElement>(null)
  useEffect(() => title.current?.focus(), [])
  const { record } = signed
  return (
    <section className="rd-done" aria-labelledby="rd-done-title">
      <h3 id="rd-done-title" ref={title} tabIndex={-1}>
        ✓ {words.say('redact.done')}
      </h3>
      <p>{words.say('redact.done.by', { first: inert(record.firstReader), second: inert(record.secondReader) })}</p>
      {signed.unprintable > 0 ? <p className="small">{words.say('redact.unprintable', { n: signed.unprintable })}</p> : null}
      {signed.hidden > 0 ? <p className="small">{words.say('redact.hidden', { n: signed.hidden })}</p> : null}
      <div className="actions">
        <Outlined onPress={() => saveFile({ name: 'text.txt', type: 'text/plain;charset=utf-8', text: signed.text })}>
          {words.say('redact.save.text')}
        </Outlined>
        <Outlined onPress={() => saveFile({ name: 'text.pdf', type: 'application/pdf', text: base64ToBytes(signed.pdf) })}>
          {words.say('redact.save.pdf')}
        </Outlined>
        <Outlined onPress={() => saveFile({ name: 'signed.json', type: 'application/json', text: `${JSON.stringify(record, null, 2)}\n` })}>
          {words.say('redact.save.record')}
        </Outlined>
      </div>
      <p className="small quiet">{words.say('redact.save.open')}</p>
    </section>
  )
}
