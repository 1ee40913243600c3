/** Text set in columns on a terminal, where a Korean syllable takes two places. */

/** Places taken on a terminal. */
export function placesOf(text: string): number {
  let places = 0
  for (const char of text)
    places += /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]/u.test(char) ? 2 : 1
  return places
}

export const padTo = (text: string, places: number): string => text + ' '.repeat(Math.max(0, places - placesOf(text)))

/** Cut at a word to lines of at most `places`; a word longer than that stands alone. */
export function wrapTo(text: string, places: number): readonly string[] {
  const lines: string[] = []
  let line = ''
  for (const word of text.split(/\s+/)) {
    const longer = line === '' ? word : `${line} ${word}`
    if (line !== '' && placesOf(longer) > places) {
      lines.push(line)
      line = word
    } else line = longer
  }
  return [...lines, line]
}

/** Rows of cells, each cell wrapped in its column; columns are parted by two places. */
export function table(rows: readonly (readonly string[])[], widths: readonly number[]): readonly string[] {
  return rows.flatMap((row) => {
    const cells = widths.map((width, at) => wrapTo(row[at] ?? '', width))
    const height = Math.max(...cells.map((cell) => cell.length))
    return Array.from({ length: height }, (_, line) =>
      cells
        .map((cell, at) => padTo(cell[line] ?? '', widths[at] ?? 0))
        .join('  ')
        .trimEnd(),
    )
  })
}
