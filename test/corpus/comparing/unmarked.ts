import { misjudged } from '../../fixtures/judge-marks.ts'
import { makeReceivedFile } from '../../fixtures/received-file.ts'
import type { Measured, Measurement } from '../measurement.ts'

const FILES = 200

/** Files that came back with changes of all kinds, marked and not: each that was not marked is found, no other accused. */
function measure(): Measured {
  const failures: string[] = []
  let [edits, hidden] = [0, 0]
  for (let seed = 0; seed < FILES; seed += 1) {
    const file = makeReceivedFile(seed)
    edits += file.edits.length
    hidden += file.edits.filter(({ isTracked }) => !isTracked).length
    failures.push(...misjudged(file).map((fault) => `seed ${seed}: ${fault}`))
  }
  return {
    lines: [`${FILES} files with ${edits} edits, ${hidden} of them not marked (bar: all judged rightly)`],
    failures,
  }
}

export const unmarkedMeasurement: Measurement = { name: 'unmarked', measure }
