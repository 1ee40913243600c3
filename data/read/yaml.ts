/**
 * One YAML file of `data/`, validated at the edge. What comes out can be trusted inside.
 *
 * `data-unreadable`: the file is missing or is no YAML. `data-invalid`: it does not fit its schema; `at` is the path inside the file.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { err, ok, type Result } from '@holdfast/core'
import * as v from 'valibot'
import { parse } from 'yaml'

export const dataDir = fileURLToPath(new URL('..', import.meta.url))

export type DataError =
  | { readonly code: 'data-unreadable'; readonly file: string; readonly line: number }
  | { readonly code: 'data-invalid'; readonly file: string; readonly at: string; readonly issue: string }

/** The YAML and JSON files below a folder of `data/`, as paths relative to `data/`, in name order. */
export function dataFiles(folder: string, name = /\.ya?ml$/): readonly string[] {
  return readdirSync(join(dataDir, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && name.test(entry.name))
    .map((entry) => relative(dataDir, join(entry.parentPath, entry.name)))
    .sort()
}

export function readYaml<S extends v.GenericSchema>(file: string, schema: S): Result<v.InferOutput<S>, DataError> {
  let raw: unknown
  try {
    raw = parse(readFileSync(join(dataDir, file), 'utf8'))
  } catch (cause) {
    const line = cause instanceof Error && 'linePos' in cause ? ((cause.linePos as { line: number }[] | undefined)?.[0]?.line ?? 0) : 0
    return err({ code: 'data-unreadable', file, line })
  }
  const parsed = v.safeParse(schema, raw)
  if (parsed.success) return ok(parsed.output)
  const issue = parsed.issues[0]
  return err({ code: 'data-invalid', file, at: v.getDotPath(issue) ?? '', issue: issue.message })
}

/** The same where a broken file is our own bug: desk and cli cannot start without their law. */
export function mustReadYaml<S extends v.GenericSchema>(file: string, schema: S): v.InferOutput<S> {
  const read = readYaml(file, schema)
  if (!read.ok)
    throw new Error(
      `data/${read.error.file}: ${read.error.code} ${'at' in read.error ? `${read.error.at}: ${read.error.issue}` : `line ${read.error.line}`}`,
    )
  return read.value
}
