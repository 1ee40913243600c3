/**
 * Places of Korea and on the way out of it: Hangul, characters, and where usage has names of its own, those in English and Russian. Spellings any system makes
 * are not listed; `place-forms.ts` makes them.
 *
 * Source: the administrative divisions of the DPRK down to counties, as remembered and not held against a gazetteer. It only serves to find what the file knows
 * already, so a wrong row finds nothing and harms nothing.
 */
const korean = `평안남도平安南道 평안북도平安北道 함경남도咸鏡南道 함경북도咸鏡北道 황해남도黃海南道 황해북도黃海北道 자강도慈江道 량강도兩江道 강원도江原道
평양平壤 남포南浦 라선羅先 라진羅津 선봉先鋒 개성開城 평성平城 안주安州 개천价川 순천順川 덕천德川 신의주新義州 구성龜城 정주定州 함흥咸興 흥남興南 신포新浦 단천端川 청진淸津 김책金策 회령會寧 강계江界
만포滿浦 희천熙川 혜산惠山 사리원沙里院 송림松林 해주海州 원산元山 문천文川 온성穩城 경원慶源 은덕恩德 경흥慶興 무산茂山 연사延社 부령富寧 경성鏡城 어랑漁郞 명천明川 명간明澗 화성化成 화대花臺 길주吉州 종성鍾城
남양南陽 수성輸城 함주咸州 영광榮光 신흥新興 부전赴戰 장진長津 홍원洪原 북청北靑 덕성德城 리원利原 허천虛川 정평定平 고원高原 금야金野 영흥永興 요덕耀德 락원樂園 수동水洞 보천普天 삼지연三池淵 대홍단大紅湍 백암白巖 운흥雲興
갑산甲山 풍서豊西 풍산豊山 신파新坡 삼수三水 후창厚昌 장강長江 화평和平 자성慈城 중강中江 시중時中 위원渭原 초산楚山 우시雩時 고풍古豊 송원松源 동신東新 룡림龍林 랑림狼林 성간城干 전천前川 의주義州 룡천龍川 염주鹽州 철산鐵山
선천宣川 동림東林 곽산郭山 운전雲田 박천博川 녕변寧邊 운산雲山 태천泰川 향산香山 구장球場 대관大館 천마天摩 삭주朔州 창성昌城 동창東倉 벽동碧潼 피현枇峴 신도薪島 대동大同 증산甑山 평원平原 숙천肅川 문덕文德 성천成川 은산殷山
북창北倉 맹산孟山 녕원寧遠 대흥大興 양덕陽德 신양新陽 회창檜倉 강서江西 온천溫泉 룡강龍岡 강동江東 강남江南 승호勝湖 중화中和 상원祥原 봉산鳳山 은파銀波 린산麟山 서흥瑞興 수안遂安 연산燕山 신평新坪 곡산谷山 신계新溪 평산平山
금천金川 토산兎山 황주黃州 연탄燕灘 장풍長豊 개풍開豊 판문점板門店 신천信川 재령載寧 안악安岳 은률殷栗 은천銀泉 삼천三泉 송화松禾 장연長淵 룡연龍淵 태탄苔灘 벽성碧城 옹진甕津 강령康翎 청단靑丹 연안延安 배천白川 봉천峰泉
안변安邊 고산高山 통천通川 고성高城 금강金剛 창도昌道 김화金化 회양淮陽 세포洗浦 평강平康 철원鐵原 이천伊川 판교板橋 법동法洞 천내川內 백두산白頭山 대동강大同江 만경대萬景臺 모란봉牡丹峰 락랑樂浪 력포力浦 순안順安 은정恩情
부산釜山 인천仁川 대구大邱 대전大田 광주光州 울산蔚山 세종世宗 수원水原 안산安山 파주坡州 경기도京畿道 제주濟州 전라도全羅道 경상도慶尙道 충청도忠淸道 안성安城`
/** Hangul, characters, names of their own. */
const ownNames = `평양 平壤 Pyongyang Пхеньян
서울 - Seoul Сеул
두만강 豆滿江 Tumen Туманная Туманган Тумэньцзян
압록강 鴨綠江 Yalu Ялу Ялуцзян Амноккан
연길 延吉 Yanji Яньцзи 옌지
도문 圖們 - Тумэнь 투먼
훈춘 琿春 Hunchun Хуньчунь
단동 丹東 Dandong Даньдун 단둥
심양 瀋陽 Shenyang Шэньян 선양
장춘 長春 Changchun Чанчунь 창춘
길림 吉林 Jilin Цзилинь 지린
화룡 和龍 Helong Хэлун 허룽
룡정 龍井 Longjing Лунцзин 룽징
대련 大連 Dalian Далянь 다롄
하얼빈 哈爾濱 Harbin Харбин 할빈
북경 北京 Beijing Peking Пекин 베이징
상해 上海 Shanghai Шанхай 상하이
곤명 昆明 Kunming Куньмин 쿤밍
남녕 南寧 Nanning Наньнин 난닝
목단강 牡丹江 Mudanjiang Муданьцзян 무단장
장백 長白 Changbai Чанбай 창바이
왕청 汪淸 Wangqing Ванцин
흑룡강 黑龍江 Heilongjiang Хэйлунцзян 헤이룽장
료녕 遼寧 Liaoning Ляонин 랴오닝
연변 延邊 Yanbian Яньбянь 옌볜
모스크바 - Moscow Moskva Москва 모스크와 莫斯科
상트페테르부르크 - Petersburg Петербург 페테르부르크
블라디보스토크 - Vladivostok Владивосток 海參崴 海参崴 符拉迪沃斯托克
하바롭스크 - Khabarovsk Хабаровск 伯力 哈巴罗夫斯克
울란바토르 - Ulaanbaatar Ulanbator Улан-Батор 울란바따르
방콕 - Bangkok Бангкок
하노이 - Hanoi Ханой
비엔티안 - Vientiane Вьентьян`

export interface KoreanPlace {
  readonly hangul: string
  /** Characters, one for each syllable; empty where usage has none. */
  readonly hanja: string
  readonly others: readonly string[]
}

/** Whether Hangul is the name's own writing, so that no other word in Hangul sounds like it by chance of a foreign ear. */
export const isOfHangul = ({ hangul, hanja }: KoreanPlace): boolean => hangul === '서울' || hanja.length === hangul.length

export const koreanPlaces: readonly KoreanPlace[] = [
  ...ownNames.split('\n').map((row) => {
    const [hangul = '', hanja = '', ...others] = row.split(' ').map((word) => (word === '-' ? '' : word))
    return { hangul, hanja, others: others.filter((one) => one !== '') }
  }),
  ...korean
    .split(/\s/u)
    .map((row) => ({ hangul: row.slice(0, row.length / 2), hanja: row.slice(row.length / 2), others: [] }))
    .filter(({ hangul }) => hangul !== '평양'),
]
