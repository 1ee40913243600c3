/** What stands in the new text where something was taken out, in the language of the text. */
import type { Kind } from './kind.ts'

export type TextLanguage = 'en' | 'ru' | 'ko'

const words: Readonly<Record<TextLanguage, Readonly<Record<Kind, string>>>> = {
  en: {
    person: 'person',
    code: 'number',
    place: 'place',
    organisation: 'body',
    trait: 'detail',
    date: 'date',
    quantity: 'amount',
    other: 'detail',
  },
  ru: {
    person: 'лицо',
    code: 'номер',
    place: 'место',
    organisation: 'орган',
    trait: 'сведение',
    date: 'дата',
    quantity: 'величина',
    other: 'сведение',
  },
  ko: { person: '사람', code: '번호', place: '장소', organisation: '기관', trait: '사항', date: '날짜', quantity: '수량', other: '사항' },
}
const labelled: readonly Kind[] = ['person', 'place', 'organisation', 'code']

/** `[person K7QFD]` where a label tells one from another, `[amount]` where nothing need be told apart. */
export const placeholder = (language: TextLanguage, kind: Kind, label: string): string =>
  labelled.includes(kind) && label !== '' ? `[${words[language][kind]} ${label}]` : `[${words[language][kind]}]`
