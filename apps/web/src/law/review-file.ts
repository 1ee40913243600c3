/** The review of a text as a file: every finding of the rules that was reviewed, every word on it, and which text it was, by its digest. */
import type { AuditAnswer } from '@holdfast/desk/api'
import type { Reviews } from './reviews.ts'
import { saveFile } from './save-file.ts'

export async function saveReview(answer: AuditAnswer, reviews: Reviews, instrument: string | null): Promise<void> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(answer.document.text))
  const sha256 = [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('')
  const document = {
    format: 'holdfast-review/1',
    instrument,
    text: { lang: answer.document.lang, sha256, characters: answer.document.text.length },
    reviewed: [...reviews.of.values()].map((one) => one.answer),
  }
  saveFile({ name: 'review.json', type: 'application/json', text: `${JSON.stringify(document, null, 2)}\n` })
}
