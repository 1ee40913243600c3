/** Every way a day, a month or a year stands in a scan, also with a digit read as a letter: a person confirms each before it counts. */
const months =
  '(?:january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec|январ\\p{L}{1,2}|феврал\\p{L}{1,2}|март\\p{L}{0,2}|апрел\\p{L}{1,2}|ма[яйею]|мае|июн\\p{L}{1,2}|июл\\p{L}{1,2}|август\\p{L}{0,2}|сентябр\\p{L}{1,2}|октябр\\p{L}{1,2}|ноябр\\p{L}{1,2}|декабр\\p{L}{1,2}|januar|februar|märz|mai|juni|juli|oktober|dezember|januari|februari|maart|mei|augustus)'
/** A digit, or a letter engines read for one. */
const digit = '[\\dlI|OoОоЗз]'

export const dates: readonly RegExp[] = [
  /(?<!\d)\d{4}\s*년(?:\s*\d{1,2}\s*월)?(?:\s*\d{1,2}\s*일)?/gu,
  /(?<!\d)\d{1,2}\s*월(?:\s*\d{1,2}\s*일)?/gu,
  /(?<!\d)\d{4}\s*[./-]\s*\d{1,2}\s*[./-]\s*\d{1,2}(?!\d)/gu,
  /(?<!\d)\d{1,2}\s*[./-]\s*(?:\d{1,2}|[IVX]{1,4})\s*[./-]\s*\d{2,4}(?!\d)/gu,
  new RegExp(
    `(?<![\\p{L}\\d])(?:[«"“„]\\s*)?(?:(?=\\S?\\d|[lI|]{2}\\s)${digit}{1,2}|_{1,4}\\d{0,2}_{0,4})(?:\\s*[»"”“])?(?:\\.|st|nd|rd|th|-?го|-?е)?\\s+(?:of\\s+)?${months}(?!\\p{L})\\.?(?:,?\\s+${digit}{4}(?![\\p{L}\\d]))?`,
    'giu',
  ),
  new RegExp(`(?<!\\p{L})${months}(?!\\p{L})\\.?\\s+\\d{1,2}(?:,?\\s+\\d{4})?(?!\\d)`, 'giu'),
  new RegExp(`(?<!\\p{L})${months}(?!\\p{L})\\.?,?\\s+\\d{4}(?!\\d)`, 'giu'),
  /(?<![\d.,/№-])(?:1[89]|20)\d{2}(?=\s*(?:г\.|год\p{L}*|гг\.))|(?<=(?<!\p{L})(?:in|since|born|from|until|by|year|с|до)\s)(?:1[89]|20)\d{2}(?!\d)/giu,
]

/** A day with 일 and a number before it, and no 월 between: the month was lost or read as a digit. */
export const monthLost =
  /(?<!\d)(?:\d{4}\s*년\s*)?\d{1,2}\s+\d{1,2}\s*일|\d{4}\s*년\s*\d{1,2}\s*일|(?<!\d)\d{1,2}\s*[월윌뭘원]?\s*[BHAE]\s*\d{0,2}\s*일/gu
