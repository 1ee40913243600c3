export { startsWithMonth } from './abbreviations.ts'
export { type DecodedText, type DecodeError, decodeText, type TextEncodingName, textEncodings } from './decode.ts'
export { type GuessableLang, guessableLangs, guessLang, type LanguageGuess } from './language.ts'
export { type SentenceSpan, sentences } from './sentences.ts'
