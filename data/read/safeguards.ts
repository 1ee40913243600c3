/**
 * The rules of the audit: 21 safeguards, the contexts they know, the warnings beyond them, the words of periods.
 */
import {
  BindingInstruments,
  Contexts,
  Risks,
  type RuleBook,
  ruleBook,
  Safeguard,
  safeguardIds,
  TimeWords,
  WordClasses,
} from '@holdfast/law'
import { mustReadYaml } from './yaml.ts'

let read: RuleBook | undefined

/** Read and compiled once. @throws when a file is missing, does not fit its schema or contradicts another: desk and cli cannot start without their law. */
export function readSafeguards(): RuleBook {
  read ??= ruleBook({
    safeguards: safeguardIds.map((id) => mustReadYaml(`safeguards/${id}.yaml`, Safeguard)),
    contexts: mustReadYaml('safeguards/contexts.yaml', Contexts).contexts,
    instruments: mustReadYaml('safeguards/instruments.yaml', BindingInstruments).instruments,
    classes: mustReadYaml('safeguards/classes.yaml', WordClasses).classes,
    risks: mustReadYaml('safeguards/risks.yaml', Risks).risks,
    time: mustReadYaml('safeguards/time-limits.yaml', TimeWords),
  })
  return read
}
