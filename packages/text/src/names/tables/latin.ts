/**
 * How each letter of Hangul is spelled in Latin in given names, with weights. The weights are fitted by tools/fit-names.ts to public name pairs
 * (Wikidata, CC0), with the usual free spellings added by hand. `-` is nothing written.
 */
export type Spelling = Readonly<Record<string, string>>

export const latinOnsets: Spelling = {
  ㄱ: 'k 58.81 g 39.56 j 1.1 gh 0.54',
  ㄲ: 'kk 57.19 k 21.44 g 12.66 gg 8.71',
  ㄴ: 'n 100',
  ㄷ: 'd 93.65 t 6.35',
  ㄸ: 'tt 48.52 t 27.79 dd 12.05 d 11.63',
  ㄹ: 'r 69.03 l 21.43 - 6.14 n 2.25 rr 1.15',
  ㅁ: 'm 98.47 - 1.53',
  ㅂ: 'b 92.54 p 5.44 f 2.02',
  ㅃ: 'pp 55.22 p 22.43 b 13.24 bb 9.11',
  ㅅ: 's 95.65 sh 3.77 ch 0.39 hs 0.2',
  ㅆ: 'ss 60.38 s 39.62',
  ㅇ: '- 99.24 r 0.56 l 0.2',
  ㅈ: 'j 96.19 ch 3.48 z 0.19 dj 0.13',
  ㅉ: 'jj 50.57 ch 20.55 j 20.54 tch 8.34',
  ㅊ: "ch 97.42 ch' 1.82 tch 0.76",
  ㅋ: "k 71.98 kh 14.03 k' 8.28 c 5.7",
  ㅌ: "t 93.97 th 4.56 t' 1.48",
  ㅍ: "p 73.14 ph 11.29 f 10.01 p' 5.56",
  ㅎ: 'h 99.8 - 0.2',
}

export const latinVowels: Spelling = {
  ㅏ: 'a 97.98 e 0.64 ah 0.52 ia 0.43 i 0.43',
  ㅐ: 'ae 92.94 ai 3.71 a 1.24 e 1.22 ea 0.53 ay 0.35',
  ㅑ: 'ya 77.21 ia 22.79',
  ㅒ: 'yae 71.12 ye 28.88',
  ㅓ: 'u 49.33 eo 39.44 o 6.79 e 2.32 eu 0.53 ŏ 0.51 ya 0.43 i 0.26 ou 0.25 uh 0.13',
  ㅔ: 'e 86.13 ae 4.14 eh 4.04 ie 3.31 ay 2.38',
  ㅕ: 'yu 38.68 yeo 30.49 you 20.52 yo 7.74 i 0.61 yi 0.46 u 0.38 ya 0.38 ye 0.31 yeu 0.23 yŏ 0.11 yuh 0.09',
  ㅖ: 'ye 87.78 yeh 4.04 ae 3.31 yea 2.48 yae 2.38',
  ㅗ: 'o 96.96 u 1.74 ao 0.76 oh 0.53',
  ㅘ: 'wa 92.07 ua 4.84 oa 2.05 e 1.05',
  ㅙ: 'wae 71.12 wai 28.88',
  ㅚ: 'oe 60.55 oi 23.12 we 9.68 ö 6.66',
  ㅛ: 'yo 91.94 o 4.25 you 1.93 yoh 1.88',
  ㅜ: 'u 41.93 oo 40.21 woo 15.18 o 1.04 wu 0.74 we 0.37 ou 0.3 e 0.22',
  ㅝ: 'wo 87.59 uo 4.96 weo 3.73 we 1.42 won 1.36 wŏ 0.94',
  ㅞ: 'we 83.33 yue 16.67',
  ㅟ: 'wi 44.94 ui 21.13 yu 17.12 u 6.42 wee 6.16 uy 4.24',
  ㅠ: 'yu 66.93 yoo 27.96 you 3.82 u 1.29',
  ㅡ: 'eu 88.81 u 9.54 ŭ 0.93 e 0.72',
  ㅢ: 'ee 57.74 ui 31.15 eui 6.03 i 3.6 ŭi 1.47',
  ㅣ: 'i 95.83 ee 2.02 yi 1.42 y 0.53 ei 0.2',
}

export const latinCodas: Spelling = {
  '': '- 98.49 h 1.51',
  ㄱ: 'k 95.82 - 2.04 g 1.39 c 0.45 ck 0.31',
  ㄴ: 'n 99.46 hn 0.31 ng 0.23',
  ㄷ: 't 67.37 d 20.52 s 12.11',
  ㄹ: 'l 93.7 - 2.8 ll 1.75 r 1.75',
  ㅁ: 'm 97.22 n 2.78',
  ㅂ: 'p 69.62 b 30.38',
  ㅇ: 'ng 99.34 n 0.51 - 0.16',
}
