import { faultOf, makeMutant } from './docx.ts'
import { runMutants } from './run-mutants.ts'

await runMutants((seed) => faultOf(makeMutant(seed)))
