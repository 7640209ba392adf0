import { describe, expect, test } from 'vitest'
import { correctionsBetween, followLineages, type LineagePairing } from '#shared/compare/lineage.ts'
import { lineageId } from '#shared/model/ids.ts'

/** Versions 1, 2, 3 … by the lineages of their clauses. */
const versions = (...lineages: readonly (readonly number[])[]) =>
  lineages.map((of, index) => ({ version: index + 1, lineages: of.map(lineageId) }))

/** The correction with number `id` keeps lineage 100 + id ready. */
const pairing = (id: number, said: Partial<LineagePairing> & Pick<LineagePairing, 'old' | 'new'>): LineagePairing => ({
  ...{ id, older: 1, newer: 2, same: true, lineage: lineageId(100 + id), isRemoved: false },
  ...said,
})

function follow(found: ReturnType<typeof versions>, ...pairings: readonly LineagePairing[]) {
  const { ofVersion, ended } = followLineages(found, pairings)
  return { lineages: [...ofVersion.values()], ended: Object.fromEntries(ended) }
}

describe('lineages that the user corrected', () => {
  test('are those that were found where nothing was said', () => {
    expect(follow(versions([1, 2], [1, 3]))).toEqual({
      lineages: [
        [1, 2],
        [1, 3],
      ],
      ended: {},
    })
  })

  test('join where two clauses are the same, from the newer version on', () => {
    const found = versions([1, 2], [1, 3], [3, 1])
    expect(follow(found, pairing(1, { old: 1, new: 1 }))).toEqual({
      lineages: [
        [1, 2],
        [1, 2],
        [2, 1],
      ],
      ended: { 3: 2, 101: 2 },
    })
  })

  test('begin anew for the clause that was taken for it', () => {
    const found = versions([1, 2], [1, 2], [1, 2])
    const { lineages, ended } = follow(found, pairing(1, { old: 0, new: 1 }))
    expect(lineages).toEqual([
      [1, 2],
      [101, 1],
      [101, 1],
    ])
    expect(ended).toEqual({})
  })

  test('part where two clauses are not the same', () => {
    const found = versions([1, 2], [1, 2], [1, 2])
    const { lineages } = follow(found, pairing(1, { older: 2, newer: 3, old: 1, new: 1, same: false }))
    expect(lineages).toEqual([
      [1, 2],
      [1, 2],
      [1, 101],
    ])
  })

  test('are as they were once it is taken back, and what hung on a new lineage hangs on the old one', () => {
    const found = versions([1, 2], [1, 2])
    const said = pairing(1, { old: 1, new: 1, same: false, isRemoved: true })
    expect(follow(found, said)).toEqual({
      lineages: [
        [1, 2],
        [1, 2],
      ],
      ended: { 101: 2 },
    })
  })

  test('follow one correction after another, and the latest word on a clause', () => {
    const found = versions([1, 2], [1, 3], [3, 4])
    const { lineages } = follow(
      found,
      pairing(1, { old: 1, new: 1 }),
      pairing(2, { older: 2, newer: 3, old: 0, new: 1 }),
    )
    expect(lineages).toEqual([
      [1, 2],
      [1, 2],
      [2, 1],
    ])
    const swapped = follow(versions([1, 2], [1, 2]), pairing(1, { old: 0, new: 1 }), pairing(2, { old: 0, new: 0 }))
    expect(swapped.lineages[1]).toEqual([1, 2])
  })

  test('are corrected between versions that are further apart, too', () => {
    const found = versions([1], [1, 2], [1, 2])
    const { lineages } = follow(found, pairing(1, { newer: 3, old: 0, new: 1 }))
    expect(lineages).toEqual([[1], [1, 2], [101, 1]])
  })

  test('stay when a correction names a clause or version that is not there', () => {
    const found = versions([1], [1])
    expect(follow(found, pairing(1, { old: 4, new: 0 }), pairing(2, { newer: 9, old: 0, new: 0 })).lineages).toEqual([
      [1],
      [1],
    ])
  })
})

describe('the corrections between two versions', () => {
  const between = (
    older: number,
    newer: number,
    found: ReturnType<typeof versions>,
    ...said: readonly LineagePairing[]
  ) => correctionsBetween(older, newer, said, (version) => followLineages(found, said).ofVersion.get(version) ?? [])

  test('are what was said of these two', () => {
    const said = pairing(1, { old: 0, new: 1, same: false })
    expect(between(1, 2, versions([1], [2, 3]), said)).toEqual([{ old: 0, new: 1, same: false }])
    expect(between(2, 3, versions([1], [2, 3], [2, 3]), said)).toEqual([])
  })

  test('follow through lineages to versions further apart', () => {
    const found = versions([1, 2], [1, 3], [3, 1])
    expect(between(1, 3, found, pairing(1, { old: 1, new: 1 }))).toEqual([{ old: 1, new: 0, same: true }])
    const parted = pairing(1, { old: 0, new: 0, same: false })
    expect(between(1, 3, found, parted)).toEqual([{ old: 0, new: 1, same: false }])
  })

  test('are none where a clause does not stand in both', () => {
    expect(between(1, 3, versions([1, 2], [1, 3], [1]), pairing(1, { old: 1, new: 1 }))).toEqual([])
  })
})
