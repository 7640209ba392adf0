import { enableCompileCache } from 'node:module'

// Before the program is loaded: the second run then starts in half the time.
enableCompileCache()
const { runProgram } = await import('./program.ts')
process.exitCode = await runProgram(process.argv.slice(2))
