/**
 * How often letters and syllables stand in Korean names, and how the common syllables are written in Latin as a whole. Counted by tools/fit-names.ts over
 * public names (Wikidata, CC0); no count below three.
 */

/** In hundredths of a per cent, in the order of `onsets`, `vowels` and `codas`. */
export const frequency = {
  surname: {
    on: [2530, 0, 175, 38, 0, 173, 184, 998, 0, 744, 0, 2625, 1325, 0, 552, 0, 15, 11, 630],
    vo: [1953, 205, 106, 0, 962, 4, 150, 2, 1099, 252, 0, 414, 6, 290, 116, 0, 6, 492, 21, 0, 3921],
    co: [3657, 938, 1393, 0, 17, 2355, 0, 1640],
  },
  given: {
    on: [933, 1, 137, 390, 3, 254, 536, 347, 0, 1593, 3, 2057, 1539, 3, 371, 14, 187, 51, 1582],
    vo: [973, 570, 48, 0, 1188, 113, 1339, 118, 946, 283, 0, 11, 257, 1389, 202, 6, 29, 315, 427, 257, 1530],
    co: [3388, 648, 2664, 4, 385, 210, 71, 2629],
  },
} as const

/** Syllable, count. */
export const syllableCounts = {
  surname: `
김 921 이 603 박 365 정 211 최 196 조 133 장 122 유 109 강 104 신 97 윤 92 임 90 안 81 한 78 오 76 전 76 서 68 송 66 홍 64 황 64 고 56
양 46 권 43 리 43 백 41 문 40 주 38 손 34 허 32 남 31 하 31 노 30 배 30 왕 30 류 29 심 29 우 29 차 26 곽 23 진 23 나 22 지 21 사 19 엄 19
구 18 여 17 천 17 채 16 현 16 변 15 공 14 모 13 성 13 마 12 민 12 방 12 원 12 소 9 함 9 도 8 연 8 석 7 염 7 금 5 동 5 맹 5 부 5 어 5 태 5
기 4 길 4 량 4 명 4 설 4 인 4 추 4 경 3 두 3 라 3 봉 3 선 3 승 3 위 3 육 3 피 3 호 3`,
  given: `
영 341 정 274 현 266 진 257 성 244 수 237 희 218 민 208 호 194 지 178 경 173 재 168 준 166 우 156 원 155 용 154 상 152 태 142 종 135
은 134 기 131 석 129 훈 129 동 128 승 120 주 120 선 114 철 107 연 98 윤 98 인 93 규 89 미 89 환 87 일 86 형 79 병 75 창 75 대 73 혜 71
명 67 세 62 순 62 유 62 화 62 근 61 혁 60 광 59 남 59 아 57 숙 54 식 54 한 54 찬 52 하 52 옥 50 이 49 욱 48 소 47 홍 45 나 44 도 42 국 41
범 39 봉 38 덕 37 신 36 중 36 해 36 리 35 문 34 길 33 빈 33 서 33 보 32 강 31 균 31 만 31 무 31 시 31 자 30 라 28 섭 28 제 27 춘 27 효 27
구 26 두 26 건 25 완 25 복 24 예 24 운 24 의 24 배 23 권 22 장 22 천 22 오 21 웅 21 택 21 헌 21 룡 20 애 20 양 19 열 19 조 19 관 18 채 18
교 17 다 17 학 17 금 16 림 16 사 16 익 16 모 15 안 14 필 14 슬 13 갑 12 래 12 부 12 삼 12 언 12 여 12 요 12 표 12 가 11 계 11 곤 11 란 11
마 11 응 11 충 11 량 10 비 10 산 10 향 10 회 10 달 9 엽 9 위 9 청 9 렬 8 린 8 별 8 손 8 실 8 왕 8 초 8 협 8 후 8 휘 8 흥 8 각 7 고 7 궈 7
담 7 득 7 람 7 랑 7 령 7 루 7 백 7 임 7 치 7 겸 6 공 6 노 6 니 6 돈 6 려 6 로 6 방 6 설 6 평 6 귀 5 단 5 레 5 륜 5 몽 5 밍 5 생 5 송 5 야 5
음 5 직 5 항 5 행 5 황 5 거 4 궁 4 락 4 련 4 례 4 록 4 름 4 본 4 솔 4 심 4 울 4 웨 4 율 4 징 4 차 4 칠 4 격 3 군 3 그 3 늘 3 데 3 률 3 립 3
바 3 억 3 업 3 월 3 증 3 카 3 코 3 타 3 통 3 푸 3 함 3 흠 3`,
} as const

