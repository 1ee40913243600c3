/**
 * Characters common in Korean names: pinyin without tones, then each Hangul reading with its characters. A name written in China after its characters
 * (金哲洙, Jin Zhezhu) is led back to Hangul (김철수). By hand from the readings of the government's list of characters for names (인명용 한자).
 */
const rows = `
ai 애愛 | an 안安 | ba 파波 | bai 백白柏 | ban 반潘 | bao 보寶甫普保 | bei 배裵裴北 | bi 필弼必 | bian 변卞邊 | biao 표表彪 | bin 빈彬斌賓 | bing 병炳秉丙昞 | bo 박博 |
cai 채蔡彩 재才財 | can 찬燦 | chan 찬燦 | chang 창昌彰 장長 | cheng 성成誠城 승承丞 정程 | chong 충忠沖 | chun 춘春 | chu 초初楚 | cong 종從 | cui 최崔 |
da 대大 달達 | dai 대戴 | dao 도道 | de 덕德 득得 | deng 등登 | ding 정丁 | dong 동東董棟 | dou 두斗 | du 도都 두杜 돈敦 | dun 돈敦 | duo 다多 | en 은恩 |
fa 법法 | fan 범範凡 | fang 방方芳 | feng 봉鳳奉峰 풍豊 | fu 복福復 부富 | gan 감甘 간干 | gang 강剛康岡 | ge 갈葛 | gen 근根 | gong 공孔公龔 | gu 고高顧 | guan 관寬官觀 | guang 광光廣 | gui 귀貴 계桂 규奎圭 | guo 국國 곽郭 |
hai 해海 | han 한韓漢翰 함咸 | hao 호浩昊鎬 | he 하河何夏 화和 학鶴 혁赫 | heng 형亨 항恒 | hong 홍洪弘紅 | hou 후厚 | hu 호虎鎬湖 | hua 화花華 | huai 회懷 | huan 환煥桓 | huang 황黃 | hui 희熙 혜惠慧 휘輝 회會 |
ji 기基起 길吉 계桂季 제濟 집集 | jia 가佳嘉家 | jian 건建健 견堅 | jiang 강姜 | jiao 교敎 | jie 걸傑 결潔 개介 | jin 김金 금金琴錦 진晋鎭珍 근根 | jing 경京慶景敬 정靜貞晶 | jiu 구九久 | ju 거巨 국菊 | jun 준俊峻 군君軍 균均鈞 | kai 개開 | kang 강康 | ke 가可 | kong 공孔 | kuan 관寬 |
lan 란蘭 | lang 랑浪郞 | lei 뢰雷 | li 리李利里理 이李 려麗 력力 | lian 련蓮連 | liang 량良亮梁 양梁 | lie 렬烈 | lin 림林 임林 린麟 | ling 령玲伶 | liu 류柳劉 유劉柳 | long 룡龍 용龍 륭隆 | lu 로盧魯 노盧魯 록綠 | lü 려呂 여呂 | lun 륜倫 |
ma 마馬 | man 만萬滿 | mao 무茂 | mei 미美 매梅 | meng 맹孟 몽夢 | min 민民敏玟閔 | ming 명明命 | mu 목木 | na 나那 | nan 남南男 | neng 능能 | ning 녕寧 |
pei 배裵裴 | peng 붕鵬 팽彭 | ping 평平 | piao 박朴 | pu 박朴 보普 | qi 기奇琦 기起 | qian 천千 | qiang 강强 | qin 금琴 근勤 | qing 경慶 청靑淸 | qiu 추秋 구丘 | quan 권權 전全 천泉 | ren 인仁任 임任 | ri 일日 | rong 영榮 용容鎔 | ru 여如 유儒 | rui 예芮 서瑞 | run 윤潤 |
san 삼三 | sen 삼森 | shan 산山 선善 | shang 상相尙 | shao 소少 | shen 신申愼 심沈 | sheng 성聖成 승勝昇 생生 | shi 석石錫 시時始 식植 실實 세世 | shou 수壽守 | shu 숙淑 수洙秀樹 서書 | shun 순順舜 | si 사史 | song 송宋松 | su 소蘇素 | sun 손孫 | suo 수洙 |
tai 태泰太 | tao 도燾 | tian 전田 천天 | ting 정廷 | tong 동同 통通 | wan 완完 | wang 왕王 | wei 위魏 | wen 문文 | wu 오吳 우禹 무武 |
xi 희喜熙姬 석錫昔 서西 | xia 하夏 | xian 현賢顯鉉 선先宣 헌憲 | xiang 상相 향香 | xiao 효孝曉 소小 | xin 신信新辛 흔欣 | xing 형亨 성星 흥興 행幸 | xiong 웅雄 | xiu 수秀 | xu 서徐 허許 욱旭 | xuan 현玄炫 선宣璿 | xue 설雪薛 학學 | xun 훈勳訓 순淳 |
yan 연燕 엄嚴 연延 안顔 | yang 양楊陽 | yao 요堯 | ye 엽葉 업業 | yi 이伊 의義 일一逸 익益 | yin 은銀殷 인寅 | ying 영英永映 응應 | yong 영永泳 용勇龍 | you 유有裕 우佑友 | yu 유兪柳庾 옥玉 우宇 어魚 욱旭 | yuan 원元源遠 | yue 월月 | yun 운雲 윤尹允 |
zai 재在載 | ze 택澤 | zeng 증曾 | zhang 장張章 | zhao 조趙昭 | zhe 철哲喆 | zhen 진眞珍鎭振 정貞 | zheng 정鄭正政 | zhi 지智志池芝 직直 치致 | zhong 중中重 종鍾宗 충忠 | zhou 주周 | zhu 주朱珠柱 수洙 축祝 | zhuang 장壯 | zhun 준準 | zi 자子 | zong 종宗 | zuo 좌左`

