/** How far an opening is, for whoever waits before the lock: what the process that opens says of itself, asked for again and again while this stands. */
import type { OpeningState, VaultStatus } from '@holdfast/desk/api'
import { useEffect, useState } from 'react'
import { ask } from '../desk.ts'
import { useWords } from '../words.tsx'

const everyMs = 150

export function OpeningProgress() {
  const words = useWords()
  const [opening, setOpening] = useState<OpeningState | null>(null)
  useEffect(() => {
    let isOver = false
    const look = async () => {
      const answer = await ask<VaultStatus>('vault/status')
      if (!isOver && answer.ok) setOpening(answer.value.opening ?? null)
    }
    void look()
    const again = setInterval(() => void look(), everyMs)
    return () => {
      isOver = true
      clearInterval(again)
    }
  }, [])
  if (!opening) return null
  const { step, done, of } = opening
  const left = Math.max(1, Math.ceil((of - done) / 1000))
  const said = words.say(step === 'waiting' ? 'file.unlock.wait' : step === 'key' ? 'file.unlock.key' : 'file.unlock.records', { n: left })
  return (
    <div className="opening">
      {/* No share of the hash is known, so none is shown. */}
      <progress {...(step === 'key' || of === 0 ? {} : { value: done, max: of })} aria-label={words.say('file.unlock.opening')} />
      <p className="quiet" role={step === 'waiting' ? undefined : 'status'}>
        {said}
      </p>
      {step === 'records' && of > 0 ? (
        // Read out, every step of it would drown the rest: the bar says it to those who ask.
        <p className="quiet count" aria-hidden="true">
          {words.say('file.unlock.records.done', { done: words.number(done), of: words.number(of) })}
        </p>
      ) : null}
    </div>
  )
}
