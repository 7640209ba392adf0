import { enableCompileCache } from 'node:module'

// Before the program is loaded: the second start then takes half the time.
enableCompileCache()
const { runChromium } = await import('./run.ts')
const files = process.argv.slice(2).filter((argument) => !argument.startsWith('-'))
process.exit(await runChromium(files))
