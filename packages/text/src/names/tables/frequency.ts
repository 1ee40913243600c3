/**
 * How often letters and syllables stand in Korean names, and how the common syllables are written in Latin as a whole. Counted by tools/fit-names.ts over
 * public names (Wikidata, CC0); no count below three.
 */

/** In hundredths of a per cent, in the order of `onsets`, `vowels` and `codas`. */
export const frequency = {
  surname: {
    on: [2553, 0, 174, 38, 0, 184, 184, 993, 0, 740, 0, 2620, 1313, 0, 548, 0, 17, 10, 627],
    vo: [1949, 205, 105, 0, 958, 4, 148, 2, 1093, 251, 0, 410, 6, 286, 119, 0, 6, 493, 21, 0, 3943],
    co: [3653, 935, 1395, 0, 17, 2371, 0, 1631],
  },
  given: {
    on: [932, 1, 140, 392, 3, 253, 533, 346, 0, 1590, 3, 2060, 1544, 3, 375, 14, 185, 50, 1574],
    vo: [967, 568, 47, 0, 1197, 113, 1351, 116, 944, 281, 0, 10, 255, 1389, 201, 6, 28, 312, 428, 255, 1533],
    co: [3371, 647, 2658, 4, 392, 214, 70, 2643],
  },
} as const

/** Syllable, count. */
export const syllableCounts = {
  surname: `
김 942 이 609 박 368 정 212 최 196 조 133 장 122 유 109 강 105 신 97 윤 94 임 89 안 82 한 79 오 78 전 76 서 69 송 67 홍 64 황 64 고 56
리 48 양 46 권 45 백 41 문 40 주 38 손 35 하 32 허 32 남 31 왕 31 노 30 류 30 배 30 심 29 우 29 차 26 곽 23 진 23 나 22 지 21 사 19 엄 19
구 18 천 18 여 17 채 16 현 16 변 15 공 14 마 13 모 13 성 13 민 12 방 12 원 12 함 9 도 8 소 8 연 8 석 7 염 7 태 6 금 5 동 5 맹 5 부 5 어 5
기 4 길 4 량 4 명 4 설 4 인 4 추 4 경 3 두 3 라 3 봉 3 선 3 승 3 위 3 육 3 피 3 호 3`,
  given: `
영 356 정 280 현 267 진 264 성 248 수 242 희 219 민 211 호 196 지 178 경 177 재 170 준 168 우 158 원 156 용 155 상 151 태 142 은 137
종 136 기 132 동 131 석 131 훈 130 주 121 승 120 선 115 철 113 연 98 윤 98 인 94 규 89 미 89 일 89 환 88 형 80 병 76 창 75 대 74 혜 71
명 67 남 63 세 62 순 62 유 62 화 62 근 61 혁 61 광 60 아 57 숙 54 식 54 한 54 하 52 찬 51 옥 50 이 49 소 48 욱 48 홍 45 나 44 국 42 도 42
범 40 봉 38 덕 37 해 37 신 36 중 36 리 35 길 34 문 34 보 33 빈 33 서 33 강 31 균 31 만 31 무 31 시 31 자 30 라 28 섭 28 제 28 춘 28 두 27
효 27 구 26 건 25 복 24 완 24 운 24 의 24 배 23 예 23 권 22 장 22 천 22 오 21 웅 21 택 21 헌 21 룡 20 애 20 양 19 열 19 조 19 관 18 채 18
교 17 다 17 사 17 익 17 학 17 금 16 림 16 모 15 안 14 필 14 슬 13 갑 12 래 12 부 12 삼 12 언 12 여 12 요 12 표 12 가 11 계 11 곤 11 란 11
마 11 응 11 충 11 량 10 비 10 산 10 청 10 향 10 회 10 달 9 렬 9 엽 9 위 9 흥 9 담 8 린 8 별 8 손 8 실 8 왕 8 초 8 협 8 후 8 각 7 고 7 궈 7
득 7 람 7 랑 7 령 7 루 7 백 7 임 7 치 7 휘 7 겸 6 공 6 노 6 니 6 돈 6 려 6 로 6 방 6 설 6 평 6 귀 5 단 5 레 5 륜 5 몽 5 밍 5 생 5 송 5 야 5
음 5 직 5 항 5 행 5 황 5 거 4 궁 4 락 4 련 4 례 4 록 4 름 4 본 4 솔 4 심 4 울 4 웨 4 율 4 징 4 차 4 칠 4 격 3 군 3 그 3 늘 3 데 3 률 3 립 3
바 3 억 3 업 3 월 3 쥔 3 증 3 카 3 코 3 타 3 통 3 푸 3 함 3 흠 3`,
} as const

