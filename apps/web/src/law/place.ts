/** Where something stands, as a lawyer would write it: `Art. 5(2)`, «ст. 5 п. 2», 제5조 제2항. */
import type { LawDocument } from '@holdfast/desk/api'
import type { Words } from '../words.tsx'

/** @param printed the numbers as the text prints them, by id; the id's own where it is not there */
export function placeName(words: Words, eId: string, printed: ReadonlyMap<string, string> = new Map()): string {
  const parts = eId.split('__')
  const said: string[] = []
  let path = ''
  for (const part of parts) {
    path = path === '' ? part : `${path}__${part}`
    const [, kind = '', own = ''] = /^([a-z]+)(?:_(.+))?$/.exec(part) ?? []
    const n = printed.get(path) ?? own.replaceAll('_', ' ')
    said.push(words.code(`app.place.${kind}`, { n }))
  }
  return words.locale === 'en' ? said.join(', ').replaceAll(', (', '(') : said.join(words.locale === 'ru' ? ' ' : ' ')
}

/** The printed number of every article, paragraph and point. */
export function printedNumbers(document: LawDocument): ReadonlyMap<string, string> {
  const printed = new Map<string, string>()
  const articles = [...document.articles, ...document.components.flatMap((component) => component.articles)]
  for (const article of articles) {
    printed.set(article.eId, article.num)
    for (const paragraph of article.paragraphs) if (paragraph.num !== null) printed.set(paragraph.eId, paragraph.num)
  }
  return printed
}

/** A title of one word ("AGREEMENT") says nothing: the lines below it belong to it. */
export function titleOf({ title, text }: LawDocument): string {
  const plain = title.replaceAll(/\s+/g, ' ').trim()
  if (plain === '' || plain.split(' ').length > 2) return plain
  const after = text.indexOf(title) + title.length
  const rest = text
    .slice(after)
    .split(/\n[^\S\n]*\n/)
    .find((part) => part.trim() !== '')
  const more = (rest ?? '').replaceAll(/\s+/g, ' ').trim()
  return more === '' || more.length > 320 ? plain : `${plain} ${more}`
}
