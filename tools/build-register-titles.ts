/** Titles in our own words, from what an instrument is about, who its parties are, and its year. */
import type { InstrumentSubject, Party, PartyGroup } from '@holdfast/law'

type Three = { readonly en: string; readonly ru: string; readonly ko: string }

const kinds: Readonly<Record<InstrumentSubject, Three>> = {
  readmission: { en: 'Readmission agreement', ru: 'Соглашение о реадмиссии', ko: '재입국 협정' },
  'readmission-protocol': { en: 'Readmission protocol', ru: 'Протокол о порядке реадмиссии', ko: '재입국 이행 의정서' },
  'border-handover': {
    en: 'Agreement on taking people over at the border',
    ru: 'Соглашение о приёме лиц на границе',
    ko: '국경 인수 협정',
  },
  'nationals-return': { en: 'Agreement on taking back nationals', ru: 'Соглашение о приёме собственных граждан', ko: '자국민 인수 협정' },
  'migration-cooperation': {
    en: 'Migration cooperation agreement with readmission',
    ru: 'Соглашение о сотрудничестве в сфере миграции с реадмиссией',
    ko: '재입국 조항을 둔 이주 협력 협정',
  },
  transit: { en: 'Agreement on transit under escort', ru: 'Соглашение о транзите', ko: '통과 호송 협정' },
  'border-security': { en: 'Border security protocol', ru: 'Протокол о безопасности в пограничных районах', ko: '국경 지역 치안 의정서' },
  'asylum-responsibility': {
    en: 'Convention on the state responsible for an asylum claim',
    ru: 'Конвенция о государстве, ответственном за ходатайство об убежище',
    ko: '비호 신청 책임국에 관한 협약',
  },
  'asylum-cooperation': {
    en: 'Agreement on the examination of protection claims elsewhere',
    ru: 'Соглашение о рассмотрении ходатайств о защите в другом государстве',
    ko: '보호 신청의 타국 심사 협정',
  },
  assurances: {
    en: 'Memorandum on deportation with assurances',
    ru: 'Меморандум о депортации под дипломатические заверения',
    ko: '외교적 보증에 따른 추방에 관한 양해각서',
  },
  'prisoner-transfer': { en: 'Transfer of sentenced persons', ru: 'Передача осуждённых лиц', ko: '수형자 이송' },
  'detention-abroad': {
    en: 'Agreement on the use of a prison abroad',
    ru: 'Соглашение об использовании тюрьмы за рубежом',
    ko: '국외 교정시설 사용 협정',
  },
  extradition: { en: 'Simplified extradition protocol', ru: 'Протокол об упрощённой выдаче', ko: '간이 범죄인 인도 의정서' },
}

export function titles(
  subject: InstrumentSubject,
  states: readonly string[],
  groups: readonly string[],
  year: string | null,
  parties: readonly Party[],
  known: readonly PartyGroup[],
): { readonly title: Three; readonly short: Three } {
  const benelux = ['BE', 'LU', 'NL'].every((code) => states.includes(code))
  const rest = benelux ? states.filter((code) => !['BE', 'LU', 'NL'].includes(code)) : states
  const groupIds = [
    ...groups.filter((id) => id !== 'benelux'),
    ...(benelux && !groups.includes('ec-1990') && states.length < 6 ? ['benelux'] : []),
  ]
  const listed = groups.includes('ec-1990') ? [] : benelux && states.length >= 6 ? states : rest
  const who = (lang: keyof Three) =>
    [
      ...listed.map((code) => parties.find((party) => party.code === code)?.name[lang] ?? code),
      ...groupIds.map((id) =>
        id === 'benelux'
          ? { en: 'Benelux', ru: 'Бенилюкс', ko: '베네룩스' }[lang]
          : id === 'not-visible'
            ? { en: 'unnamed state', ru: 'неназванное государство', ko: '상대국 불명' }[lang]
            : (known.find((g) => g.id === id)?.name[lang] ?? id),
      ),
    ].join(lang === 'ru' ? ' — ' : '–')
  const when = year === null ? { en: '', ru: '', ko: '' } : { en: ` (${year})`, ru: ` (${year})`, ko: `(${year}년)` }
  const of = (lang: keyof Three, text: string) => (lang === 'ko' ? `${text}${when.ko}` : `${text}${when[lang]}`)
  const kind = kinds[subject]
  return {
    title: {
      en: of('en', `${kind.en}: ${who('en')}`),
      ru: of('ru', `${kind.ru}: ${who('ru').replace(/^(?:Государства|Двенадцать)/u, (word) => word.toLowerCase())}`),
      ko: of('ko', `${who('ko')} ${kind.ko}`),
    },
    short: {
      en: of('en', shortOf(subject, who('en'), 'en')),
      ru: of('ru', shortOf(subject, who('ru'), 'ru')),
      ko: of('ko', shortOf(subject, who('ko'), 'ko')),
    },
  }
}

const marks: Partial<Readonly<Record<InstrumentSubject, Three>>> = {
  'readmission-protocol': { en: 'protocol', ru: 'протокол', ko: '의정서' },
  transit: { en: 'transit', ru: 'транзит', ko: '통과' },
  'border-security': { en: 'border security', ru: 'безопасность границы', ko: '국경 치안' },
  'prisoner-transfer': { en: 'prisoners', ru: 'осуждённые', ko: '수형자' },
  'detention-abroad': { en: 'prison', ru: 'тюрьма', ko: '교정시설' },
  extradition: { en: 'extradition', ru: 'выдача', ko: '범죄인 인도' },
  'asylum-responsibility': { en: 'asylum', ru: 'убежище', ko: '비호' },
}
const shortOf = (subject: InstrumentSubject, who: string, lang: keyof Three): string => {
  const mark = marks[subject]?.[lang]
  return mark === undefined ? who : `${who}, ${mark}`
}
