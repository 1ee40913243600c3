/** What no machine finds well and what gives a person away: lines a reviewer must read. A prompt masks nothing. */
import type { Stretch } from './kind.ts'
import { type ListName, listsOf } from './tagger/lexicon.ts'
import type { Page } from './tagger/page.ts'

export const promptTopics = ['profession', 'injury', 'family', 'ethnicity', 'route', 'event'] as const
export type PromptTopic = (typeof promptTopics)[number]
export interface Prompt extends Stretch {
  readonly topic: PromptTopic
}

const english: Readonly<Partial<Record<ListName, PromptTopic>>> = {
  work: 'profession',
  illness: 'injury',
  kin: 'family',
  group: 'ethnicity',
  nation: 'ethnicity',
}
const routeWords = new Set(
  'crossed crossing border river tumen yalu smuggler broker guide train ferry truck escaped fled hid hiding route safehouse checkpoint shelter embassy consulate'.split(
    ' ',
  ),
)
const eventWords = new Set(
  'only first award medal champion famous broadcast newspaper interview explosion accident strike protest demonstration contest record inventor founder founded survivor'.split(
    ' ',
  ),
)

/** Beginnings of words in Russian; a word that begins so asks for a look. */
const russian: readonly (readonly [PromptTopic, string])[] = [
  [
    'profession',
    'врач медсестр учител рабоч строител лесоруб повар шофёр шофер водител солдат офицер инженер преподавател танцор музыкант рыбак шахтёр шахтер швея переводчик',
  ],
  ['injury', 'травм перелом ожог ранен рана шрам болезн больн инвалид беремен туберкул гепатит пытк избит операц диагноз онколог слепот'],
  ['family', 'мать матер отец отц брат сестр жена жену женой муж сын дочь дочер ребён ребен родств вдов тёт дядя бабушк дедушк близнец'],
  ['ethnicity', 'корее этническ национальн вероиспов христиан буддис религи происхожд'],
  [
    'route',
    'границ переш бежал бежала побег проводник посредник вокзал поезд укрыт убежищ консульств посольств тумыньцз туманган ялуцзян амнокан',
  ],
  ['event', 'авари взрыв забастов протест интервью передач газет чемпион награ единствен перв'],
]
/** Korean words wherever they stand. */
const korean: readonly (readonly [PromptTopic, string])[] = [
  ['profession', '의사 간호사 교사 교원 노동자 벌목공 군인 장교 기술자 운전사 요리사 무용수 음악가 어부 광부 통역 공무원 직업'],
  ['injury', '부상 골절 화상 흉터 질병 병원 장애 임신 결핵 간염 고문 구타 수술 진단 암'],
  ['family', '어머니 아버지 남편 아내 아들 딸 형제 자매 오빠 언니 누나 동생 친척 할머니 할아버지 쌍둥이 가족'],
  ['ethnicity', '화교 재일 조선족 고려인 기독교 불교 종교 성분 출신'],
  ['route', '국경 도강 두만강 압록강 탈북 브로커 안내인 은신 도주 기차 영사관 대사관 경유'],
  ['event', '사고 폭발 파업 시위 인터뷰 방송 신문 우승 수상 유일 최초'],
]
const koreanPattern = new RegExp(
  korean
    .flatMap(([, words]) => words.split(' '))
    .sort((a, b) => b.length - a.length)
    .join('|'),
  'gu',
)
const koreanTopic = new Map(korean.flatMap(([topic, words]) => words.split(' ').map((word) => [word, topic] as const)))
const russianStems = russian.flatMap(([topic, words]) => words.split(' ').map((stem) => [stem, topic] as const))
const russianByStart = groupByStart(russianStems)

function groupByStart(
  stems: readonly (readonly [string, PromptTopic])[],
): ReadonlyMap<string, readonly (readonly [string, PromptTopic])[]> {
  const groups = new Map<string, (readonly [string, PromptTopic])[]>()
  for (const stem of stems) groups.set(stem[0].slice(0, 2), [...(groups.get(stem[0].slice(0, 2)) ?? []), stem])
  return groups
}

export function promptsIn(text: string, page: Page): readonly Prompt[] {
  const prompts: Prompt[] = []
  for (const { start, end, lower } of page.tokens) {
    const topic = topicOf(lower)
    if (topic) prompts.push({ start, end, topic })
  }
  for (const match of text.matchAll(koreanPattern)) {
    const topic = koreanTopic.get(match[0])
    if (topic) prompts.push({ start: match.index, end: match.index + match[0].length, topic })
  }
  return prompts.sort((a, b) => a.start - b.start)
}

function topicOf(lower: string): PromptTopic | undefined {
  if (routeWords.has(lower)) return 'route'
  if (eventWords.has(lower)) return 'event'
  for (const list of listsOf(lower)) if (english[list]) return english[list]
  return russianByStart.get(lower.slice(0, 2))?.find(([stem]) => lower.startsWith(stem))?.[1]
}
