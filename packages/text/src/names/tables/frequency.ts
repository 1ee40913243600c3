/**
 * How often each letter stands in Korean names, family name and given name, in hundredths of a per cent, in the order of `onsets`, `vowels` and `codas`.
 * Counted by tools/fit-names.ts over public names (Wikidata, CC0); counts of letters only.
 */
export const frequency = {
  surname: {
    on: [2370, 0, 171, 83, 4, 274, 220, 937, 0, 749, 26, 2546, 1315, 9, 526, 43, 47, 45, 635],
    vo: [2026, 214, 109, 0, 916, 77, 141, 21, 1082, 282, 0, 368, 15, 391, 137, 4, 23, 471, 36, 2, 3686],
    co: [3840, 877, 1382, 2, 45, 2148, 4, 1701],
  },
  given: {
    on: [894, 4, 162, 394, 3, 343, 525, 346, 0, 1541, 9, 2054, 1511, 13, 394, 54, 199, 70, 1485],
    vo: [1025, 528, 65, 0, 1158, 141, 1249, 117, 952, 285, 0, 13, 241, 1349, 198, 14, 58, 305, 436, 236, 1630],
    co: [3578, 616, 2577, 6, 377, 208, 64, 2575],
  },
} as const
