import { describe, expect, test } from 'vitest'
import { makePdfMutant, pdfFaultOf } from './mutants/pdf.ts'

/** A tenth of what `npm run soak` reads. */
const COUNT = 100

describe('a PDF that was damaged in its bytes, its objects or what it draws', () => {
  test('is read or refused with a typed error', async () => {
    const faults: string[] = []
    for (let seed = 0; seed < COUNT; seed += 1) {
      const fault = await pdfFaultOf(makePdfMutant(seed))
      if (fault !== null) faults.push(`seed ${seed}: ${fault}`)
    }
    expect(faults).toEqual([])
  })

  test('is the same one for the same seed', () => {
    expect(makePdfMutant(7)).toEqual(makePdfMutant(7))
  })
})
