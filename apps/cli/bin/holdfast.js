#!/usr/bin/env node
// The door: plain JavaScript, so that it runs right after `npm ci`. It teaches Node to read the TypeScript sources and hands over.
import { register } from 'tsx/esm/api'

register()
const { main } = await import('../src/index.ts')
process.exitCode = await main(process.argv.slice(2))
