/**
 * Korean has no capitals, and a welder (용접공) or an inhabitant (주민은) begins like a family name and is as long as a name. Whether three syllables are a
 * person, a word, or a question: by what stands beside them, by their ending, by how often their syllables stand in given names.
 */
import { syllableCounts } from '../../names/tables/frequency.ts'

export type KoreanName = 'name' | 'ask' | 'word'

const countsOf = (rows: string): ReadonlyMap<string, number> =>
  new Map([...rows.matchAll(/(\S+) (\d+)/gu)].map(([, syllable = '', count]) => [syllable, Number(count)]))
const [families, given] = [countsOf(syllableCounts.surname), countsOf(syllableCounts.given)]

/** Nouns of two syllables that begin like a family name, as they stand in statements, judgments and letters of offices. Written down by hand. */
const nouns = new Set(
  `정부 정치 정보 정착 정신 정책 정당 정식 정비 정말 조사 조선 조국 조건 조치 조직 조항 조약 조합 한국 한인 한때 이주 이민 이탈 이동 이송 이용 이유 이후 이전 이상
이의 이름 이번 이날 이틀 이웃 이모 이혼 이곳 이것 강제 강도 강간 강력 강요 신청 신분 신변 신문 신원 신체 신고 신앙 신도 신부 신병 신호 구금 구류 구속 구조 구호 구체 구두
구타 심사 심문 심리 심각 주민 주소 주거 주장 주요 주변 주체 주택 주조 주인 공무 공안 공장 공항 공식 공동 공개 공격 공민 공산 공포 공정 공공 공연 공부 공사 인권 인도 인신
인민 인종 인접 인원 인력 안전 안내 안보 고문 고용 고소 고발 고향 고위 고령 고등 고아 고통 송환 송금 여권 여행 여성 여자 여동 국가 국경 국민 국적 국제 국내 국군 국방 국선
남한 남편 남자 남성 남북 문제 문서 문화 연락 연구 연행 연령 연기 노동 노인 변호 변론 변경 권리 권한 임시 임신 임금 전화 전문 전투 전기 전쟁 전체 전국 전부 위원 위험 위협
위반 위조 유엔 유가 유치 유죄 유효 유학 은신 은행 방문 방법 방송 방어 장소 장교 장애 장기 장관 지방 지역 지원 지도 지금 지난 지하 지위 지문 선교 선원 선생 선거 선고 선임
선반 선박 성명 성별 성인 성분 양국 양심 양육 원고 원인 진술 진정 진료 진단 추방 추적 추가 하루 하급 현장 현재 현지 민간 민사 민족 민원 민주 배상 배우 배경 배관 도강 도주
도착 도시 도장 도로 석방 석유 소송 소지 소식 소년 소련 소장 설명 설비 반역 반체 반대 반공 금지 금전 금속 육군 육지 제출 제도 제한 제재 모집 모든 어머 어린 편지 용의 용접 리유
로동 려권 기자 기관 기술 기록 기독 기간 기차 기계 기능 차량 차별 천막 명령 명의 허가 허위 백두 서류 서울 서명 서면 오전 오후 오늘 우리 우선 우편 윤리 손해 최초 최종 최고 최근
최소 홍수 나라 나중 변소 동료 동생 동의 동안 동포 함께 표시 표현 황폐 곽산 류치 련락 렬차 도움 심양 연길 길림
전해 공백 고르 문구 배제 기준 기한 기산 원문 송달 제공 조부 손자 인식 마지 원본 인코 소유 기기 기다 조각 노트 구분 양식 용지 나중 문자 백업 장치 오래 공표 반원 허용 하거 어려 여부 기호 여기 이니 나타
한자 표기 차이 표제 나가 마우 위임 인수 채택 기탁 한계 여러 현황 기재 제자 손상 명하 반드 조금 심하 모습 이야 이따 강가 강변 고개 고기 고생 나이 구경 마을 마음 마주 마찬 방향 소리 소문 손님 신발
안방 어느 어디 어떻 어제 여름 오랫 오히 우물 원래 원하 위로 임무 장사 장마 전에 전혀 제가 지붕 차라 차례 채소 천천 추운 하늘 형편 황급`.split(
    /\s+/u,
  ),
)
/** What makes another noun of such a noun, or a sentence part of it. */
const suffixes = new Set(
  '공사원자장관인수민생가꾼부병군단대당회청국소실서법증금비료권죄형벌물품력성화론학기지계측층적간상하중안밖전후별등들주선직범심',
)
const particles = new Set('은는이가을를의에와과도만로서')
/** Verbs whose stem begins so, and what may end them. */
const verbs = new Set('이러 이렇 모르 정하 정해 구하 구해 주어 하려 하여 나오 나가 지나 마치'.split(' '))
const endings = new Set('은는이가을를의에와과도만로서한진된지고게면니려며던라으인')
/** No given name ends so: a word of two syllables stands before. */
const neverGiven = new Set('을를는에와')
/** Callings, offices, bodies and things end so, and verbs; of six thousand names one in fifty does. */
const rareInNames = new Set('공사꾼법물품론적력죄료증층회당파과군생장관부소실청단대병가비금어말다까요면며니게던할된될함음고')
/** From how often on a syllable stands in common given names, and a family name is common. */
const [common, usual, family] = [50, 30, 50]

