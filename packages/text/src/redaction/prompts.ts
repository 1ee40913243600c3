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
/** What a person does or did, learnt, lived by, beside the callings of the tagger's list. */
const workWords = new Set(
  'school schools diploma diplomas degree pupil studied studies study enrolled graduated graduate faculty apprentice conscript conscripts conscription army regiment barracks rank uniform herding hunting fishing husbandry grazing farm farming shop restaurant workshop factory business trade livelihood colleague colleagues salary logging'.split(
    ' ',
  ),
)
const bodyWords = new Set(
  'prosthesis prostheses operation operations reconstructive calcification x-ray crutches wheelchair hospitalised hospitalized treatment patient clinic ward poisoned poisoning beaten beating raped rape tattoo birthmark limp pregnant miscarriage vaccination blood'.split(
    ' ',
  ),
)
const routeWords = new Set(
  'crossed crossing border river tumen yalu smuggler broker guide train ferry truck lorry escaped escape fled hid hiding route safehouse checkpoint shelter embassy consulate defected defector repatriated deported extradited transit passport visa airport harbour dormitory camp'.split(
    ' ',
  ),
)
/** What happened once, and what belongs to one: both lead to a person. */
const eventWords = new Set(
  'only first award awards medal champion championship famous celebrity broadcast programme newspaper magazine article book film interview explosion exploded accident collision crash fire flood earthquake strike protest demonstration demonstrators rally riot scuffles contest record inventor invented founder founded survivor survived killed murdered shot kidnapped abducted attack bomb bombing raid ambush massacre election candidate lottery petition ceremony inaugurated plot plots parcel land house apartment farm vineyard orchard inheritance inherited deed deeds boat vehicle diamorphine heroin cannabis cocaine drugs weapon pistol rifle'.split(
    ' ',
  ),
)

/** Beginnings of words in Russian; a word that begins so asks for a look. */
const russian: readonly (readonly [PromptTopic, string])[] = [
  [
    'profession',
    'врач медсестр учител рабоч строител лесоруб повар шофёр шофер водител солдат офицер инженер преподавател танцор музыкант рыбак шахтёр шахтер швея переводчик школ училищ институт студент ученик диплом окончил служил призван зарплат фабрик завод лесозагот',
  ],
  [
    'injury',
    'травм перелом ожог ранен рана шрам болезн больн инвалид беремен туберкул гепатит пытк избит операц диагноз онколог слепот протез костыл татуиров родинк хром ранил госпитал больниц',
  ],
  ['family', 'мать матер отец отц брат сестр жена жену женой муж сын дочь дочер ребён ребен родств вдов тёт дядя бабушк дедушк близнец'],
  ['ethnicity', 'корее этническ национальн вероиспов христиан буддис религи происхожд'],
  [
    'route',
    'границ переш бежал бежала побег проводник посредник вокзал поезд паром грузовик общежит лагер депорт перебеж аэропорт паспорт виз укрыт убежищ консульств посольств тумыньцз туманган ялуцзян амнокан',
  ],
  [
    'event',
    'авари взрыв забастов протест интервью передач газет чемпион награ единствен перв пожар наводнен авари митинг голодов убит похищ стрел взорв выбор участок квартир наследств машин',
  ],
]
/** Korean words wherever they stand. */
const korean: readonly (readonly [PromptTopic, string])[] = [
  [
    'profession',
    '의사 간호사 교사 교원 노동자 벌목공 군인 장교 기술자 운전사 요리사 무용수 음악가 어부 광부 통역 공무원 직업 학교 대학 학생 졸업 공장 농장 입대 제대 벌목',
  ],
  ['injury', '부상 골절 화상 흉터 질병 병원 장애 임신 결핵 간염 고문 구타 수술 진단 암 입원 의족 목발 문신 흉기'],
  ['family', '어머니 아버지 남편 아내 아들 딸 형제 자매 오빠 언니 누나 동생 친척 할머니 할아버지 쌍둥이 가족'],
  ['ethnicity', '화교 재일 조선족 고려인 기독교 불교 종교 성분 출신'],
  ['route', '국경 도강 두만강 압록강 탈북 브로커 안내인 은신 도주 기차 영사관 대사관 경유 여권 비자 공항 기숙사 수용소 송환'],
  ['event', '사고 폭발 파업 시위 인터뷰 방송 신문 우승 수상 유일 최초 화재 홍수 납치 살해 선거 단식 집회 주택 토지 유산'],
]
const koreanPattern = new RegExp(
  korean
    .flatMap(([, words]) => words.split(' '))
    .sort((a, b) => b.length - a.length)
    .join('|'),
  'gu',
)
/** Trades are made by one ending: 용접공 a welder, 배관공 a plumber, 사냥꾼 a hunter. */
const tradesKo = /(?<![가-힣])[가-힣]{2,3}[공꾼](?=(?:이|은|을|과|의|으로|에게|도|들)?(?:[^가-힣]|$)|이었|이다|입니)/gu
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
  for (const match of text.matchAll(tradesKo)) {
    const isTold = prompts.some(({ start, end }) => start < match.index + match[0].length && match.index < end)
    if (!isTold) prompts.push({ start: match.index, end: match.index + match[0].length, topic: 'profession' })
  }
  return prompts.sort((a, b) => a.start - b.start)
}

function topicOf(lower: string): PromptTopic | undefined {
  if (workWords.has(lower)) return 'profession'
  if (bodyWords.has(lower)) return 'injury'
  if (routeWords.has(lower)) return 'route'
  if (eventWords.has(lower)) return 'event'
  for (const list of listsOf(lower)) if (english[list]) return english[list]
  return russianByStart.get(lower.slice(0, 2))?.find(([stem]) => lower.startsWith(stem))?.[1]
}
