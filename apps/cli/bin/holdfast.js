#!/usr/bin/env node
// The door: plain JavaScript, so that it runs right after `npm ci`.
import { enter } from '@holdfast/desk/door'

const { main } = await enter('apps/cli/src/index.ts')
process.exitCode = await main(process.argv.slice(2))
