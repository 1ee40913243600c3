/**
 * How each letter of Hangul is spelled in Latin, with weights: the official systems (Revised, McCune-Reischauer, DPRK) and the free spellings people use.
 * The spellings are by hand, the weights fitted by tools/fit-names.ts to public name pairs (Wikidata, CC0). `-` is nothing written.
 */
export type Spelling = Readonly<Record<string, string>>

export const latinOnsets: Spelling = {
  ㄱ: "k 77.08 g 20.87 j 1.07 q 0.36 - 0.18 l 0.13 gh 0.1 kh 0.09 ch 0.09 c 0.05 k' 0.05",
  ㄲ: 'kk 51.61 k 19.35 g 19.35 gg 9.68',
  ㄴ: 'n 94.37 l 2.47 r 2.44 nh 0.72 y 0.05',
  ㄷ: 'd 90.71 t 9.05 th 0.23 dh 0.05',
  ㄸ: 'tt 34.29 t 32.86 d 21.43 dd 11.43',
  ㄹ: 'r 53.14 l 36.58 - 7.65 n 1.31 rr 0.95 ll 0.25 rh 0.06 y 0.06',
  ㅁ: 'm 98.43 - 1.42 mm 0.15',
  ㅂ: 'b 51.3 p 46.1 f 1.68 v 0.69 bh 0.23 ph 0.05',
  ㅃ: 'pp 40 p 25 b 20 bb 15',
  ㅅ: "s 86.03 sh 9.78 x 2.72 ch 0.78 hs 0.29 c 0.29 ss 0.11 s' 0.05 sch 0.05",
  ㅆ: 's 77.36 ss 22.64',
  ㅇ: '- 80.56 l 18.42 r 0.67 h 0.17 rh 0.17 ng 0.05',
  ㅈ: 'j 84.33 ch 9.62 zh 3.95 z 1.17 d 0.22 c 0.18 ts 0.17 g 0.13 t 0.13 jh 0.05 s 0.05 dj 0.05 y 0.05 tj 0.05',
  ㅉ: 'z 26.67 jj 24.24 j 18.18 ch 12.73 tch 12.12 tj 6.06',
  ㅊ: "ch 94.27 q 3.33 c 0.9 ch' 0.67 ts 0.58 tch 0.15 j 0.09 tsh 0.05 t 0.05 x 0.05 chh 0.05",
  ㅋ: "k 75.22 c 12.6 kh 3.9 k' 3.37 - 2.78 q 2.13",
  ㅌ: "t 91.49 th 5.33 t' 1.6 tt 1.14 d 0.44",
  ㅍ: "p 67.06 f 22.14 ph 6.67 p' 4.13",
  ㅎ: 'h 98.54 x 0.72 - 0.52 kh 0.11 j 0.1 hh 0.05',
}

