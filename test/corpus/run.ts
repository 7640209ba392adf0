import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { compareMeasurement } from './comparing/compare.ts'
import { draftsMeasurement } from './comparing/drafts.ts'
import { termsMeasurement } from './comparing/terms.ts'
import { unmarkedMeasurement } from './comparing/unmarked.ts'
import { cuadMeasurement } from './cuad.ts'
import { historiesMeasurement } from './histories.ts'
import { issuingMeasurement } from './issuing/issuing.ts'
import { matchingMeasurement } from './matching.ts'
import type { Measurement } from './measurement.ts'
import { odtMeasurement } from './odt.ts'
import { pdfMeasurement } from './pdf.ts'
import { positionsMeasurement } from './positions/positions.ts'
import { readingMeasurement } from './reading.ts'
import { redlineMeasurement } from './redline.ts'
import { aiTermsMeasurement } from './review/ai-terms.ts'
import { reviewMeasurement } from './review/review.ts'
import { rewritingMeasurement } from './rewriting.ts'
import { sortingMeasurement } from './sorting.ts'
import { viewsMeasurement } from './views.ts'

/** Everything that is measured; a new measurement is a file of its own and a line here. */
const MEASUREMENTS: readonly Measurement[] = [
  readingMeasurement,
  viewsMeasurement,
  odtMeasurement,
  cuadMeasurement,
  pdfMeasurement,
  historiesMeasurement,
  positionsMeasurement,
  compareMeasurement,
  draftsMeasurement,
  unmarkedMeasurement,
  termsMeasurement,
  matchingMeasurement,
  sortingMeasurement,
  redlineMeasurement,
  rewritingMeasurement,
  issuingMeasurement,
  reviewMeasurement,
  aiTermsMeasurement,
]

const corpus = process.env.COUNTERDRAFT_CORPUS ?? fileURLToPath(new URL('../../../shared/corpus', import.meta.url))

/** Measures one after another and says what misses its bar. */
async function run(chosen: readonly Measurement[]): Promise<void> {
  for (const { name, measure } of chosen) {
    const start = performance.now()
    const { lines, failures } = await measure(corpus)
    console.log(`\n# ${name} (${((performance.now() - start) / 1000).toFixed(1)} s)`)
    for (const line of lines) console.log(line)
    for (const failure of failures) console.log(`FAILED ${failure}`)
    if (failures.length > 0) process.exitCode = 1
  }
}

const named = process.argv.slice(2)
const unknown = named.filter((name) => !MEASUREMENTS.some((measurement) => measurement.name === name))

if (unknown.length > 0) {
  console.log(`Nothing is called ${unknown.join(', ')}. There are: ${MEASUREMENTS.map(({ name }) => name).join(', ')}`)
  process.exitCode = 2
} else if (!existsSync(corpus)) {
  console.log('No corpus of real contracts beside the project: nothing was measured. COUNTERDRAFT_CORPUS may name one.')
} else {
  await run(MEASUREMENTS.filter(({ name }) => named.length === 0 || named.includes(name)))
}
