/**
 * How each letter of Hangul is spelled in Latin, with weights: the official systems (Revised, McCune-Reischauer, DPRK) and the free spellings people use.
 * The lists are by hand; the weights are re-estimated by tools/fit-names.ts from public name pairs (Wikidata, CC0) and hold no name.
 */
export type Spelling = Readonly<Record<string, string>>

export const latinOnsets: Spelling = {
  ㄱ: "k 50 g 40 gh .5 c 2 q .2 kh .3 ch .1 j .2 k' .2",
  ㄲ: 'kk 50 gg 10 k 20 g 20',
  ㄴ: 'n 98 nh .3 l .6 r .3 y .1',
  ㄷ: 'd 70 t 28 dh .2 th .5',
  ㄸ: 'tt 40 dd 10 t 25 d 25',
  ㄹ: 'r 50 l 30 n 6 rh 1 ll 1 rr .2 y 1',
  ㅁ: 'm 99 mm .2',
  ㅂ: 'b 60 p 36 v .5 bh .1 ph .2',
  ㅃ: 'pp 40 bb 15 p 25 b 20',
  ㅅ: "s 82 sh 14 x .3 ss .6 sch .1 s' .2",
  ㅆ: 'ss 40 s 60',
  ㅇ: '- 98 ng .3 h .2 r .2 l .2',
  ㅈ: 'j 70 ch 24 z 1 dj .3 tj .2 c .6 zh .3 g .4 ts .2 y .3 jh .1 d .1 s .1',
  ㅉ: 'jj 40 j 30 tch 20 ch 10 tj 10',
  ㅊ: "ch 82 ch' 9 c 1.5 j 2 ts .6 tch .3 tsh .1 t .1 x .1 chh .1",
  ㅋ: "k 80 k' 12 kh 4 q 1 c 2",
  ㅌ: "t 75 t' 14 th 10 d .5",
  ㅍ: "p 75 p' 14 ph 8 f 3",
  ㅎ: 'h 98 hh .3 - .6 j .1 kh .2',
}

export const latinVowels: Spelling = {
  ㅏ: 'a 96 ah 2 aa .3 u .3 ar .1 ha .1 ya .2 o .1 ea .1',
  ㅐ: 'ae 68 ai 8 e 8 ay 5 a 4 eh 1 ea 2 aeh .2 ei 1 ee .2',
  ㅑ: 'ya 92 yah 1 ia 3 a .5 iya .3 yia .2',
  ㅒ: 'yae 50 ye 20 yai 5 ae 5',
  ㅓ: 'eo 45 u 15 o 18 ŏ 8 ou 1 oe .5 eu .6 e 1.5 uh .8 a .8 au .2 oo .2 aw .1 ur .3 er .3 or .1 eoh .1 yo .1 yŏ .1 oh .2',
  ㅔ: 'e 88 eh 3 ae 2 ay 2 ei 1 a .5 ee .3',
  ㅕ: 'yeo 45 yu 14 you 12 yo 14 yŏ 6 u 1 eo 1 ye 1 yeu .2 io .3 yaw .1 iu .1 yoo .4 eou .1 ya .3 yeou .1 ou .2 yuh .2 ieo .1 ue .1',
  ㅖ: 'ye 75 yae 3 e 8 ie 1 yeh 1 yea .5 yei .3 hye .1 ae .5 ey .3 ay .3 ei .3',
  ㅗ: 'o 92 oh 3 u 1 ou .8 oe .3 oa .2 oo .4 eo .5',
  ㅘ: 'wa 90 oa 4 wha 1 ua 2 uwa .2 owa .2 oua .2',
  ㅙ: 'wae 75 wai 5 oae 1 oai 1 we 3 way 1',
  ㅚ: 'oe 40 oi 30 oy 5 we 4 ö 1 wei .5 oey .2 wi .5 ui 1 wae .5 ae .5 o .3',
  ㅛ: 'yo 90 yoh 1 yeo 2 eo .5 iyo .3 io 1 o .5 you .5 yoo .3 eyo .2',
  ㅜ: 'u 50 oo 25 woo 8 ou 4 wu 2 uh .5 ew .3 o .4 oul .1 eu .3 we .1 wo .2 w .1 yu .3 ue .2 ooh .1',
  ㅝ: 'wo 50 weo 20 wŏ 5 uo 1 wu .6 wa .3 wou .3 o .5 ou .2 uh .1 ueo .1 uwo .1',
  ㅞ: 'we 90 wei 3 ue 3 uwe 1',
  ㅟ: 'wi 60 ui 10 wee 5 wy .5 uy 1 wie 1 ue .3 yui .1 wui .2',
  ㅠ: 'yu 55 yoo 15 you 6 ryu .1 iu 1 yew .5 u .6 uh .1 yuh .3 eu .2 iou .1 yeo .1 eyu .1',
  ㅡ: 'eu 64 u 18 ŭ 7 oo 1.5 e 2 o .6 i .6 ue .4 eo .5 ou .2 ew .1',
  ㅢ: 'ui 40 ee 12 i 14 eui 12 ŭi 4 e 1 hi .1 yi 1.5 ue .2 uee .2 euy .1 eu .5 uy .3 eyi .1',
  ㅣ: 'i 80 ee 14 yi 1 e .4 ie .3 ih .2 y 1 ea .1 ey .2 ii .1 ei .1 ye .1 yee .1',
}

export const latinCodas: Spelling = {
  '': '- 97 h 1.5 r .3 w .1 gh .1',
  ㄱ: "k 72 g 22 rk 3 ck .6 c 1 gh .1 q .2 kk .4 gg .2 ng .4 ch .1 k' .1",
  ㄴ: 'n 95 hn 2 nn .6 rn .1 nh .1 ng .6 ne .1 m .1 l .1',
  ㄷ: 't 75 d 15 s 4 th 1 tt .4 n .2',
  ㄹ: 'l 88 r 4 rl .6 hl .1 ll 1.5 rr .1 n .1 ul .1 le .1',
  ㅁ: 'm 97 mm .6 hm .1 rm .1 n .1 me .1',
  ㅂ: 'p 72 b 22 pp .6 bb .1 m .4 rp .1 v .1',
  ㅇ: 'ng 95 n 2 g .4 nk .1 ngg .1 hng .1 nng .1 m .1 nge .1',
}
