/** What a reviewer said of the findings of one text. It lives in this window alone and ends with it. */

import type { AuditAnswer, NearAnswer, NearMiss, ReviewAnswer, ReviewRequest, ReviewWord } from '@holdfast/desk/api'
import { useCallback, useState } from 'react'
import type { Failure } from '../desk.ts'
import { ask } from '../desk.ts'

export interface Reviewed {
  readonly words: readonly ReviewWord[]
  readonly answer: ReviewAnswer
}
export interface Reviews {
  readonly of: ReadonlyMap<string, Reviewed>
  readonly near: readonly NearMiss[] | null
  /** The signature used last, offered again. */
  readonly signature: string
  readonly add: (text: AuditAnswer, rule: ReviewRequest['rule'], word: ReviewWord) => Promise<Failure | null>
  readonly findNear: (text: AuditAnswer) => Promise<void>
  readonly forget: () => void
}

export function useReviews(): Reviews {
  const [of, setOf] = useState<ReadonlyMap<string, Reviewed>>(new Map())
  const [near, setNear] = useState<readonly NearMiss[] | null>(null)
  const [signature, setSignature] = useState('')
  const add = async (answer: AuditAnswer, rule: ReviewRequest['rule'], word: ReviewWord): Promise<Failure | null> => {
    const said = [...(of.get(rule)?.words ?? []), word]
    const { text, lang } = answer.document
    const reviewed = await ask<ReviewAnswer>('law/review', { text, lang, rule, words: said } satisfies ReviewRequest)
    if (!reviewed.ok) return reviewed.error
    setSignature(word.reviewer)
    setOf((last) => new Map(last).set(rule, { words: said, answer: reviewed.value }))
    return null
  }
  const findNear = useCallback(async ({ document }: AuditAnswer) => {
    const found = await ask<NearAnswer>('law/near', { text: document.text, lang: document.lang })
    setNear(found.ok ? found.value.near : [])
  }, [])
  const forget = useCallback(() => {
    setOf(new Map())
    setNear(null)
  }, [])
  return { of, near, signature, add, findNear, forget }
}
