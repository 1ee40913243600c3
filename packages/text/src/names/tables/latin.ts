/**
 * How each letter of Hangul is spelled in Latin in given names, with weights. The weights are fitted by tools/fit-names.ts to public name pairs
 * (Wikidata, CC0), with the usual free spellings added by hand. `-` is nothing written.
 */
export type Spelling = Readonly<Record<string, string>>

export const latinOnsets: Spelling = {
  ㄱ: 'k 58.73 g 39.62 j 1.11 gh 0.54',
  ㄲ: 'kk 57.19 k 21.44 g 12.66 gg 8.71',
  ㄴ: 'n 100',
  ㄷ: 'd 93.55 t 6.45',
  ㄸ: 'tt 48.52 t 27.79 dd 12.05 d 11.63',
  ㄹ: 'r 69.18 l 21.59 - 5.8 n 2.27 rr 1.16',
  ㅁ: 'm 98.46 - 1.54',
  ㅂ: 'b 92.77 p 5.49 f 1.74',
  ㅃ: 'pp 55.22 p 22.43 b 13.24 bb 9.11',
  ㅅ: 's 95.86 sh 3.74 ch 0.39',
  ㅆ: 'ss 60.38 s 39.62',
  ㅇ: '- 99.23 r 0.56 l 0.2',
  ㅈ: 'j 96.28 ch 3.39 z 0.2 dj 0.13',
  ㅉ: 'jj 50.57 ch 20.55 j 20.54 tch 8.34',
  ㅊ: "ch 97.36 ch' 1.86 tch 0.78",
  ㅋ: "k 71.98 kh 14.03 k' 8.28 c 5.7",
  ㅌ: "t 93.97 th 4.56 t' 1.48",
  ㅍ: "p 73.14 ph 11.29 f 10.01 p' 5.56",
  ㅎ: 'h 99.8 - 0.2',
}

export const latinVowels: Spelling = {
  ㅏ: 'a 98.08 e 0.65 ah 0.52 ia 0.43 i 0.32',
  ㅐ: 'ae 92.89 ai 3.74 a 1.25 e 1.23 ea 0.54 ay 0.35',
  ㅑ: 'ya 77.21 ia 22.79',
  ㅒ: 'yae 71.12 ye 28.88',
  ㅓ: 'u 48.97 eo 40.04 o 6.47 e 2.37 eu 0.54 ŏ 0.52 ya 0.44 i 0.26 ou 0.26 uh 0.13',
  ㅔ: 'e 86.13 ae 4.14 eh 4.04 ie 3.31 ay 2.38',
  ㅕ: 'yu 39.24 yeo 30.59 you 20.2 yo 7.33 i 0.62 yi 0.47 u 0.39 ya 0.39 ye 0.31 yeu 0.23 yŏ 0.12 yuh 0.09',
  ㅖ: 'ye 87.78 yeh 4.04 ae 3.31 yea 2.48 yae 2.38',
  ㅗ: 'o 96.94 u 1.76 ao 0.77 oh 0.54',
  ㅘ: 'wa 92.04 ua 4.86 oa 2.06 e 1.05',
  ㅙ: 'wae 71.12 wai 28.88',
  ㅚ: 'oe 60.55 oi 23.12 we 9.68 ö 6.66',
  ㅛ: 'yo 91.91 o 4.27 you 1.94 yoh 1.89',
  ㅜ: 'u 41.77 oo 40.33 woo 15.19 o 1.05 wu 0.75 we 0.38 ou 0.3 e 0.23',
  ㅝ: 'wo 87.53 uo 4.99 weo 3.75 we 1.43 won 1.37 wŏ 0.94',
  ㅞ: 'we 83.33 yue 16.67',
  ㅟ: 'wi 46.95 ui 22.07 yu 17.89 wee 8.67 uy 4.42',
  ㅠ: 'yu 66.93 yoo 27.96 you 3.82 u 1.29',
  ㅡ: 'eu 89.4 u 8.93 ŭ 0.94 e 0.73',
  ㅢ: 'ee 57.96 ui 30.89 eui 6.05 i 3.62 ŭi 1.48',
  ㅣ: 'i 95.78 ee 2.04 yi 1.44 y 0.54 ei 0.21',
}

export const latinCodas: Spelling = {
  '': '- 98.48 h 1.52',
  ㄱ: 'k 95.78 - 2.05 g 1.4 c 0.45 ck 0.31',
  ㄴ: 'n 99.45 hn 0.31 ng 0.24',
  ㄷ: 't 67.37 d 20.52 s 12.11',
  ㄹ: 'l 93.78 - 2.62 ll 1.8 r 1.8',
  ㅁ: 'm 97.62 n 2.38',
  ㅂ: 'p 69.62 b 30.38',
  ㅇ: 'ng 99.33 n 0.51 - 0.16',
}
