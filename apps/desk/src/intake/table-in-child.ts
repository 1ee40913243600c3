/** A table somebody sent, read in a closed process (`closed-child.ts`): a workbook is a ZIP of hostile XML like any other. */
import { err, ok, type Result } from '@holdfast/core'
import { mostBytes, type TableFile } from '@holdfast/intake'
import * as v from 'valibot'
import { intakeErrorSchema } from './child-messages.ts'
import { type ChildLimits, runClosed } from './closed-child.ts'
import type { ChildError } from './read-in-child.ts'

const limits: ChildLimits = { seconds: 30, secondsInAll: 40, megabytes: 500 }
const message = v.variant('type', [
  v.strictObject({ type: v.literal('ready') }),
  v.strictObject({
    type: v.literal('table'),
    table: v.variant('type', [
      v.strictObject({
        type: v.literal('sheets'),
        sheets: v.array(v.strictObject({ name: v.pipe(v.string(), v.maxLength(1000)), rows: v.array(v.array(v.string())) })),
      }),
      v.strictObject({ type: v.literal('text'), text: v.string(), left: v.pipe(v.number(), v.integer(), v.minValue(0)) }),
    ]),
  }),
  v.strictObject({ type: v.literal('refused'), error: intakeErrorSchema }),
])

/** @returns the codes of `readTableFile`, and `intake.time`, `intake.memory`, `intake.output`, `intake.crashed`. Never rejects. */
export async function tableInChild(bytes: Uint8Array): Promise<Result<TableFile, ChildError>> {
  if (bytes.length > mostBytes) return err({ code: 'intake.too-large', most: mostBytes / 1024 / 1024 })
  let answer: Result<TableFile, ChildError> | undefined
  const failed = await runClosed({
    entry: 'table-child.ts',
    head: {},
    bytes,
    readable: [],
    limits,
    onLine: (line) => {
      const said = parsed(line)
      if (!said) return false
      if (said.type === 'table') answer ??= ok(said.table)
      if (said.type === 'refused') answer ??= err(said.error)
      return true
    },
  })
  return answer ?? err(failed ?? { code: 'intake.crashed' })
}

function parsed(line: string): v.InferOutput<typeof message> | undefined {
  try {
    const said = v.safeParse(message, JSON.parse(line))
    return said.success ? said.output : undefined
  } catch {
    return undefined
  }
}
