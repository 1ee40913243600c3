/** How people head the columns of their tables, for a first guess where each goes; a person confirms it before anything is written. */
import type { KindName } from '@holdfast/cases'
import { locales } from '@holdfast/core'
import { sayCode } from '@holdfast/words'

/** Besides the words of our own screens: by field, or by kind and field where the same heading means another thing elsewhere. */
export const everyday: Readonly<Record<string, readonly string[]>> = {
  // `title` is how Uwazi heads the name of a record.
  pseudonym: ['title', 'alias', 'code name', 'название', 'кодовое имя', 'условное имя', '제목', '별칭', '별명'],
  names: [
    'name',
    'names',
    'full name',
    'surname and name',
    'имя',
    'имена',
    'фио',
    'ф. и. о.',
    'ф.и.о.',
    'имя и фамилия',
    '이름',
    '성명',
    '성함',
  ],
  birth: [
    'dob',
    'date of birth',
    'birth date',
    'birthday',
    'born',
    'year of birth',
    'дата рождения',
    'год рождения',
    'родился',
    'д.р.',
    '생년월일',
    '생년',
    '출생일',
    '출생연도',
    '출생년도',
  ],
  birthCountry: ['country of birth', 'born in', 'страна рождения', '출생국', '태어난 나라'],
  nationalities: ['nationality', 'citizenship', 'гражданство', 'подданство', '국적'],
  languages: ['language', 'spoken languages', 'язык', 'языки', '언어', '사용 언어'],
  occupation: ['job', 'profession', 'occupation', 'профессия', 'работа', 'занятие', '직업'],
  health: ['medical', 'health', 'здоровье', 'диагноз', '건강', '질병'],
  note: ['notes', 'comment', 'comments', 'remarks', 'примечание', 'примечания', 'комментарий', '비고', '메모', '참고'],
  case: ['case', 'case name', 'file', 'дело', 'досье', '사건', '사건명'],
  stage: ['status', 'статус', 'состояние', 'этап', '상태', '진행 상황'],
  lead: ['lawyer', 'responsible', 'юрист', 'адвокат', 'ответственный', '담당', '담당 변호사'],
  country: ['country', 'state', 'страна', '나라', '국가'],
  place: ['place', 'location', 'city', 'место', 'город', 'адрес', '장소', '위치'],
  what: ['description', 'описание', '내용', '설명'],
  source: ['source', 'источник', '출처'],
  'fact.when': ['date', 'дата', '날짜', '일자', '일시'],
  'decision.made': ['date', 'decision date', 'дата', 'дата решения', '날짜', '결정 일자'],
  'decision.served': ['date served', 'notified', 'дата вручения', 'вручено', '통지일'],
  'decision.authority': ['court', 'issued by', 'суд', 'орган', 'кем вынесено', '법원', '발급 기관'],
  'decision.reference': ['number', 'no.', 'case number', 'номер', '№', 'номер дела', 'номер решения', '번호', '사건 번호'],
  'detention.since': ['from', 'detained on', 'с', 'дата задержания', 'задержан', '구금일', '체포일'],
  'detention.until': ['to', 'released', 'по', 'освобождён', 'освобожден', '석방일'],
  'document.received': ['received', 'получено', '받은 날'],
  'document.dated': ['date', 'дата', '날짜'],
  'contact.channel': ['phone', 'telephone', 'e-mail', 'email', 'телефон', 'почта', 'связь', '전화', '전화번호', '이메일', '연락처'],
  'contact.organisation': ['organisation', 'organization', 'организация', '단체', '소속'],
  'task.by': ['due', 'deadline', 'срок', 'до', '마감', '마감일'],
  'task.what': ['task', 'задача', 'что сделать', '할 일'],
}

/** The headings a column of this field may have, in any of our languages. */
export const headingsOf =
  (kind: KindName) =>
  (field: string): readonly string[] => [
    ...locales.flatMap((locale) => [sayCode(locale, `cases.field.${field}`), sayCode(locale, `cases.field.${kind}.${field}`)]),
    ...(everyday[`${kind}.${field}`] ?? []),
    ...(everyday[field] ?? []),
  ]
