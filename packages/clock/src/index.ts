export * from './body.ts'
export * from './procedure.ts'
export * from './remedy.ts'
