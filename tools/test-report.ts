/** As vitest writes it with `--reporter=json`; only what the proofs read. */
export interface TestReport {
  readonly numTotalTests: number
  readonly testResults: readonly {
    /** The file. */
    readonly name: string
    readonly assertionResults: readonly {
      readonly fullName: string
      readonly status: string
      readonly failureMessages: readonly string[]
    }[]
  }[]
}
