import { faultOf, makeMutant } from './docx.ts'
import { runMutants } from './run-mutants.ts'

runMutants((seed) => faultOf(makeMutant(seed)))
