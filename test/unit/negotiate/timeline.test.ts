import { describe, expect, it } from 'vitest'
import { compareVersions } from '#shared/compare/compare-versions.ts'
import { continueLineages } from '#shared/compare/lineage.ts'
import { type LineageId, lineageId } from '#shared/model/ids.ts'
import type { Point } from '#shared/model/point.ts'
import { type TimelineVersion, timelineOf } from '#shared/negotiate/timeline.ts'
import { pointOn } from '../../fixtures/answered.ts'
import { versionOf } from '../../fixtures/clause-lines.ts'
import { positionOf } from '../../fixtures/points.ts'

/** Versions of one contract, each answering the one before; clause `n` of the first has lineage `n + 1`. */
function versionsOf(...texts: readonly string[]): readonly TimelineVersion[] {
  const versions: TimelineVersion[] = []
  let next = 0
  const begin = (): LineageId => {
    next += 1
    return lineageId(next)
  }
  for (const [at, lines] of texts.entries()) {
    const text = versionOf(lines)
    const before = versions.at(-1)
    const changes = before === undefined ? [] : compareVersions(versionOf(texts[at - 1] ?? ''), text, null).changes
    const lineages = continueLineages(changes, before?.lineages ?? [], text.clauses.length).map(
      (each) => each ?? begin(),
    )
    versions.push({ version: at + 1, side: at % 2 === 0 ? 'vendor' : 'buyer', date: '2026-03-01', text, lineages })
  }
  return versions
}

const shown = (point: Point, ...texts: readonly string[]) =>
  timelineOf(point, versionsOf(...texts)).entries.map(({ clauses, isChanged }) => [
    clauses.map(({ label }) => label).join('+'),
    isChanged,
  ])

const WORK = '1 # Work\n1.1 The Vendor installs the weather station at the site of the Client within six weeks.'
const INSPECT = 'The Client may inspect the station on two days of notice, and bears the cost of it.'
const TWO = `${WORK}\n1.2 ${INSPECT}`
const ONE = `${WORK} ${INSPECT}`

describe('a point’s timeline', () => {
  it('follows a clause that is renumbered, changed, left alone and taken out', () => {
    const moved = `${WORK}\n1.2 No subcontractors are allowed at all, whoever they may be.\n1.3 ${INSPECT}`
    expect(shown(pointOn([3]), TWO, moved, moved.replace('two', 'five'), WORK, WORK)).toEqual([
      ['1.2', false],
      ['1.3', false],
      ['1.3', true],
      ['', true],
      ['', false],
    ])
  })

  it('follows both parts of a split, and the clause that another one was merged into', () => {
    expect(shown(pointOn([2]), ONE, TWO, TWO.replace('bears', 'shares'))).toEqual([
      ['1.1', false],
      ['1.1+1.2', false],
      ['1.1+1.2', true],
    ])
    expect(shown(pointOn([3]), TWO, ONE, ONE)).toEqual([
      ['1.2', false],
      ['1.1', true],
      ['1.1', false],
    ])
  })

  it('shows sub-clauses, too', () => {
    expect(shown(pointOn([1]), TWO, TWO.replace('bears', 'shares'))).toEqual([
      ['1+1.1+1.2', false],
      ['1+1.1+1.2', true],
    ])
  })

  it('has each position under its version with its terms, those before any apart, and the version that carries', () => {
    const positions = [
      positionOf({ side: 'buyer', text: 'Soon.' }),
      positionOf({ side: 'vendor', version: 1, text: 'six weeks' }),
      positionOf({ side: 'buyer', version: 2, text: 'five weeks' }),
    ]
    const agreed = { text: 'within five weeks', version: 1 }
    const point = pointOn([2], { positions, agreed, status: 'agreed' })
    const { entries, early, series, carriedIn } = timelineOf(point, versionsOf(TWO, TWO, TWO.replace('six', 'five')))
    expect(entries.map((entry) => entry.positions.map(({ text, terms }) => [text, terms[0]?.value.number]))).toEqual([
      [['six weeks', 6]],
      [['five weeks', 5]],
      [],
    ])
    expect(early).toEqual([{ side: 'buyer', text: 'Soon.' }])
    expect(series).toMatchObject({ unit: 'week', values: [{ number: 6 }, { number: 5 }] })
    expect(carriedIn).toBe(3)
  })

  it('carries nothing where nothing is agreed', () => {
    expect(timelineOf(pointOn([2]), versionsOf(TWO)).carriedIn).toBeNull()
    expect(timelineOf(pointOn([]), versionsOf(TWO, ONE)).entries.every(({ isChanged }) => !isChanged)).toBe(true)
  })
})
