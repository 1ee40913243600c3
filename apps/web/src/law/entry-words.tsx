/** The words of an agreement that anything rests on, in the order of the text: all that is quoted of it here, never the whole. */
import type { LawBooks, RegisterEntry } from '@holdfast/desk/api'
import type { ReactNode } from 'react'
import { ClockGlyph, FindingGlyph, FlagGlyph } from '../parts/icons.tsx'
import { Sources } from '../parts/sources.tsx'
import { useWords, type Words } from '../words.tsx'
import { byPlace } from './eid-order.ts'
import { placeName } from './place.ts'

export const wordsId = (eId: string): string => `w-${eId}`

/** From a finding to its words. */
export function showWords(eId: string): void {
  const place = document.getElementById(wordsId(eId))
  place?.scrollIntoView({ block: 'center' })
  place?.focus({ preventScroll: true })
}

interface Row {
  readonly key: string
  readonly glyph: ReactNode
  readonly name: string
  readonly lang: string
  readonly quote: string
}

export function EntryWords({ entry, books }: { readonly entry: RegisterEntry; readonly books: LawBooks }) {
  const words = useWords()
  const rows = rowsByPlace(entry, books, words)
  const known = new Map(entry.instrument.articles.map((article) => [article.eId, article]))
  const places = [...new Set([...rows.keys(), ...known.keys()])].sort(byPlace)
  return (
    <section className="entry-words" aria-labelledby="entry-words-title">
      <h2 id="entry-words-title">{words.say('screen.register.articles')}</h2>
      <p className="quiet small">{words.say(known.size > 0 ? 'screen.register.articles-lead' : 'screen.entry.words-lead')}</p>
      {places.length === 0 ? <p className="nothing">{words.say('screen.entry.no-words')}</p> : null}
      <ul className="known-articles">
        {places.map((eId) => {
          const article = known.get(eId)
          return (
            <li key={eId} id={wordsId(eId)} tabIndex={-1} className={article ? `is-${article.known}` : ''}>
              <p className="where">
                <strong>{placeName(words, eId)}</strong>
                {article ? <span className="chip">{words.code(`screen.known.${article.known}`)}</span> : null}
              </p>
              <div>
                {article ? <p>{words.of(article.says)}</p> : null}
                {(rows.get(eId) ?? []).map((row) => (
                  <p key={row.key} className="entry-quote">
                    <q lang={row.lang}>{row.quote}</q>
                    <span className="small">
                      {row.glyph} {row.name}
                    </span>
                  </p>
                ))}
                {article ? <Sources status={article.status} confidence={article.confidence} sources={article.sources} /> : null}
              </div>
            </li>
          )
        })}
      </ul>
    </section>
  )
}

function rowsByPlace(
  { findings, limits, risks, instrument }: RegisterEntry,
  books: LawBooks,
  words: Words,
): ReadonlyMap<string, readonly Row[]> {
  const rows = new Map<string, Row[]>()
  const put = (cite: { eId: string; lang: string; quote?: string | undefined }, key: string, glyph: ReactNode, name: string) => {
    if (cite.quote === undefined) return
    const here = rows.get(cite.eId) ?? []
    const whole = `${key}-${cite.quote}`
    if (!here.some((row) => row.key === whole)) here.push({ key: whole, glyph, name, lang: cite.lang, quote: cite.quote })
    rows.set(cite.eId, here)
  }
  for (const article of instrument.articles) for (const cite of article.cites) put({ ...cite, eId: article.eId }, 'article', null, '')
  for (const finding of findings) {
    const rule = books.safeguards.find((one) => one.id === finding.rule)
    for (const cite of finding.cites)
      put(cite, finding.rule, <FindingGlyph finding={finding.finding} />, rule ? words.of(rule.name) : finding.rule)
  }
  for (const limit of limits)
    for (const cite of limit.cites) put(cite, limit.effect, <ClockGlyph />, words.code(`register.effect.${limit.effect}`))
  for (const risk of risks) for (const cite of risk.cites) put(cite, risk.flag, <FlagGlyph />, words.code(`register.risk.${risk.flag}`))
  return rows
}
