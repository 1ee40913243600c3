import type { Locale, Source } from '@holdfast/core'
import { say } from '@holdfast/words'

/** Where it comes from, one line a source, each with how we know it. */
export const sourceLines = (sources: readonly Source[], locale: Locale): readonly string[] => [
  say(locale, 'cli.sources'),
  ...sources.map(
    (source) =>
      `  - ${source.title}${source.url ? ` <${source.url}>` : ''} (${say(locale, `cli.how.${source.how}`)}, ${say(locale, `cli.confidence.${source.confidence}`)})`,
  ),
]
