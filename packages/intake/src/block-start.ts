const heading =
  /^(?:(?:article|art\.?|section|chapter|part|annex|artikel|kapitel|abschnitt|anhang|hoofdstuk|bijlage|chapitre|annexe|articolo|capo|allegato|статья|ст\.|глава|раздел|часть|приложение|протокол)\s+(?:№\s*)?(?:\d+|[ivxlc]+)(?![\p{L}\p{N}])|제\s?\d+\s?[장절조관편])/iu
const item = /^(?!г\.\s\p{Ll})(?:\(?(?:\d{1,3}(?:\.\d{1,2})*|\p{L}|[ivx]{1,4})[.)]\s|[-–—•▪◦*·○□]\s|[①-⑳])/u

/** `Article 5`, `제5조 (기한)` standing alone is a heading; `1.`, `(a)`, `가.`, `①` begin an item. */
export function startsArticle(line: string): 'heading' | 'item' | undefined {
  const head = heading.exec(line)?.[0]
  if (head !== undefined && line.length < 110 && !/[,;]$/u.test(line)) {
    const rest = line.slice(head.length).trim()
    if (rest === '' || /^[.:(–—-]/u.test(rest) || (/^\p{Lu}/u.test(rest) && !/[.;]$/u.test(rest) && rest.split(/\s+/u).length < 10))
      return 'heading'
  }
  return item.test(line) ? 'item' : undefined
}
