/** Invented cases for the bench of the screens: a person, a decision the clock counts from, a relative, a task in every tenth; written through the desk. */
import type { Invented } from './invented-names.ts'

/** One case in five is open: years of work stay in a file. */
const open = ['detained', 'decided', 'challenged', 'removal-set', 'at-liberty'] as const
const over = ['safe', 'closed', 'removed'] as const
const stageOf = (n: number) => (n % 5 === 0 ? open[(n / 5) % open.length] : over[n % over.length])
const at = 400

export async function benchCases(
  url: string,
  token: string,
  people: readonly Invented[],
): Promise<{ readonly ms: number; readonly records: number }> {
  const start = performance.now()
  let records = 0
  const save = async (batch: readonly unknown[]): Promise<readonly string[]> => {
    const answer = await fetch(`${url}/api/cases/save`, {
      method: 'POST',
      headers: { Authorization: token, 'Content-Type': 'application/json' },
      body: JSON.stringify({ records: batch }),
    })
    if (!answer.ok) throw new Error(`${answer.status} ${await answer.text()}`)
    records += batch.length
    return ((await answer.json()) as { ids: string[] }).ids
  }
  for (let from = 0; from < people.length; from += at) {
    const some = people.slice(from, from + at)
    const ids = await save(
      some.map((_, n) => ({
        kind: 'case',
        fields: {
          pseudonym: `Heron ${from + n}`,
          stage: stageOf(from + n),
          instrument: 'ru-kp-2016',
          track: 'readmission',
          lead: `Lead ${(from + n) % 17}`,
          ...((from + n) % 3 === 0 ? { cover: `Cover ${(from + n) % 11}` } : {}),
          note: `Of herons ${from + n} at the river.`,
        },
      })),
    )
    await save(
      some.flatMap(({ ko }, n) => {
        const number = from + n
        const day = `2026-${String(10 + (number % 2)).padStart(2, '0')}-${String(1 + (number % 28)).padStart(2, '0')}`
        const inCase = { case: ids[n] ?? '' }
        return [
          {
            kind: 'person',
            ...inCase,
            fields: { pseudonym: `Heron ${number}`, role: 'person-at-risk', names: [{ text: ko, use: 'own' }], nationalities: ['KP'] },
          },
          {
            kind: 'fact',
            ...inCase,
            fields: {
              event: 'decision',
              when: { local: `${day}T${String(number % 24).padStart(2, '0')}:${String(number % 60).padStart(2, '0')}` },
              zone: 'Asia/Vladivostok',
              what: `Seen by witness ${number % 500}.`,
            },
          },
          ...(number % 10 === 0 ? [{ kind: 'task', ...inCase, fields: { what: `Call ${number}`, by: { date: day } } }] : []),
        ]
      }),
    )
  }
  return { ms: performance.now() - start, records }
}
