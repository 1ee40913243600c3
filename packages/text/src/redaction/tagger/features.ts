/**
 * What the tagger is told of one token. A feature that holds letters of the text (`w=`, `s3=` …) is kept by training only where it stands in five documents or more;
 * so no rare word, which is to say no name, gets into the model.
 */
import { listsOf } from './lexicon.ts'
import type { Page, Run } from './page.ts'
import { agentAt, citationAt, lawAt, lawBracketAt, lawMadeAt } from './sections.ts'
import { isCapital, type Token } from './tokens.ts'

const bucket = (count: number): string => (count > 8 ? '9' : count > 4 ? '5' : count > 2 ? '3' : String(count))
const edge = '¶'

/** The features of token `at`. Each is `name=value`. */
export function featuresOf(page: Page, at: number): string[] {
  const { tokens } = page
  const token = tokens[at]
  if (token === undefined) return []
  const near = (offset: number): Token | undefined => {
    const other = tokens[at + offset]
    if (other === undefined || page.paragraphs[at + offset] !== page.paragraphs[at]) return undefined
    return other
  }
  const word = (offset: number): string => near(offset)?.lower ?? edge
  const shape = (offset: number): string => near(offset)?.shape ?? edge
  const { lower } = token
  const [w1, w2, n1, n2] = [word(-1), word(-2), word(1), word(2)]
  const features = [
    'bias',
    `w=${lower}`,
    `p=${w1}`,
    `pp=${w2}`,
    `n=${n1}`,
    `nn=${n2}`,
    `p3=${word(-3)}`,
    `n3=${word(3)}`,
    `pw=${w1} ${lower}`,
    `wn=${lower} ${n1}`,
    `ppp=${w2} ${w1}`,
    `nnn=${n1} ${n2}`,
    `pn=${w1} ${n1}`,
    `ps=${w1} ${token.shape}`,
    `ns=${token.shape} ${n1}`,
    `sh=${token.shape}`,
    `shp=${shape(-1)} ${token.shape}`,
    `shn=${token.shape} ${shape(1)}`,
    `sh3=${shape(-1)} ${token.shape} ${shape(1)}`,
    `sh5=${shape(-2)} ${shape(-1)} ${token.shape} ${shape(1)} ${shape(2)}`,
    `f=${page.forms[at]}`,
    `fp=${page.forms[at - 1]}`,
    `fn=${page.forms[at + 1]}`,
    `fw=${page.forms[at]} ${w1}`,
    `fww=${page.forms[at]} ${w2} ${w1}`,
    `len=${Math.min(token.text.length, 12)}`,
  ]
  if (token.shape.startsWith('X') || token.shape === 'x')
    for (const length of [2, 3, 4]) {
      if (lower.length <= length) continue
      features.push(`s${length}=${lower.slice(-length)}`)
      if (length > 2) features.push(`b${length}=${lower.slice(0, length)}`)
    }
  for (const offset of [-3, -2, -1, 0, 1, 2, 3]) for (const list of listsOf(word(offset))) features.push(`l${offset}=${list}`)
  const own = listsOf(lower)
  for (const list of own) features.push(`lp=${list} ${w1}`, `ln=${list} ${n1}`, `ls=${list} ${token.shape}`)
  if (page.starts[at]) features.push('start', `start=${token.shape}`)
  if (page.starts[at - 1]) features.push('start-1')
  features.push(
    ...placeFeatures(page, at),
    ...sectionFeatures(page, at, token),
    ...runFeatures(page, at, page.runs[at], word),
    ...phraseFeatures(page, at),
  )
  if (isCapital(token)) {
    const seen = page.small.has(lower)
    features.push(`small=${seen}`, `times=${bucket(page.capitals.get(lower) ?? 0)}`)
    if (page.titled.has(lower)) features.push('titled')
    if (page.lived.has(lower)) features.push('lived')
  }
  return features
}

function placeFeatures(page: Page, at: number): readonly string[] {
  const paragraph = page.paragraphs[at] ?? 0
  const { tokens } = page
  const open = openMark(tokens, at)
  return [`par=${Math.min(paragraph, 12)}`, ...(open ? [`open=${open}`, `open=${open} ${tokens[at]?.shape}`] : [])]
}

function sectionFeatures(page: Page, at: number, { shape, lower }: Token): readonly string[] {
  const section = page.sections[at] ?? 'none'
  const lists = page.runs[at]?.lists.join(',') ?? 'no'
  const law = lawAt(page.tokens, at)
  const next = page.tokens[at + 1]?.lower ?? edge
  const made = lawMadeAt(page.tokens, at)
  return [
    `made=${made} ${shape}`,
    `madef=${made}${law} ${page.forms[at]}`,
    `lawb=${lawBracketAt(page.tokens, at)} ${shape}`,
    `sec=${section}`,
    `secs=${section} ${shape}`,
    `secl=${section} ${lists}`,
    `cite=${citationAt(page.tokens, at)} ${shape}`,
    ...(agentAt(page.tokens, at) === 1 ? [`agent=${shape} ${lists}`] : []),
    `law=${law} ${shape}`,
    `lawl=${law} ${lists}`,
    `end=${Math.round((5 * at) / page.tokens.length)} ${shape}`,
    ...(page.respondent.has(lower) && shape.startsWith('X')
      ? [`resp=${lists}`, `respn=${next}`, `resps=${section}`, ...stateFeatures(page, at, section)]
      : []),
  ]
}

