/** Labels for one release: the same subject gets the same label within it, and nothing links it to another release's. */
import { createHmac } from 'node:crypto'
import type { Secret } from '@holdfast/core'

const letters = 'ABCDEFGHJKLMNPQRSTUVWXYZ23456789'

/**
 * A keyed label of six letters for each subject; two subjects that would share one get longer ones.
 *
 * @param secret at least 16 bytes, made once for a release and never used for another
 */
export function releaseLabel(secret: Secret<Uint8Array>): (subject: string) => string {
  const taken = new Map<string, string>()
  return (subject) => {
    const digest = createHmac('sha256', secret.reveal()).update(`holdfast redaction label\0${subject}`).digest()
    const whole = [...digest].map((byte) => letters[byte & 31]).join('')
    for (let length = 6; ; length++) {
      const label = whole.slice(0, length)
      const owner = taken.get(label)
      if (owner === undefined || owner === subject || length >= whole.length) {
        taken.set(label, subject)
        return label
      }
    }
  }
}
