import type { IntakeError } from '@holdfast/intake'
import type { Failure } from './command.ts'

/** A refusal as one line: what the file is, and what to do. */
export function intakeFailure(error: IntakeError | { readonly code: string }): Failure {
  const { code, ...params } = error
  return { code, params: params as Failure['params'] }
}
