/** Runs of capitals in Russian text that are names by their looks: a given name, a Korean name, or a capital within a sentence that is no State and no office. */
import { isKoreanLooking } from '../../names/korean-looking.ts'
import { readName } from '../../names/read-name.ts'
import { russianFirst } from '../first-words.ts'
import type { Finding, Kind } from '../kind.ts'
import type { Token } from '../tagger/tokens.ts'
import { givenNamesRu, looksLikeFamilyRu } from './russian-names.ts'

const isRussianCapital = (token: Token | undefined): token is Token => token !== undefined && /^[А-ЯЁ][а-яё]*$/u.test(token.text)
const isAllCapitals = (token: Token): boolean => token.text.length > 1 && /^[А-ЯЁ]+$/u.test(token.text)

/** States, treaties, offices and forms of address, by how the word begins: what stands in every paper and names nobody. */
export const everywhereRu =
  /^(?:росси|рф$|федерац|республик|коре[яеюий]|кнр|китай|китая|китае|украин|узбекистан|таджикистан|кыргызстан|киргизи|казахстан|монголи|япони|сша|америк|европ|вьетнам|лаос|таиланд|беларус|белорусс|советск|союз|народн|демократическ|организац|объедин[её]нн|наци[йия]|конвенци|комитет|пакт|кодекс|закон|соглашени|протокол|договор|конституци|представительств|посольств|консульств|сторон|министерств|департамент|управлени|служб|верховн|конституционн|суд[аоуе]?м?$|судебн|правительств|президент|председател|директор|интернет|стать|глав[аеы]|раздел|приложени|правил|указ|постановлени|определени|решени|федеральн|государств|рождеств|пасх|бог[ау]?$|господ|автор|заявител|истец|истц|ответчик|заказчик|исполнител|работодател|вы$|вас$|вам[и]?$|ваш|женевск|восьм|общ|уголовн|гражданск|административн|семейн|трудов|закон|великой|отечественн|земл|запад|восток|север$|юг$|север[ае]$|юг[ае]$|телеграм|ватсап|высок|верховного|юго|сказал|ответ|вопрос)/u

export function russianNames(tokens: readonly Token[]): readonly Finding[] {
  const found: Finding[] = []
  for (let at = 0; at < tokens.length; at++) {
    const run = runAt(tokens, at)
    const last = run.at(-1)
    if (!last) continue
    found.push(...namesIn(tokens, at, run))
    while (tokens[at] !== last) at++
  }
  return found
}

/** Capitals with nothing but a space or a hyphen between them, on one line; a small word that only begins a sentence ends the run. */
function runAt(tokens: readonly Token[], at: number): readonly Token[] {
  const run: Token[] = []
  for (let next = at; run.length < 8; next++) {
    const token = tokens[next]
    const isNear = token !== undefined && (run.length === 0 || (token.breaks === 0 && token.start - (tokens[next - 1]?.end ?? 0) < 2))
    if (!isNear) break
    if (token.text === '-' && run.length > 0 && isRussianCapital(tokens[next + 1]) && tokens[next + 1]?.start === token.end) continue
    if (!isRussianCapital(token) || (token.lower.length > 1 && russianFirst.has(token.lower))) break
    run.push(token)
  }
  return run
}

function namesIn(tokens: readonly Token[], at: number, words: readonly Token[]): readonly Finding[] {
  const korean = koreanRun(words)
  if (korean) return [findingOf(korean, 'person')]
  const given = words.findIndex((token) => givenNamesRu.has(token.lower))
  const isHead = isSentenceHead(tokens, at)
  if (given >= 0) {
    const isWordToo = givenNamesRu.get(words[given]?.lower ?? '') === true && given === 0 && isHead && words.length === 1
    if (isWordToo) return []
    // Before a given name only what ends as a family name belongs to it at the head of a sentence.
    const from = given > 0 && isHead && !looksLikeFamilyRu(words[0]?.lower ?? '') ? given : 0
    return [findingOf(words.slice(from), 'person')]
  }
  if (isHead) return []
  if (words.some((token) => everywhereRu.test(token.lower) || isAllCapitals(token) || token.text.length < 2)) return []
  return [findingOf(words, looksLikeFamilyRu(words.at(-1)?.lower ?? '') ? 'person' : 'other')]
}

/** Two to four short words that are read as a Korean name, in a Russian case too; a given name of two words stands by itself. */
function koreanRun(words: readonly Token[]): readonly Token[] | undefined {
  if (words.length < 2 || words.some(({ text }) => text.length > 8)) return undefined
  // Of one letter only О and У are a family.
  if (words.some(({ text }, at) => text.length === 1 && !(at === 0 ? /[ОУ]/u : /[ЭУОИ]/u).test(text))) return undefined
  for (const taken of [words.slice(0, 4), words.slice(0, 3), words.slice(0, 2)]) {
    if (taken.length > words.length || taken.some(({ lower }) => givenNamesRu.has(lower))) continue
    const name = taken.map(({ text }) => text.charAt(0) + text.slice(1).toLowerCase()).join(' ')
    const short = taken.every(({ text }) => text.length <= 5)
    if (isKoreanLooking(readName(name)) || (taken.length === 2 && short && isKoreanLooking(readName(`Ким ${name}`)))) return taken
  }
  return undefined
}

/** Whether a capital says nothing: what stands before ends a sentence, opens a line, a quotation or an answer. */
function isSentenceHead(tokens: readonly Token[], at: number): boolean {
  const [before, own] = [tokens[at - 1], tokens[at]]
  // A column of a form begins behind two spaces.
  if (!before || !own || own.breaks > 0 || own.start - before.end > 1) return true
  if (before.text === '.') return !/^(?:г|гор|пос|с|д|ул|пер|пл|пр|им|гр|оз|р|о)$/u.test(tokens[at - 2]?.lower ?? '')
  return /^[!?:;«"“„…»"”()[\]—–\-/*•>№]$/u.test(before.text)
}

const findingOf = (words: readonly Token[], kind: Kind): Finding => ({
  start: words[0]?.start ?? 0,
  end: words.at(-1)?.end ?? 0,
  kind,
  origin: 'pattern',
  sure: 1,
})