/** Syllable, then written form and count. */
export const latinSyllables = {
  surname: `
김 kim 913 gim 4 jin 3 ; 이 lee 556 yi 26 li 8 i 5 rhee 4 ; 박 park 335 pak 24 bak 6 ; 정 jung 95 jeong 81 chung 24 jong 4 chong 3 ;
최 choi 178 choe 17 ; 조 cho 78 jo 54 ; 장 jang 87 chang 29 jiang 4 ; 유 yoo 63 yu 31 you 5 liu 3 ryu 3 ; 강 kang 100 ;
신 shin 82 sin 14 ; 윤 yoon 58 yun 32 ; 임 lim 58 im 24 yim 5 ; 안 ahn 48 an 33 ; 한 han 78 ; 오 oh 70 o 3 ; 전 jeon 60 chun 7 jun 5 jon 4 ;
서 seo 54 suh 11 ; 송 song 65 ; 홍 hong 62 ; 황 hwang 57 huang 6 ; 고 ko 35 go 13 koh 3 ; 양 yang 46 ; 권 kwon 36 kweon 3 ;
리 ri 23 li 13 lee 6 ; 백 baek 27 paek 9 ; 문 moon 31 mun 9 ; 주 joo 19 ju 13 ; 손 son 30 ; 허 heo 17 huh 8 ho 3 ; 남 nam 31 ;
하 ha 30 ; 노 no 12 noh 12 roh 4 ; 배 bae 29 ; 왕 wang 29 ; 류 ryu 18 liu 8 ; 심 shim 18 sim 10 ; 우 woo 16 wu 7 u 3 yu 3 ;
차 cha 26 ; 곽 kwak 19 ; 진 jin 18 chen 3 ; 나 na 18 ; 지 ji 19 ; 사 sa 8 si 8 ; 엄 eom 8 um 6 ; 구 ku 7 koo 5 gu 4 ; 여 yeo 16 ;
천 chun 7 chen 6 cheon 3 ; 채 chae 14 ; 현 hyun 10 hyeon 3 hyon 3 ; 변 byun 12 ; 공 gong 11 kong 3 ; 모 mu 8 mo 3 ; 성 sung 7 seong 4 ;
마 ma 11 ; 민 min 12 ; 방 bang 10 ; 원 won 10 ;`,
  given: `
영 young 226 yeong 71 yong 27 yung 9 ying 6 ; 정 jung 141 jeong 99 jong 13 chung 10 chong 3 ; 현 hyun 191 hyeon 55 hyon 12 ;
진 jin 253 ; 성 sung 141 seong 76 song 11 sheng 6 cheng 3 ; 수 soo 148 su 86 ; 희 hee 150 hui 56 hi 8 ; 민 min 207 ;
호 ho 191 ; 지 ji 166 jee 5 ; 경 kyung 105 gyeong 27 kyeong 15 kyong 8 kyoung 8 jing 3 ; 재 jae 161 jai 3 ; 준 jun 104 joon 58 ;
우 woo 123 u 25 wu 4 ; 원 won 146 wen 3 ; 용 yong 140 rong 8 young 5 ; 상 sang 150 ; 태 tae 133 tai 4 thae 3 ; 종 jong 129 chong 6 ;
은 eun 123 un 10 ; 기 ki 77 gi 42 kee 9 ; 석 seok 79 suk 40 sok 7 ; 훈 hoon 87 hun 42 ; 동 dong 120 tong 7 ; 승 seung 112 sung 3 ;
주 ju 68 joo 50 ; 선 sun 75 seon 36 son 3 ; 철 chul 55 cheol 29 chol 21 ; 연 yeon 80 youn 8 yun 5 yan 3 ; 윤 yoon 52 yun 43 youn 3 ;
인 in 92 ; 규 kyu 52 gyu 33 ; 미 mi 85 mee 3 ; 환 hwan 85 ; 일 il 81 ; 형 hyung 47 hyeong 24 hyong 6 ; 병 byung 48 byeong 16 pyong 4 byong 3 ;
창 chang 75 ; 대 dae 65 da 3 tae 3 ; 혜 hye 63 hae 3 ; 명 myung 33 myeong 18 myong 13 ; 세 se 57 ; 순 soon 43 sun 19 ;
유 yu 30 yoo 25 you 6 ; 화 hwa 57 hua 3 ; 근 geun 33 keun 22 kun 4 ; 혁 hyuk 33 hyeok 21 hyok 3 ; 광 kwang 40 gwang 15 guang 4 ;
남 nam 59 ; 아 a 32 ah 22 ; 숙 sook 33 suk 19 ; 식 sik 49 shik 4 ; 한 han 52 ; 찬 chan 50 ; 하 ha 49 ; 옥 ok 49 ; 이 i 27 yi 15 ;
욱 wook 41 uk 3 ; 소 so 46 ; 홍 hong 44 ; 나 na 44 ; 도 do 36 ; 국 guk 16 kook 11 kuk 9 gook 5 ; 범 beom 24 bum 13 ; 봉 bong 36 ;
덕 deok 20 duk 15 ; 신 shin 22 sin 14 ; 중 jung 19 joong 11 ; 해 hae 33 ; 리 ri 29 li 4 ; 문 moon 18 mun 11 wen 5 ; 길 gil 20 kil 10 ;
빈 bin 33 ; 서 seo 30 ; 보 bo 27 ; 강 kang 24 gang 6 ; 균 kyun 15 gyun 12 ; 만 man 31 ; 무 mu 15 moo 14 ; 시 si 21 shi 8 ;
자 ja 28 ; 라 ra 26 ; 섭 sup 10 sub 8 seop 4 sop 4 ; 제 je 18 jae 4 jie 3 ; 춘 chun 18 choon 7 ; 효 hyo 27 ; 구 goo 11 gu 9 koo 4 ;
두 doo 13 du 10 ; 건 geon 7 gun 7 kun 6 ; 완 wan 23 ; 복 bok 23 ; 예 ye 20 yea 3 ; 운 woon 20 un 4 ; 의 ui 12 eui 11 ;
배 bae 22 ; 권 kwon 17 gwon 4 ; 장 jang 20 ; 천 cheon 12 chun 7 ; 오 oh 11 o 10 ; 웅 woong 15 ung 4 ; 택 taek 15 taik 4 ;
헌 heon 10 hun 9 ; 룡 ryong 15 ; 애 ae 19 ; 양 yang 18 ; 열 yeol 13 ; 조 jo 18 ; 관 kwan 15 ; 채 chae 16 ; 교 kyo 9 gyo 8 ;
다 da 17 ; 학 hak 16 ; 금 geum 6 kum 6 keum 3 ; 림 rim 10 lim 4 ; 사 sa 13 ; 익 ik 15 ; 모 mo 14 ; 안 an 11 ; 필 pil 9 phil 3 ;
슬 seul 12 ; 갑 kap 5 kab 3 ; 래 rae 12 ; 부 bu 6 boo 5 ; 삼 sam 12 ; 언 yan 5 ; 여 yeo 9 ; 요 yo 10 ; 표 pyo 12 ;`,
} as const
