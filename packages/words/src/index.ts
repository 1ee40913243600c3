export { type ProseFault, proseFaults, tooLongForButton } from './prose-rules.ts'
export { hasMessage, type MessageKey, messageKeys, messageOf, type Params, say, sayCode } from './say.ts'
export { oneStop, sayBecause, sayDay, sayMoment } from './say-day.ts'