export const latinVowels: Spelling = {
  ㅏ: 'a 96.44 ia 1.19 i 1.14 e 0.5 o 0.23 uo 0.23 aa 0.1 ya 0.09 u 0.05 ah 0.05 ar 0.05 ha 0.05 ea 0.05',
  ㅐ: 'ae 90.02 ai 4.05 a 2.74 e 1.49 ea 0.66 i 0.43 ei 0.33 ay 0.22 eh 0.05 aeh 0.05 ee 0.05',
  ㅑ: 'ya 77.85 ia 16.62 a 5.23 yah 0.2 iya 0.06 yia 0.05',
  ㅒ: 'yae 62.5 ye 25 yai 6.25 ae 6.25',
  ㅓ: 'u 44.12 eo 40.72 o 6.12 e 5.59 a 0.7 eu 0.53 ya 0.52 ŏ 0.49 i 0.46 ou 0.25 ia 0.23 ua 0.17 au 0.06 uh 0.05 oe 0.05 ur 0.05 er 0.05 oo 0.05 oh 0.05 aw 0.05 or 0.05 eoh 0.05 yo 0.05 yŏ 0.05',
  ㅔ: 'e 82.15 a 4.68 i 3.69 ie 2.76 ae 2.59 ia 1.84 ei 1.06 ee 0.5 eh 0.43 ay 0.29',
  ㅕ: 'yu 37.65 yeo 30.94 you 19.11 yo 7.83 i 1.27 ya 0.57 yi 0.49 u 0.44 ye 0.44 ia 0.28 yeu 0.22 ou 0.22 eo 0.16 yŏ 0.13 io 0.08 iu 0.07 yeou 0.07 yoo 0.05 yuh 0.05 yaw 0.05 eou 0.05 ieo 0.05 ue 0.05',
  ㅖ: 'ye 78.07 ia 5 ie 3.33 ae 3.23 e 2.91 ya 2.5 yea 1.98 i 1.87 yae 0.62 yeh 0.21 yei 0.06 ey 0.06 ay 0.06 ei 0.06 hye 0.05',
  ㅗ: 'o 94.11 u 3.12 ao 1.86 wu 0.31 iao 0.31 ou 0.2 oh 0.06 eo 0.05 oo 0.05 oe 0.05 oa 0.05',
  ㅘ: 'wa 86.33 ua 9.12 o 1.46 e 1.05 wo 0.84 a 0.63 oa 0.47 wha 0.06 uwa 0.05 owa 0.05 oua 0.05',
  ㅙ: 'wae 87.21 wai 5.81 we 3.49 oae 1.16 oai 1.16 way 1.16',
  ㅚ: 'oi 80.5 oe 15.77 ui 1.84 oy 0.76 we 0.61 ö 0.15 wei 0.08 wi 0.08 wae 0.08 ae 0.08 o 0.05 oey 0.05',
  ㅛ: 'yo 90.73 o 5.9 you 1.77 yao 1.03 yeo 0.21 yoh 0.11 io 0.11 eo 0.05 iyo 0.05 yoo 0.05 eyo 0.05',
  ㅜ: 'u 42.82 oo 36.9 woo 13.24 o 3.02 wu 1.12 ou 0.98 yu 0.49 e 0.42 we 0.36 iu 0.24 wo 0.18 y 0.18 uh 0.05 ew 0.05 eu 0.05 ue 0.05 oul 0.05 w 0.05 ooh 0.05',
  ㅝ: 'wo 78.12 uo 10.45 weo 4.41 we 2.26 yua 1.94 o 1.35 wŏ 0.62 wou 0.36 ueo 0.33 wu 0.07 wa 0.05 ou 0.05 uh 0.05 uwo 0.05',
  ㅞ: 'we 80.08 ue 10.71 yue 6.52 wei 2.02 uwe 0.67',
  ㅟ: 'wi 35.84 yu 25.26 u 20 ui 13.52 wee 2.02 uy 1.46 wui 1.13 wie 0.4 wy 0.2 ue 0.12 yui 0.05',
  ㅠ: 'yu 53.35 yoo 35.93 iu 3.95 you 3.76 u 1.39 yo 0.84 eu 0.35 yew 0.2 eyu 0.18 yuh 0.05 ryu 0.05 uh 0.05 iou 0.05 yeo 0.05',
  ㅡ: 'eu 77.03 u 10.45 i 5.59 e 4.49 o 0.83 ŭ 0.64 eo 0.43 ue 0.42 oo 0.09 ou 0.05 ew 0.05',
  ㅢ: 'ee 56.18 ui 30.56 i 6.07 eui 5.46 ŭi 0.86 yi 0.55 e 0.13 eu 0.06 uy 0.05 ue 0.05 uee 0.05 hi 0.05 euy 0.05 eyi 0.05',
  ㅣ: 'i 79.92 ee 16.42 yi 1.75 y 0.79 e 0.65 a 0.16 ei 0.14 ie 0.08 ii 0.05 ey 0.05 ih 0.05 ea 0.05 ye 0.05 yee 0.05',
}

export const latinCodas: Spelling = {
  '': '- 96.81 h 2.9 r 0.21 n 0.07 gh 0.05 w 0.05',
  ㄱ: "k 64.22 rk 29.56 - 3.04 ck 1.67 g 1.1 c 0.37 kk 0.05 ng 0.05 q 0.05 gg 0.05 gh 0.05 ch 0.05 k' 0.05",
  ㄴ: 'n 97.54 hn 1.56 - 0.26 ng 0.2 nh 0.14 m 0.11 rd 0.09 nn 0.06 l 0.05 rn 0.05 ne 0.05',
  ㄷ: 't 82.04 d 13.08 s 3.49 th 0.87 tt 0.35 n 0.17',
  ㄹ: 'l 92.49 - 5.07 ll 1.21 r 0.72 rl 0.26 n 0.23 hl 0.05 rr 0.05 ul 0.05 le 0.05',
  ㅁ: 'm 98.04 n 1.58 hm 0.29 mm 0.09 rm 0.05 me 0.05',
  ㅂ: 'p 69.67 b 26.93 - 3 pp 0.19 m 0.13 bb 0.05 rp 0.05 v 0.05',
  ㅇ: 'ng 98.89 n 0.62 - 0.3 hng 0.11 m 0.06 ngg 0.05 g 0.05 nk 0.05 nng 0.05 nge 0.05',
}
