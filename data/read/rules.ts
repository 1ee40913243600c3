import { type CountingRule, CountingRulesSchema } from '@holdfast/clock'
import { dataFiles, mustReadYaml } from './yaml.ts'

/** Every counting rule of `data/counting-rules`, in file order. */
export const readCountingRules = (): readonly CountingRule[] =>
  dataFiles('counting-rules').flatMap((file) => mustReadYaml(file, CountingRulesSchema).rules)
