/** Headers, footers and page numbers: lines that stand in the same place on page after page. */
import type { RawLine, RawPage } from './pdf-lines.ts'

const key = (text: string): string =>
  text
    .toLowerCase()
    .replace(/\d+|(?<=\s|^)[ivxlc]+(?=\s|$)/gu, '#')
    .replace(/\s+/gu, ' ')
    .trim()
const isPageNumber = (text: string): boolean =>
  /^(?:[-–—\s]*\d{1,4}[-–—\s]*|(?:page|p\.|seite|blz\.|pagina|стр\.|страница|쪽|페이지)?\s*\d{1,4}\s*(?:\/|of|von|van|из|중)?\s*\d{0,4}\s*(?:쪽|페이지)?)$/iu.test(
    text.trim(),
  )

/** The lines of each page, by page number, that are no part of the text. */
export function runningLines(pages: readonly RawPage[]): ReadonlyMap<number, ReadonlySet<RawLine>> {
  const edges = pages.map((page) => {
    const sorted = [...page.lines].sort((a, b) => a.y - b.y)
    const top = sorted.slice(0, 2).filter(({ y }) => y < page.height * 0.15)
    const bottom = sorted.slice(-2).filter(({ y }) => y > page.height * 0.85)
    return { page: page.page, lines: [...top.map((line) => ['top', line] as const), ...bottom.map((line) => ['bottom', line] as const)] }
  })
  const counts = new Map<string, number>()
  for (const { lines } of edges)
    for (const id of new Set(lines.map(([where, line]) => `${where} ${key(line.text)}`))) counts.set(id, (counts.get(id) ?? 0) + 1)
  const least = pages.length < 4 ? Math.max(2, pages.length) : Math.max(3, Math.ceil(pages.length * 0.3))
  const isNumbered = edges.filter(({ lines }) => lines.some(([, line]) => isPageNumber(line.text))).length >= Math.min(2, pages.length)
  return new Map(
    edges.map(({ page, lines }) => [
      page,
      new Set(
        lines
          .filter(
            ([where, line]) =>
              (isNumbered && isPageNumber(line.text)) || (pages.length > 1 && (counts.get(`${where} ${key(line.text)}`) ?? 0) >= least),
          )
          .map(([, line]) => line),
      ),
    ]),
  )
}
