/** Text folded to one line of at most `most` characters, for a terminal. */
export const oneLine = (text: string, most = 100): string => {
  const flat = text.replace(/\s+/gu, ' ').trim()
  return flat.length > most ? `${flat.slice(0, most - 1)}…` : flat
}
