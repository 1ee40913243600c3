export { startsWithMonth } from './abbreviations.ts'
export { type DecodedText, type DecodeError, decodeText, type TextEncodingName, textEncodings } from './decode.ts'
export { type EncodingGuess, guessEncoding, type LegacyEncoding, legacyEncodings } from './encoding.ts'
export { type ForeignLang, foreignLangs, type GuessableLang, guessableLangs, guessLang, type LanguageGuess } from './language.ts'
export { type Because as NameBecause, type NameRule, nameRules } from './names/because.ts'
export { compareNames, type NameMatch, type PreparedName, prepareName } from './names/compare-names.ts'
export { type FormSystem, formSystems, type NameForm, nameForms } from './names/forms.ts'
export {
  type FoundName,
  type GrowingNameIndex,
  growingNameIndex,
  type NamedRow,
  type NameIndex,
  nameIndex,
  spellingsOf,
} from './names/name-index.ts'
export { type Leak, leaksIn } from './redaction/gate.ts'
export { isKind, type Kind, kinds } from './redaction/kind.ts'
export type { KnownEntity } from './redaction/known/entity.ts'
export { matcherOf } from './redaction/known/matcher.ts'
export { placeholder } from './redaction/placeholders.ts'
export { type Prompt, type PromptTopic, promptTopics } from './redaction/prompts.ts'
export {
  applyDecisions,
  type Decision,
  type Redaction,
  type RedactionOptions,
  type RedactionSpan,
  type RedactionWarning,
  redact,
  redactionWarnings,
} from './redaction/redact.ts'
export { type SentenceSpan, sentences } from './sentences.ts'
export { decodeKorean } from './windows-949.ts'
