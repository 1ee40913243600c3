/** The built screens, read once into memory: what was checked at the start is what is served. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { extname, join, relative, sep } from 'node:path'
import { err, ok, type Result } from '@holdfast/core'

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
}

export interface StaticFile {
  readonly type: string
  readonly body: Uint8Array<ArrayBuffer>
}

export interface Screens {
  readonly index: string
  /** By path below the root: `/assets/index-1a2b.js`. */
  readonly files: ReadonlyMap<string, StaticFile>
}

export type ScreensError = { readonly code: 'desk.not-built' }

/** `desk.not-built`: there is no `index.html` in the folder; the screens have to be built first. */
export function screensIn(webDir: string): Result<Screens, ScreensError> {
  const index = join(webDir, 'index.html')
  if (!existsSync(index)) return err({ code: 'desk.not-built' })
  const files = new Map<string, StaticFile>()
  for (const entry of readdirSync(webDir, { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath, entry.name)
    const type = types[extname(entry.name)]
    if (entry.isFile() && type && path !== index)
      files.set(`/${relative(webDir, path).split(sep).join('/')}`, { type, body: new Uint8Array(readFileSync(path)) })
  }
  return ok({ index: readFileSync(index, 'utf8'), files })
}

/** The first page with a key in it; the screens take it into memory and remove it. */
export const indexWithKey = (index: string, key: string): string =>
  index.replace('</head>', `<meta name="holdfast-key" content="${key}"></head>`)
