/** The board Today from case files: each answered, broken ones named by their place, the rest in order. */
import { answerCase, type CaseLaw, readCase, type TodayRow, todayBoard, todayRow } from '@holdfast/clock'

export interface TodayAnswer {
  readonly rows: readonly TodayRow[]
  /** `at`: the place in what was sent, from 0. */
  readonly refused: readonly { readonly at: number; readonly code: string }[]
}

/** More than a team keeps at risk at once. */
const mostCases = 2000

/** Cases without an id or a pseudonym are numbered by their place. @param unnamed what such a case is called */
export function todayAnswer(cases: readonly unknown[], law: CaseLaw, now: string, unnamed: (number: number) => string): TodayAnswer {
  const rows: TodayRow[] = []
  const refused: { at: number; code: string }[] = []
  const seen = new Set<string>()
  for (const [at, raw] of cases.entries()) {
    if (at >= mostCases) {
      refused.push({ at, code: 'today.error.too-many' })
      break
    }
    const read = readCase(raw)
    const answer = read.ok ? answerCase(read.value, law, now) : read
    if (!read.ok || !answer.ok) {
      refused.push({ at, code: `case.error.${answer.ok ? 'case-invalid' : answer.error.code}` })
      continue
    }
    const { id = `place-${at + 1}`, pseudonym = unnamed(at + 1), cover = null } = read.value
    if (seen.has(id)) {
      refused.push({ at, code: 'today.error.id-twice' })
      continue
    }
    seen.add(id)
    rows.push(todayRow({ id, pseudonym, cover }, answer.value))
  }
  const board = todayBoard(rows)
  return { rows: board.ok ? board.value : rows, refused }
}
