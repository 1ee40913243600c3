/** The Cyrillic letters that every way of writing Russian in Latin letters gives alike, or that we compare alike; what differs stands with who needs it. */
const alike = [...'абвгдезийклмнопрстуфчшьэюя']
const latin = 'a b v g d e z i i k l m n o p r s t u f ch sh - e iu ia'.split(' ')

export const cyrillicLetters: Readonly<Record<string, string>> = Object.fromEntries(
  alike.map((letter, at) => [letter, (latin[at] ?? '').replace('-', '')]),
)
