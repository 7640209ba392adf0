#!/usr/bin/env node
// The command line's front door: plain JavaScript, since the Node that runs it may be older than the one we need.
import { fileURLToPath } from 'node:url'
import { ensureInstalled, runUnderProjectNode } from '../bootstrap.mjs'

ensureInstalled()
if (Number(process.versions.node.split('.')[0]) >= 24) {
  await import('./main.ts')
} else {
  runUnderProjectNode(fileURLToPath(new URL('./main.ts', import.meta.url)), process.argv.slice(2))
}
