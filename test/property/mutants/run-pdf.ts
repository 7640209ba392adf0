import { makePdfMutant, pdfFaultOf } from './pdf.ts'
import { runMutants } from './run-mutants.ts'

await runMutants((seed) => pdfFaultOf(makePdfMutant(seed)))
