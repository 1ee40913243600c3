/** What we use of the `edtf` library, which ships no types. */
declare module 'edtf' {
  export interface ParsedEdtf {
    /** Absent on a date with open digits inside a longer expression. */
    readonly type?: 'Date' | 'Year' | 'Decade' | 'Century' | 'Season' | 'Interval' | 'List' | 'Set'
    readonly values: readonly unknown[]
    readonly uncertain?: unknown
    readonly approximate?: unknown
    /** A bit for every digit that was left open. */
    readonly unspecified?: number
    readonly earlier?: boolean
    readonly later?: boolean
    readonly timeZone?: string
  }
  /** Throws on what is no EDTF expression. */
  export function parse(text: string): ParsedEdtf
  /** A date with its first and last millisecond, in UTC. */
  class EdtfDate {
    constructor(parsed: ParsedEdtf)
    readonly min: number
    readonly max: number
  }

  export { EdtfDate as Date }
}
