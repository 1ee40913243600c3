/** Kinds of records that come and go as tables; consent and family risk are answers a person gives, one at a time. */
import type { KindName } from '@holdfast/desk/api'

export const tableKinds: readonly KindName[] = [
  'case',
  'person',
  'relation',
  'fact',
  'decision',
  'detention',
  'document',
  'contact',
  'task',
  'intervention',
]
