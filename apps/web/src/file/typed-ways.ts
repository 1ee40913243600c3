/** What a person types or pastes of a kit or of shares, as it is asked for. */

/** The words or the key, on one line. */
export const kitIn = (text: string): string => text.trim().replaceAll(/\s+/gu, ' ')

/** One share a paragraph; where nothing is left empty between them, one a line. */
export const sharesIn = (text: string): readonly string[] =>
  text
    .trim()
    .split(/\n\s*\n/u.test(text.trim()) ? /\n\s*\n/u : /\n/u)
    .map(kitIn)
    .filter((share) => share !== '')
