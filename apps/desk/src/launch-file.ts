/**
 * The file a person opens to enter: it posts a code to the desk. The code is in no argument list, no address and no history.
 *
 * The file is 0600 in a 0700 folder of its own, in memory where the system has a place for that. Its code lives a minute and is replaced
 * before it dies, so the file opens a window as long as the desk runs.
 */
import { chmodSync, mkdtempSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Secret } from '@holdfast/core'
import { openingPath } from './request-rules.ts'

/** A folder only we can enter: in `XDG_RUNTIME_DIR` (memory) or else among the temporary files. */
export function privateFolder(name: string): string {
  const dir = mkdtempSync(join(memoryDir() ?? tmpdir(), `${name}-`))
  chmodSync(dir, 0o700)
  return dir
}

function memoryDir(): string | null {
  const dir = process.env.XDG_RUNTIME_DIR
  if (!dir) return null
  try {
    const found = statSync(dir)
    return found.isDirectory() && found.uid === process.getuid?.() ? dir : null
  } catch {
    return null
  }
}

export interface LaunchFile {
  readonly path: string
  readonly write: (code: Secret<string>) => void
  readonly remove: () => void
}

export function launchFile(port: number): LaunchFile {
  const dir = privateFolder('holdfast')
  const path = join(dir, 'open-holdfast.html')
  return {
    path,
    write: (code) => {
      const next = join(dir, 'next')
      writeFileSync(next, page(port, code), { mode: 0o600 })
      renameSync(next, path)
    },
    remove: () => rmSync(dir, { recursive: true, force: true }),
  }
}

const page = (port: number, code: Secret<string>): string => `<!doctype html>
<meta charset="utf-8">
<meta name="referrer" content="no-referrer">
<title>Holdfast</title>
<style>body{font:1rem/1.5 sans-serif;display:grid;place-content:center;min-height:90vh;background:#eef1ef;color:#15201d}button{font:inherit;padding:.6em 1.4em}</style>
<form method="post" action="http://127.0.0.1:${port}${openingPath}" autocomplete="off">
<input type="hidden" name="code" value="${code.reveal()}">
<noscript><button>Holdfast</button></noscript>
</form>
<script>document.forms[0].submit()</script>
`
