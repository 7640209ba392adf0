import { describe, expect, test } from 'vitest'
import { faultOf, makeMutant } from './mutants/docx.ts'

/** A tenth of what `npm run soak` reads. */
const COUNT = 1000

describe('a Word document that was damaged in its bytes, its XML or its zip', () => {
  test('is read or refused with a typed error', () => {
    const faults: string[] = []
    for (let seed = 0; seed < COUNT; seed += 1) {
      const fault = faultOf(makeMutant(seed))
      if (fault !== null) faults.push(`seed ${seed}: ${fault}`)
    }
    expect(faults).toEqual([])
  })

  test('is the same one for the same seed', () => {
    expect(makeMutant(7)).toEqual(makeMutant(7))
  })
})