/** Whether the State the case is against is named by itself, and what stands around it: the same for whichever State it is. */
function stateFeatures(page: Page, at: number, section: string): readonly string[] {
  const { tokens, runs, respondent } = page
  const run = runs[at]
  const [from, to] = [run?.from ?? at, run?.to ?? at]
  const alone = tokens.slice(from, to + 1).every((token) => !isCapital(token) || respondent.has(token.lower) || token.lower === 'republic')
  const article = tokens[from - 1]?.lower === 'the' ? 1 : 0
  const ahead = tokens[from - 1 - article]?.lower ?? edge
  const behind = tokens[to + 1]?.lower ?? edge
  return [`ralone=${alone} ${section}`, `ra=${alone} ${ahead}`, `rb=${alone} ${behind}`, `rab=${alone} ${ahead} ${behind}`]
}

/** The bracket or quotation mark the token stands in, within twelve tokens. */
function openMark(tokens: readonly Token[], at: number): string {
  for (let back = 1; back <= 12; back++) {
    const token = tokens[at - back]
    if (token === undefined || token.breaks > 0) return ''
    if (/^[)”\]"]$/.test(token.text)) return ''
    if (/^[(“[„«]$/.test(token.text)) return token.text === '(' ? '(' : '“'
  }
  return ''
}

/** Before the phrase, two words back: `employed as`, `diagnosed with`; what it tells of; whether the sentence is about the applicant. */
function phraseFeatures(page: Page, at: number): readonly string[] {
  const phrase = page.phrases[at]
  if (!phrase) return []
  const { tokens } = page
  const article = /^(?:an?|the|his|her|their)$/.test(tokens[phrase.from - 1]?.lower ?? '') ? 1 : 0
  const ahead = tokens[phrase.from - 1 - article]?.lower ?? edge
  const behind = tokens[phrase.to + 1]?.lower ?? edge
  const place = at === phrase.to ? 'e' : at === phrase.from ? 'b' : 'i'
  if (phrase.lists === '') return [`ph=${place} ${article}`, `php=${ahead}`]
  return [
    `phl=${phrase.lists} ${place}`,
    `phh=${phrase.head} ${place}`,
    `phlp=${phrase.lists} ${ahead}`,
    `phhp=${phrase.head} ${article} ${ahead}`,
    `phhpp=${phrase.head} ${tokens[phrase.from - 2 - article]?.lower ?? edge} ${ahead}`,
    `phln=${phrase.lists} ${behind}`,
    `phs=${phrase.lists} ${isAboutApplicant(tokens, phrase.from)}`,
  ]
}

/** Whether the applicant, or `he` or `she`, stands shortly before. */
function isAboutApplicant(tokens: readonly Token[], from: number): boolean {
  for (let back = 1; back <= 10; back++) {
    const token = tokens[from - back]
    if (token === undefined || token.text === '.') return false
    if (/^(?:applicants?|he|she|his|her)$/.test(token.lower)) return true
  }
  return false
}

function runFeatures(page: Page, at: number, run: Run | undefined, word: (offset: number) => string): readonly string[] {
  if (!run) return ['run=no']
  const { tokens } = page
  const token = tokens[at]
  const length = bucket(run.to - run.from + 1)
  const place = at === run.from ? 'b' : at === run.to ? 'e' : 'i'
  const ahead = tokens[run.from - 1]
  const behind = tokens[run.to + 1]
  const first = tokens[run.from]?.lower ?? ''
  const last = tokens[run.to]?.lower ?? ''
  const named = !run.lists.includes('body') && !run.lists.includes('law') ? 'bare' : run.lists.join(',')
  return [
    `run=${length}${place}`,
    `runs=${length} ${token?.shape}`,
    `rl=${run.lists.join(',')}`,
    `rlw=${run.lists.join(',')} ${word(0)}`,
    `rlp=${run.lists.join(',')} ${ahead?.lower}`,
    `rp=${ahead?.lower}`,
    `rpl=${length} ${ahead?.lower}`,
    `rn=${behind?.lower}`,
    `rpn=${ahead?.lower} ${behind?.lower}`,
    `rf=${first}`,
    `re=${last}`,
    `rfe=${first} ${last}`,
    `rk=${run.key}`,
    `rkp=${ahead?.lower} ${run.key}`,
    `rnm=${named} ${length}`,
    `rt=${bucket(page.runTimes.get(run.key) ?? 0)} ${run.lists.join(',')}`,
    `rodd=${oddWords(page, run)} ${run.lists.join(',')}`,
  ]
}

/** How many words of the run stand in no list and never in small letters here: names, mostly. */
function oddWords(page: Page, run: Run): string {
  let odd = 0
  for (let at = run.from; at <= run.to; at++) {
    const token = page.tokens[at]
    if (token && isCapital(token) && listsOf(token.lower).length === 0 && !page.small.has(token.lower)) odd++
  }
  return bucket(odd)
}
