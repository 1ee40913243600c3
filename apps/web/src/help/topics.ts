/** What the help speaks of, and what each topic rests on: decisions of the house by number, safeguards of the codebook for what binds the states. */
export const topics = {
  today: { decisions: ['0004'], safeguards: [] },
  clock: { decisions: ['0001', '0004', '0006'], safeguards: ['suspensive_effect'] },
  timeline: { decisions: ['0004'], safeguards: [] },
  people: { decisions: ['0005'], safeguards: ['family_unity', 'non_refoulement'] },
  documents: { decisions: ['0009', '0010'], safeguards: [] },
  consent: { decisions: [], safeguards: ['data_protection_from_origin_state'] },
  history: { decisions: ['0008'], safeguards: [] },
  conflicts: { decisions: ['0004', '0013'], safeguards: [] },
  search: { decisions: [], safeguards: [] },
  tables: { decisions: ['0011'], safeguards: [] },
  law: { decisions: ['0001'], safeguards: ['judicial_remedy'] },
  compare: { decisions: ['0001'], safeguards: [] },
  settings: { decisions: ['0007', '0008'], safeguards: [] },
} as const satisfies Readonly<Record<string, { readonly decisions: readonly string[]; readonly safeguards: readonly string[] }>>

export type Topic = keyof typeof topics
export const topicNames = Object.keys(topics).filter((name): name is Topic => Object.hasOwn(topics, name))

/** Keys as they stand on the keyboard; the words for what they do are `help.key.<id>`. */
export const helpKeys = [
  { id: 'palette', keys: ['Ctrl K', '⌘ K'] },
  { id: 'help', keys: ['F1', '?'] },
  { id: 'lock', keys: ['Ctrl Alt L'] },
  { id: 'save', keys: ['Enter'] },
  { id: 'find', keys: ['/'] },
  { id: 'page', keys: ['[', ']'] },
  { id: 'close', keys: ['Esc'] },
  { id: 'move', keys: ['Tab', '↑ ↓ ← →'] },
] as const
