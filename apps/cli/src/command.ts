import type { Locale } from '@holdfast/core'

/** What the caller asked for, after the words of the command itself. */
export interface Call {
  readonly locale: Locale
  readonly positionals: readonly string[]
  readonly options: Readonly<Record<string, string | boolean | undefined>>
}

/** A wrong call or a wrong input: the code of one line in `words`, with places and counts, never with what was typed. */
export interface Failure {
  readonly code: string
  readonly params: Readonly<Record<string, string | number>>
}

/** What a command has to say: `json` is fixed by the product, `lines` are for a person; `raw` replaces both (XML on stdout). */
export interface Outcome {
  readonly json: unknown
  readonly lines: (locale: Locale) => readonly string[]
  readonly raw?: string
  /** 1 only from `check` and `verify` whose answer is no. */
  readonly exit?: 0 | 1
}

export interface Command {
  /** The words that call it: `law audit`. */
  readonly name: string
  readonly usage: string
  /** Message code of one sentence on what it gives. */
  readonly about: string
  readonly options: Readonly<Record<string, { readonly type: 'string' | 'boolean' }>>
  /** Least and most positional arguments. */
  readonly positionals: readonly [number, number]
  readonly run: (call: Call) => Promise<Outcome | Failure>
}

export const isFailure = (value: object): value is Failure => 'code' in value && !('lines' in value)
