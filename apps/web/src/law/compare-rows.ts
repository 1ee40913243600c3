/** A comparison as rows of cells that a screen can draw: what is said in few words, and what it rests on. */
import type { CompareAnswer, LawBooks, RegisterLimit } from '@holdfast/desk/api'
import type { Words } from '../words.tsx'
import { lengthOf } from './period-words.ts'

export type Shade = 'present' | 'weak' | 'absent' | 'denied' | 'unknown' | 'limit' | 'risk' | 'protects' | 'none'
export interface Quote {
  readonly eId: string
  readonly lang: string
  readonly quote: string | null
}
export interface CompareCellView {
  readonly shade: Shade
  readonly said: string
  readonly notes: readonly string[]
  readonly quotes: readonly Quote[]
}
export interface CompareRowView {
  readonly key: string
  readonly part: 'safeguards' | 'limits' | 'risks'
  readonly name: string
  readonly differs: boolean
  readonly incomplete: boolean
  readonly cells: readonly CompareCellView[]
}

type Cites = RegisterLimit['cites']
const quotesOf = (cites: Cites): readonly Quote[] => cites.map(({ eId, lang, quote }) => ({ eId, lang, quote: quote ?? null }))

export function compareRows(answer: CompareAnswer, books: LawBooks, words: Words): readonly CompareRowView[] {
  /** Nothing noted of an agreement that was not read whole is not known; it is never nothing. */
  const isUnread = (at: number) => answer.instruments[at]?.read !== 'whole'
  const unknown: CompareCellView = { shade: 'unknown', said: words.say('screen.finding.unknown'), notes: [], quotes: [] }
  return [
    ...answer.safeguards.map((row): CompareRowView => {
      const rule = books.safeguards.find((one) => one.id === row.rule)
      return {
        ...flags(row),
        key: row.rule,
        part: 'safeguards',
        name: rule ? words.of(rule.name) : row.rule,
        cells: row.cells.map((cell) => ({
          shade: cell.finding,
          said: words.say(`screen.finding.${cell.finding}`),
          notes: [
            ...cell.because.map((reason) => words.code(`register.because.${reason}`)),
            words.code(`register.by.${cell.by}`),
            ...(cell.by === 'nobody' ? [] : [words.code(`app.status.${cell.status}`)]),
          ],
          quotes: quotesOf(cell.cites),
        })),
      }
    }),
    ...answer.timeLimits.map(
      (row): CompareRowView => ({
        ...flags(row),
        key: `limit-${row.effect}`,
        part: 'limits',
        name: words.code(`register.effect.${row.effect}`),
        cells: row.cells.map((cell, at) =>
          cell.length === 0 && isUnread(at)
            ? unknown
            : {
                shade: cell.length === 0 ? 'none' : 'limit',
                said: cell.length === 0 ? '—' : once(cell.map((limit) => lengthOf(words, limit))).join('; '),
                notes: once(cell.map((limit) => fromWhen(words, limit)).filter((text) => text !== '')),
                quotes: cell.flatMap((limit) => quotesOf(limit.cites)),
              },
        ),
      }),
    ),
    ...answer.risks.map(
      (row): CompareRowView => ({
        ...flags(row),
        key: `risk-${row.flag}`,
        part: 'risks',
        name: words.code(`register.risk.${row.flag}`),
        cells: row.cells.map((there, at) =>
          !there && isUnread(at)
            ? unknown
            : {
                shade: there ? (row.protective ? 'protects' : 'risk') : 'none',
                said: there ? words.say('screen.compare.there') : '—',
                notes: [],
                quotes: [],
              },
        ),
      }),
    ),
  ]
}

/** One period in three articles is said once; each article stands among the words. */
const once = (texts: readonly string[]): readonly string[] => [...new Set(texts)]

const flags = ({ differs, incomplete }: { readonly differs: boolean; readonly incomplete: boolean }) => ({ differs, incomplete })

const fromWhen = (words: Words, limit: RegisterLimit): string =>
  limit.trigger === 'none'
    ? ''
    : `${lengthOf(words, limit)} ${words.say(limit.countedBack ? 'screen.law.limit.before' : 'screen.law.limit.from')} ${words.code(`register.trigger.${limit.trigger}`)}`