const called =
  /(?:(?:이름|성명|성함|본명|가명)(?:은|는|이|:|：)?|여동생|남동생|동생|누나|누이|언니|오빠|형|형님|아버지|어머니|아들|딸|남편|아내|부인|처|삼촌|이모|고모|사촌|조카|친구|동료|이웃|신청인|청구인|원고|피고|피고인|피의자|진술인|증인|변호사|통역사|브로커|목사|선교사|씨와|씨,)\s?[:：]?\s?$/u
const addressed =
  /^\s?(?:씨|님|양|선생|변호사|목사|기자|교수)(?![가-힣]{2})|^(?:이라고|이라는|라고|라는|이란|라 한다|이라 한다)|^\s?[(（](?:만\s?)?(?:\d{1,3}세|\d{4}년|\p{Script=Han}|\p{Lu}|남|여)/u

/** @param end of three syllables that begin with a family name */
export function koreanName(text: string, { start, end }: { readonly start: number; readonly end: number }): KoreanName {
  const word = text.slice(start, end)
  const [first = '', middle = '', last = ''] = word
  const [ofFirst, ofMiddle, ofLast] = [families.get(first) ?? 0, given.get(middle) ?? 0, given.get(last) ?? 0]
  if (called.test(text.slice(Math.max(0, start - 12), start)) || addressed.test(text.slice(end, end + 12))) return 'name'
  if (nouns.has(word.slice(0, 2))) {
    // 이동국, 이상은: a word as well as a name many bear.
    const mayBeBoth = ofMiddle >= common && (ofLast >= common || (ofFirst >= family && ofLast >= usual))
    if (ofFirst >= family && mayBeBoth) return 'ask'
    if (particles.has(last) || ofFirst < 10) return 'word'
    if (suffixes.has(last)) return mayBeBoth ? 'ask' : 'word'
    if (ofMiddle < common) return 'ask'
  }
  if (verbs.has(word.slice(0, 2)) && endings.has(last)) return last === '은' ? 'ask' : 'word'
  if (last === '으' || (last === '지' && /^\s?(?:않|못|마|말)/u.test(text.slice(end, end + 3)))) return 'word'
  if (neverGiven.has(last)) return ofMiddle === 0 ? 'word' : 'ask'
  if (ofMiddle === 0 && (rareInNames.has(last) || endings.has(last))) return ofLast >= common ? 'ask' : 'word'
  return rareInNames.has(last) ? 'ask' : 'name'
}

/** By its words: one that is called by name anywhere is a name wherever it stands. */
export function koreanNames(
  text: string,
  stretches: readonly { readonly start: number; readonly end: number }[],
): ReadonlyMap<string, KoreanName> {
  const found = new Map<string, KoreanName>()
  const rank = { name: 2, ask: 1, word: 0 } as const
  for (const one of stretches) {
    const word = text.slice(one.start, one.end)
    const judged = koreanName(text, one)
    const before = found.get(word)
    if (before === undefined || rank[judged] > rank[before]) found.set(word, judged)
  }
  return found
}
