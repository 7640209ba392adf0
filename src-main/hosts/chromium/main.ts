import { enableCompileCache } from 'node:module'
import { CODE_CACHE } from '../code-cache.ts'

// Before the program is loaded: the second start then takes half the time.
enableCompileCache(CODE_CACHE)
const { runChromium } = await import('./run.ts')
const files = process.argv.slice(2).filter((argument) => !argument.startsWith('-'))
process.exit(await runChromium(files))
