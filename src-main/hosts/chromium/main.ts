import { enableCompileCache } from 'node:module'

// Before the program is loaded: the second start then takes half the time.
enableCompileCache()
const { runChromium } = await import('./run.ts')
process.exit(await runChromium(process.argv.slice(2)))
