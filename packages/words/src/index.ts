export { hasMessage, type MessageKey, messageKeys, messageOf, type Params, say, sayCode } from './say.ts'
export { sayBecause, sayDay, sayMoment } from './say-day.ts'
