import type { Locale } from '@holdfast/core'
import { readInChild } from '@holdfast/desk'
import { type IntakeDocument, visible } from '@holdfast/intake'
import { guessableLangs } from '@holdfast/text'
import { say, sayCode } from '@holdfast/words'
import { type Command, isFailure } from './command.ts'
import { intakeFailure } from './intake-failure.ts'
import { oneLine } from './one-line.ts'
import { openPageFile } from './page-file.ts'
import { printError } from './print.ts'
import { progressLine } from './progress-line.ts'
import { readInput } from './read-input.ts'
import { stopOnInterrupt } from './stop-on-interrupt.ts'

export const intake: Command = {
  name: 'intake',
  usage: 'holdfast intake FILE [--lang en|ru|ko|de|nl|fr|it] [--ocr [--keep PAGES]] [--part N[.N]] [--tessdata DIR] [--json]',
  about: 'cli.about.intake',
  options: {
    lang: { type: 'string' },
    ocr: { type: 'boolean' },
    part: { type: 'string' },
    tessdata: { type: 'string' },
    keep: { type: 'string' },
  },
  positionals: [1, 1],
  run: async ({ locale, positionals, options }) => {
    const lang = guessableLangs.find((one) => one === options.lang)
    if (options.lang !== undefined && lang === undefined) return { code: 'cli.error.lang', params: {} }
    const part = typeof options.part === 'string' ? options.part.split('.').map(Number) : undefined
    if (part?.some((at) => !Number.isInteger(at) || at < 0)) return { code: 'intake.no-part', params: {} }
    const path = positionals[0] ?? '-'
    const bytes = readInput(path, 1)
    if (!(bytes instanceof Uint8Array)) return bytes
    const isOcrWanted = options.ocr === true
    if (typeof options.keep === 'string' && !isOcrWanted) return { code: 'cli.error.keep-ocr', params: {} }
    const kept = typeof options.keep === 'string' ? openPageFile(options.keep, { bytes, lang, part }) : undefined
    if (kept && isFailure(kept)) return kept
    const line = progressLine(locale)
    const stop = kept && stopOnInterrupt()
    const full = new AbortController()
    const at = { page: 0, of: 0 }
    const { result, guards } = await readInChild(
      bytes,
      {
        ...(path === '-' ? {} : { name: path.split('/').at(-1) ?? '' }),
        ...(lang === undefined ? {} : { lang }),
        ...(part === undefined ? {} : { part }),
        isOcrWanted,
      },
      {
        ...(typeof options.tessdata === 'string' ? { tessdata: options.tessdata } : {}),
        onProgress: (page, of) => {
          Object.assign(at, { page, of })
          line.show(page, of)
        },
        ...(kept && stop
          ? {
              done: kept.pages,
              signal: AbortSignal.any([stop.signal, full.signal]),
              onPage: (page) => {
                if (page.source === 'ocr' && !kept.keep(page)) full.abort()
              },
            }
          : {}),
      },
    )
    stop?.forget()
    kept?.close()
    line.clear()
    if (full.signal.aborted) return { code: 'cli.error.keep-place', params: {} }
    if (stop?.signal.aborted) return { code: 'cli.error.keep-stopped', params: at }
    if (!result.ok) return intakeFailure(result.error)
    if (kept) await printError(`holdfast: ${say(locale, 'cli.intake.kept')}\n`)
    return { json: { ...result.value, guards }, lines: (locale) => linesOf(result.value, guards.network, locale) }
  },
}

const percent = (score: number): string => String(Math.round(score * 100))
/** For a terminal: no control or turning sign of the document reaches it; line ends stay. */
const safe = (text: string): string =>
  text
    .split('\n')
    .map((line) =>
      line
        .split('\t')
        .map((cell) => visible(cell, 100_000))
        .join('\t'),
    )
    .join('\n')

function linesOf(document: IntakeDocument, network: 'namespace' | 'patched', locale: Locale): readonly string[] {
  const { kind, language, encoding, warnings, active, doubts, parts, text, name } = document
  return [
    ...(name ? [name.shown] : []),
    say(locale, 'cli.intake.kind', {
      kind: sayCode(locale, `intake.kind.${kind}`),
      lang: language.foreign ?? language.lang,
      percent: percent(language.score),
    }),
    ...(encoding ? [say(locale, 'cli.intake.encoding', { name: encoding.name, percent: percent(encoding.score) })] : []),
    ...(encoding?.isCertain === false
      ? encoding.others.map(
          (other) => `  ${say(locale, 'cli.intake.encoding-other', { name: other.name, sample: visible(oneLine(other.sample, 70)) })}`,
        )
      : []),
    say(locale, `cli.intake.network-${network}`),
    ...warnings.map(
      ({ code, params }) =>
        `! ${sayCode(locale, code, { ...params, ...(typeof params.kind === 'string' ? { kind: sayCode(locale, `intake.kind.${params.kind}`) } : {}) })}`,
    ),
    ...(active.length > 0
      ? [say(locale, 'cli.intake.active'), ...active.map((one) => `  ${sayCode(locale, `intake.active.${one}`)}`)]
      : []),
    ...(parts.length > 0 ? [say(locale, 'cli.intake.parts'), ...parts.map((one) => `  ${one.at}  ${one.name.shown}  ${one.size} B`)] : []),
    ...(doubts.length > 0 ? [say(locale, 'cli.intake.doubts', { count: doubts.length })] : []),
    ...doubts.map(
      (doubt) =>
        `  ${doubt.start}  ${visible(text.slice(doubt.start, doubt.end))}  ${sayCode(locale, `intake.doubt.${doubt.kind}`)}${doubt.suggestion ? ` → ${visible(doubt.suggestion)}` : ''}`,
    ),
    '',
    say(locale, 'cli.intake.text'),
    safe(text),
  ]
}
