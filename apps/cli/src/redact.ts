import { randomBytes } from 'node:crypto'
import { Secret } from '@holdfast/core'
import { readInChild, readKnown, releaseLabel } from '@holdfast/desk'
import { sniff, unsureOf } from '@holdfast/intake'
import { decodeText, type KnownEntity, type Redaction, redact } from '@holdfast/text'
import { say, sayCode } from '@holdfast/words'
import { type Command, type Failure, isFailure } from './command.ts'
import { intakeFailure } from './intake-failure.ts'
import { readInput, readJson } from './read-input.ts'

/** `holdfast redact FILE`: a proposal. Offsets are UTF-16 units of the text as it is in the file, byte order mark and line ends included. */
export const redactCommand: Command = {
  name: 'redact',
  usage: 'holdfast redact FILE [--known ENTITIES.json] [--secret FILE] [--compared] [--json]',
  about: 'redaction.about',
  options: { known: { type: 'string' }, secret: { type: 'string' }, compared: { type: 'boolean' } },
  positionals: [1, 1],
  run: async ({ positionals, options }) => {
    const text = await textOf(positionals[0] ?? '-', options.compared === true)
    if (typeof text !== 'string') return text
    const known = typeof options.known === 'string' ? knownOf(options.known) : []
    if (isKnownFailure(known)) return known
    const secret = typeof options.secret === 'string' ? readInput(options.secret, 3) : randomBytes(32)
    if (!(secret instanceof Uint8Array)) return secret
    if (secret.length < 16) return { code: 'redaction.error.secret-short', params: { least: 16 } }
    const done = redact(text, { known, label: releaseLabel(new Secret(secret)) })
    return { json: done, lines: (locale) => [done.text, '', ...summary(done, locale)] }
  },
}

const isKnownFailure = (value: readonly KnownEntity[] | Failure): value is Failure => !Array.isArray(value) && isFailure(value)

/** The text letter for letter; what is no plain text goes through the reading child. What a machine recognised is taken only where a person compared it. */
async function textOf(path: string, isCompared: boolean): Promise<string | Failure> {
  const bytes = readInput(path, 1)
  if (!(bytes instanceof Uint8Array)) return bytes
  const decoded = decodeText(bytes)
  if (decoded.ok && isPlain(bytes)) {
    const marked = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf && !decoded.value.text.startsWith('\ufeff')
    return marked ? `\ufeff${decoded.value.text}` : decoded.value.text
  }
  if (!decoded.ok && decoded.error.code === 'text-empty') return { code: 'cli.error.text-empty', params: { position: 1, at: 0 } }
  const { result } = await readInChild(bytes, { isOcrWanted: false }, {})
  if (!result.ok) return intakeFailure(result.error)
  const count = unsureOf(result.value).length
  return count > 0 && !isCompared ? { code: 'redaction.error.not-compared', params: { count } } : result.value.text
}

/** A letter or a web page is text too, but its words may stand in it in a code (base64, `&#1050;`) that no search sees through. */
function isPlain(bytes: Uint8Array): boolean {
  const kind = sniff(bytes)
  if (kind.ok) return kind.value === 'text'
  return !coded.has(kind.error.code)
}
/** Refusals of what can be read as letters. All others rest on a few first bytes, with which a plain text may begin too. */
const coded: ReadonlySet<string> = new Set(['intake.entities', 'intake.svg', 'intake.xml', 'intake.old-office'])

function knownOf(path: string): readonly KnownEntity[] | Failure {
  const json = readJson(path, 2)
  if (isFailure(json)) return json
  const known = readKnown('value' in json ? json.value : null)
  if (known.ok) return known.value
  return { code: `redaction.error.${known.error.code}`, params: { position: 2, at: known.error.at } }
}

function summary({ spans, flags, prompts, leaks, warnings, known }: Redaction, locale: Parameters<typeof say>[0]): readonly string[] {
  return [
    say(locale, 'redaction.cli.counts', { spans: spans.length, flags: flags.length, prompts: prompts.length, known: known.given }),
    ...leaks.map(({ line, column }) => say(locale, 'redaction.gate.leak', { line, column })),
    ...warnings.map((warning) => sayCode(locale, `redaction.warning.${warning}`)),
  ]
}
