/** Beside a paragraph: what was found in it. Each note opens its entry in the list. */
import type { LawBooks } from '@holdfast/desk/api'
import { Button } from 'react-aria-components'
import { ClockGlyph, FindingGlyph, FlagGlyph, ShieldGlyph } from '../parts/icons.tsx'
import { useWords, type Words } from '../words.tsx'
import { limitLength } from './limit-list.tsx'
import type { Mark } from './marks.ts'
import { useView } from './text-view.tsx'

export function MarginNotes({ marks }: { readonly marks: readonly Mark[] }) {
  const words = useWords()
  const { selected, onOpen, books, audit } = useView()
  const notes = marks.filter((mark, at) => marks.findIndex((one) => one.of === mark.of) === at)
  return (
    <ul className="margin" lang={words.locale} aria-label={words.say('screen.law.margin')}>
      {notes.map((mark) => {
        const limit = mark.of.startsWith('limit:') ? audit.timeLimits[Number(mark.of.slice(6))] : undefined
        return (
          <li key={mark.of}>
            <Button className={`note is-${mark.kind} ${selected?.of === mark.of ? 'is-on' : ''}`} onPress={() => onOpen(mark.of)}>
              <Glyph kind={mark.kind} />
              <span>
                {limit ? limitLength(words, limit) : nameOf(words, books, mark.of)}
                {limit?.consequence ? (
                  <em className={`is-${limit.consequence}`}>{words.code(`screen.consequence.${limit.consequence}`)}</em>
                ) : null}
              </span>
              <span className="sr">{mark.of.startsWith('safeguard:') ? words.code(`screen.finding.${mark.kind}`) : ''}</span>
            </Button>
          </li>
        )
      })}
    </ul>
  )
}

function Glyph({ kind }: { readonly kind: string }) {
  if (kind === 'limit') return <ClockGlyph />
  if (kind === 'risk') return <FlagGlyph />
  if (kind === 'protects') return <ShieldGlyph />
  return <FindingGlyph finding={kind} />
}

function nameOf(words: Words, books: LawBooks, of: string): string {
  const [list, id] = of.split(':')
  const rule = (list === 'risk' ? books.risks : books.safeguards).find((one) => one.id === id)
  return rule ? words.of(rule.name) : (id ?? '')
}
