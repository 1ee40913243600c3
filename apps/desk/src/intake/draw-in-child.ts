/**
 * One page of a document as a PNG, drawn in a closed process (`closed-child.ts`). The child gives pixels and nothing else; the PNG around them is made here, so
 * that nothing a hostile file wrote ever reaches the browser.
 */
import { crc32, deflate } from 'node:zlib'
import { err, ok, type Result } from '@holdfast/core'
import { mostBytes } from '@holdfast/intake'
import * as v from 'valibot'
import { intakeErrorSchema } from './child-messages.ts'
import { type ChildLimits, runClosed } from './closed-child.ts'
import { findOcrData } from './ocr-data.ts'
import type { ChildError } from './read-in-child.ts'

export interface Drawn {
  readonly width: number
  readonly height: number
  /** How many pages the document has. */
  readonly pages: number
  readonly png: Uint8Array
}

const limits: ChildLimits = { seconds: 40, secondsInAll: 60, megabytes: 700 }
const side = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(8000))
const message = v.variant('type', [
  v.strictObject({ type: v.literal('ready') }),
  v.strictObject({
    type: v.literal('pixels'),
    width: side,
    height: side,
    pages: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(1e6)),
    rgb: v.pipe(v.string(), v.maxLength(64 * 1024 * 1024)),
  }),
  v.strictObject({ type: v.literal('refused'), error: intakeErrorSchema }),
])

/**
 * @param page from 1
 * @returns the codes of `drawPage`, and `intake.time`, `intake.memory`, `intake.output`, `intake.crashed`, `intake.cancelled`. Never rejects.
 */
export async function drawInChild(
  bytes: Uint8Array,
  page: number,
  options: { readonly signal?: AbortSignal; readonly limits?: Partial<ChildLimits> } = {},
): Promise<Result<Drawn, ChildError>> {
  if (bytes.length > mostBytes) return err({ code: 'intake.too-large', most: mostBytes / 1024 / 1024 })
  const { eng } = findOcrData()
  let answer: Result<Omit<Drawn, 'png'> & { readonly rgb: Buffer }, ChildError> | undefined
  const failed = await runClosed({
    entry: 'draw-child.ts',
    head: { page, ocr: eng === undefined ? {} : { eng } },
    bytes,
    readable: eng === undefined ? [] : [eng],
    limits: { ...limits, ...options.limits },
    signal: options.signal,
    onLine: (line) => {
      const said = parsed(line)
      if (!said) return false
      if (said.type === 'refused') answer ??= err(said.error)
      if (said.type !== 'pixels') return true
      const rgb = Buffer.from(said.rgb, 'base64')
      if (rgb.length !== said.width * said.height * 3) return false
      answer ??= ok({ width: said.width, height: said.height, pages: said.pages, rgb })
      return true
    },
  })
  if (!answer) return err(failed ?? { code: 'intake.crashed' })
  if (!answer.ok) return answer
  const { rgb, ...size } = answer.value
  return ok({ ...size, png: await pngOf(size.width, size.height, rgb) })
}

function parsed(line: string): v.InferOutput<typeof message> | undefined {
  try {
    const said = v.safeParse(message, JSON.parse(line))
    return said.success ? said.output : undefined
  } catch {
    return undefined
  }
}

/** Each row against the row above it: pages are mostly paper. */
async function pngOf(width: number, height: number, rgb: Uint8Array): Promise<Uint8Array> {
  const stride = width * 3
  const rows = Buffer.alloc((stride + 1) * height)
  for (let y = 0; y < height; y++) {
    const to = y * (stride + 1)
    rows[to] = 2
    for (let x = 0; x < stride; x++) {
      const above = y === 0 ? 0 : (rgb[(y - 1) * stride + x] ?? 0)
      rows[to + 1 + x] = ((rgb[y * stride + x] ?? 0) - above) & 255
    }
  }
  const packed = await new Promise<Buffer>((resolve, reject) =>
    deflate(rows, { level: 4 }, (cause, found) => (cause ? reject(cause) : resolve(found))),
  )
  const head = Buffer.alloc(13)
  head.writeUInt32BE(width, 0)
  head.writeUInt32BE(height, 4)
  head.set([8, 2, 0, 0, 0], 8)
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10])
  return new Uint8Array(Buffer.concat([signature, chunk('IHDR', head), chunk('IDAT', packed), chunk('IEND', Buffer.alloc(0))]))
}

function chunk(kind: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(kind, 'latin1'), data])
  const whole = Buffer.alloc(body.length + 8)
  whole.writeUInt32BE(data.length, 0)
  body.copy(whole, 4)
  whole.writeUInt32BE(crc32(body), body.length + 4)
  return whole
}