export const hangulByPinyin: ReadonlyMap<string, readonly string[]> = new Map(
  rows.split('|').map((row) => {
    const [pinyin = '', ...readings] = row.trim().split(/\s+/)
    return [pinyin, readings.map((reading) => reading.charAt(0))]
  }),
)

/** Simplified twins of the characters above that differ. */
const simplified =
  '裵裴 賓宾 寶宝 邊边 財财 長长 誠诚 東东 棟栋 鳳凤 豊丰 寬宽 觀观 廣广 貴贵 國国 漢汉 韓韩 鎬镐 華华 懷怀 煥焕 黃黄 輝辉 會会 濟济 敎教 傑杰 潔洁 錦锦 鎭镇 慶庆 靜静 貞贞 軍军 鈞钧 開开 蘭兰 麗丽 蓮莲 連连 龍龙 盧卢 魯鲁 綠绿 呂吕 倫伦 馬马 萬万 滿满 夢梦 寧宁 鵬鹏 靑青 淸清 權权 榮荣 鎔镕 潤润 愼慎 聖圣 勝胜 錫锡 時时 實实 壽寿 樹树 書书 順顺 蘇苏 孫孙 燾焘 吳吴 賢贤 顯显 憲宪 曉晓 興兴 許许 學学 勳勋 訓训 嚴严 顔颜 楊杨 陽阳 堯尧 葉叶 業业 義义 銀银 應应 兪俞 魚鱼 遠远 雲云 載载 澤泽 張张 趙赵 眞真 鄭郑 鍾钟 閔闵 偉伟 燦灿 劉刘 彌弥'

const readingOf = new Map<string, string>()
for (const row of rows.split('|'))
  for (const reading of row.trim().split(/\s+/).slice(1))
    for (const character of [...reading].slice(1)) if (!readingOf.has(character)) readingOf.set(character, reading.charAt(0))
for (const pair of simplified.split(' ')) {
  const [full = '', short = ''] = [...pair]
  const reading = readingOf.get(full)
  if (reading && !readingOf.has(short)) readingOf.set(short, reading)
}
// One character, two readings: the family name wins.
readingOf.set('金', '김').set('李', '이')

/** The Hangul reading of a character common in Korean names. */
export const hangulOfHanja = (character: string): string | undefined => readingOf.get(character)

const pinyinByHangul = new Map<string, string[]>()
for (const [pinyin, readings] of hangulByPinyin)
  for (const reading of readings) pinyinByHangul.set(reading, [...(pinyinByHangul.get(reading) ?? []), pinyin])

/** The pinyin of the characters common in names that are read so in Korean. */
export const pinyinOf = (hangul: string): readonly string[] => pinyinByHangul.get(hangul) ?? []