/** Syllable, then written form and count. */
export const latinSyllables = {
  surname: `
김 kim 934 gim 4 jin 3 ; 이 lee 562 yi 26 li 8 i 5 rhee 4 ; 박 park 337 pak 25 bak 6 ; 정 jung 96 jeong 81 chung 24 jong 4 chong 3 ;
최 choi 178 choe 17 ; 조 cho 78 jo 54 ; 장 jang 87 chang 29 jiang 4 ; 유 yoo 63 yu 31 you 5 liu 3 ryu 3 ; 강 kang 101 ;
신 shin 82 sin 14 ; 윤 yoon 58 yun 34 ; 임 lim 57 im 24 yim 5 ; 안 ahn 48 an 34 ; 한 han 79 ; 오 oh 71 o 4 ; 전 jeon 60 chun 7 jun 5 jon 4 ;
서 seo 55 suh 11 ; 송 song 66 ; 홍 hong 62 ; 황 hwang 56 huang 7 ; 고 ko 35 go 13 koh 3 ; 리 ri 28 li 13 lee 6 ; 양 yang 46 ;
권 kwon 38 kweon 3 ; 백 baek 27 paek 9 ; 문 moon 31 mun 9 ; 주 joo 19 ju 13 ; 손 son 31 ; 하 ha 31 ; 허 heo 17 huh 8 ho 3 ;
남 nam 31 ; 왕 wang 30 ; 노 no 12 noh 12 roh 4 ; 류 ryu 19 liu 8 ; 배 bae 29 ; 심 shim 18 sim 10 ; 우 woo 16 wu 7 u 3 yu 3 ;
차 cha 26 ; 곽 kwak 19 ; 진 jin 18 chen 3 ; 나 na 18 ; 지 ji 19 ; 사 sa 8 si 8 ; 엄 eom 8 um 6 ; 구 ku 7 koo 5 gu 4 ; 천 chun 7 chen 6 cheon 3 ;
여 yeo 16 ; 채 chae 14 ; 현 hyun 10 hyeon 3 hyon 3 ; 변 byun 12 ; 공 gong 11 kong 3 ; 마 ma 12 ; 모 mu 8 mo 3 ; 성 sung 7 seong 4 ;
민 min 12 ; 방 bang 10 ; 원 won 10 ;`,
  given: `
영 young 233 yeong 74 yong 32 yung 9 ying 6 ; 정 jung 144 jeong 100 jong 15 chung 10 chong 3 ; 현 hyun 191 hyeon 56 hyon 12 ;
진 jin 260 ; 성 sung 144 seong 76 song 12 sheng 6 cheng 3 ; 수 soo 150 su 89 ; 희 hee 150 hui 57 hi 8 ; 민 min 210 ;
호 ho 193 ; 지 ji 166 jee 5 ; 경 kyung 106 gyeong 27 kyeong 17 kyoung 9 kyong 8 jing 3 ; 재 jae 163 jai 3 ; 준 jun 105 joon 59 ;
우 woo 125 u 25 wu 4 ; 원 won 147 wen 3 ; 용 yong 141 rong 8 young 5 ; 상 sang 149 ; 태 tae 133 tai 4 thae 3 ; 은 eun 124 un 12 ;
종 jong 129 chong 7 ; 기 ki 77 gi 43 kee 9 ; 동 dong 123 tong 7 ; 석 seok 79 suk 42 sok 7 ; 훈 hoon 87 hun 43 ; 주 ju 69 joo 50 ;
승 seung 112 sung 3 ; 선 sun 76 seon 36 son 3 ; 철 chul 59 cheol 29 chol 23 ; 연 yeon 80 youn 8 yun 5 yan 3 ; 윤 yoon 52 yun 43 youn 3 ;
인 in 93 ; 규 kyu 52 gyu 33 ; 미 mi 85 mee 3 ; 일 il 83 ; 환 hwan 86 ; 형 hyung 48 hyeong 24 hyong 6 ; 병 byung 48 byeong 16 pyong 4 byong 3 byoung 3 ;
창 chang 75 ; 대 dae 66 da 3 tae 3 ; 혜 hye 63 hae 3 ; 명 myung 33 myeong 18 myong 13 ; 남 nam 63 ; 세 se 57 ; 순 soon 43 sun 19 ;
유 yu 30 yoo 25 you 6 ; 화 hwa 57 hua 3 ; 근 geun 33 keun 22 kun 4 ; 혁 hyuk 33 hyeok 21 hyok 4 ; 광 kwang 41 gwang 15 guang 4 ;
아 a 32 ah 22 ; 숙 sook 33 suk 19 ; 식 sik 49 shik 4 ; 한 han 52 ; 하 ha 49 ; 찬 chan 49 ; 옥 ok 49 ; 이 i 27 yi 15 ; 소 so 47 ;
욱 wook 41 uk 3 ; 홍 hong 44 ; 나 na 44 ; 국 guk 17 kook 11 kuk 9 gook 5 ; 도 do 36 ; 범 beom 24 bum 13 ; 봉 bong 36 ;
덕 deok 20 duk 15 ; 해 hae 34 ; 신 shin 22 sin 14 ; 중 jung 19 joong 11 ; 리 ri 29 li 4 ; 길 gil 21 kil 10 ; 문 moon 18 mun 11 wen 5 ;
보 bo 28 ; 빈 bin 33 ; 서 seo 30 ; 강 kang 24 gang 6 ; 균 kyun 15 gyun 12 ; 만 man 31 ; 무 mu 15 moo 14 ; 시 si 21 shi 8 ;
자 ja 28 ; 라 ra 26 ; 섭 sup 10 sub 8 seop 4 sop 4 ; 제 je 18 jae 4 jie 3 ; 춘 chun 19 choon 7 ; 두 doo 14 du 10 ; 효 hyo 27 ;
구 goo 11 gu 9 koo 4 ; 건 geon 7 gun 7 kun 6 ; 복 bok 23 ; 완 wan 23 ; 운 woon 20 un 4 ; 의 ui 12 eui 11 ; 배 bae 22 ;
예 ye 20 yea 3 ; 권 kwon 17 gwon 4 ; 장 jang 20 ; 천 cheon 12 chun 7 ; 오 oh 11 o 10 ; 웅 woong 15 ung 4 ; 택 taek 15 taik 4 ;
헌 heon 10 hun 9 ; 룡 ryong 15 ; 애 ae 19 ; 양 yang 18 ; 열 yeol 13 ; 조 jo 18 ; 관 kwan 15 ; 채 chae 16 ; 교 kyo 9 gyo 8 ;
다 da 17 ; 사 sa 13 ; 익 ik 16 ; 학 hak 16 ; 금 geum 6 kum 6 keum 3 ; 림 rim 10 lim 4 ; 모 mo 14 ; 안 an 11 ; 필 pil 9 phil 3 ;
슬 seul 12 ; 갑 kap 5 kab 3 ; 래 rae 12 ; 부 bu 6 boo 5 ; 삼 sam 12 ; 언 yan 5 ; 여 yeo 9 ; 요 yo 10 ; 표 pyo 12 ;`,
} as const
