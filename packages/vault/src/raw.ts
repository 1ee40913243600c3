/** Values read from JSON, looked at by hand where a general reader of shapes would cost more than the work around it. */

/** What JSON gave, before anything is known of it. */
export type Raw = Readonly<Record<string, unknown>>

/** Undefined for anything but an object. */
export const objectIn = (value: unknown): Raw | undefined =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Raw) : undefined

/** Bytes as hexadecimal digits: of this length, or of any. */
export const isHex = (value: unknown, bytes?: number): value is string =>
  typeof value === 'string' && (bytes === undefined ? value.length % 2 === 0 : value.length === bytes * 2) && /^[0-9a-f]*$/.test(value)
