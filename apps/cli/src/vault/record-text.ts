/** A record as somebody types it: a JSON object, or lines `field: value`. */
export function readRecordText(text: string): Readonly<Record<string, unknown>> | undefined {
  const trimmed = text.trim()
  if (trimmed.startsWith('{')) {
    try {
      const raw: unknown = JSON.parse(trimmed)
      return typeof raw === 'object' && raw !== null && !Array.isArray(raw) ? Object.fromEntries(Object.entries(raw)) : undefined
    } catch {
      return undefined
    }
  }
  const lines = trimmed.split(/\r?\n/).filter((line) => line.trim() !== '')
  const fields = lines.map((line) => /^([^:=]{1,200})[:=]\s?(.*)$/su.exec(line))
  if (lines.length === 0 || fields.includes(null)) return undefined
  return Object.fromEntries(fields.flatMap((one) => (one ? [[(one[1] ?? '').trim(), one[2] ?? '']] : [])))
}
