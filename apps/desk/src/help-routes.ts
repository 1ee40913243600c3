/** The decisions of the house as they were written down, so that a screen that cites one can show it. Read once at the start. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { dataDir } from '@holdfast/data'
import { Hono } from 'hono'
import type { DecisionText } from './api.ts'

const folder = join(dataDir, '..', 'docs', 'decisions')

/** In the order of their numbers; none where the folder did not come along. */
export function readDecisions(): readonly DecisionText[] {
  if (!existsSync(folder)) return []
  return readdirSync(folder)
    .sort()
    .flatMap((name): DecisionText[] => {
      const id = /^(\d{4})-.+\.md$/.exec(name)?.[1]
      if (id === undefined) return []
      const [first = '', ...rest] = readFileSync(join(folder, name), 'utf8').split('\n')
      return [{ id, title: first.replace(/^#\s*(?:\d{4}\s+)?/, ''), text: rest.join('\n').trim() }]
    })
}

export function helpRoutes(): Hono {
  const hono = new Hono()
  const decisions = readDecisions()
  hono.get('/decisions', (c) => c.json(decisions))
  return hono
}
