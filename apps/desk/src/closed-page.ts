/**
 * What a person sees whose browser says of the page that it was opened from elsewhere: Firefox does on a reload, because the launch file opened the window.
 * The answer is a refusal all the same, the same for everybody, and says nothing of the desk's state.
 */
import { createHash } from 'node:crypto'
import type { IncomingMessage } from 'node:http'
import { type Locale, locales } from '@holdfast/core'
import { say } from '@holdfast/words'

const style =
  ':root{color-scheme:light dark}body{font:1.05rem/1.6 sans-serif;max-width:42rem;margin:12vh auto;padding:0 1.5rem}h1{font-size:1.4rem;margin:2.5rem 0 .5rem}p{margin:.5rem 0}'

/** Its own policy: nothing is loaded, and the one style is known by its hash. */
export const closedPagePolicy = `default-src 'none'; style-src 'sha256-${createHash('sha256').update(style).digest('base64')}'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'`

const part = (locale: Locale): string =>
  `<section lang="${locale}"><h1>${say(locale, 'app.closed.title')}</h1><p>${say(locale, 'app.closed.why')}</p><p>${say(locale, 'app.closed.how')}</p></section>`

export const closedPage = `<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Holdfast</title><style>${style}</style><main>${locales.map(part).join('')}</main></html>`

/** A whole page being opened in a window, which a person will look at. */
export const isLookedAt = ({ method, headers }: IncomingMessage): boolean =>
  method === 'GET' && headers['sec-fetch-mode'] === 'navigate' && headers['sec-fetch-dest'] === 'document'
