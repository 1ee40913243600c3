export * from './document.ts'
export * from './safeguard.ts'
