import { describe, expect, test } from 'vitest'
import { misjudged } from '../fixtures/judge-marks.ts'
import { makeReceivedFile } from '../fixtures/received-file.ts'

// `npm run corpus unmarked` makes two hundred.
const FILES = 20

describe('a file that came back with some of its changes marked', () => {
  test('shows every change that was not marked, and accuses nobody of what was', () => {
    for (let seed = 0; seed < FILES; seed += 1) {
      const file = makeReceivedFile(seed)
      expect(file.edits.some(({ isTracked }) => !isTracked)).toBe(true)
      expect(misjudged(file), `seed ${seed}`).toEqual([])
    }
  })
})
