import type { ClauseChange } from '../../model/comparison.ts'
import { clauseText, type VersionText } from '../../model/version-text.ts'
import { foldTypography, sameButTypography } from '../../text/normalise.ts'
import { newTextOf, oldTextOf } from '../words/run-texts.ts'

/** A side's draft and what it changed of the base. */
export interface SideDraft {
  readonly text: VersionText
  readonly changes: readonly ClauseChange[]
}

/** What one side made of one place of the base. */
export interface SidePart {
  /** The side's clauses there, ascending. */
  readonly clauses: readonly number[]
  /** Index of the change in the side's comparison, the first that changes anything; null for none. */
  readonly change: number | null
  readonly isChanged: boolean
  readonly isMoved: boolean
  /** What the clauses say, typography aside. */
  readonly says: readonly string[]
}

/** Clauses that a side added, behind the place of the base that they follow; -1 for the start. */
export interface Addition {
  readonly behind: number
  readonly clause: number
  readonly part: SidePart
}

export const NO_PART: SidePart = { clauses: [], change: null, isChanged: false, isMoved: false, says: [] }

/** The parts that a side made of the places of the base. `placeOf`: the place of each clause of the base. */
export function readParts({ text, changes }: SideDraft, placeOf: Int32Array): ReadonlyMap<number, SidePart> {
  const byPlace = new Map<number, number[]>()
  for (const [index, { old }] of changes.entries()) {
    const [first] = old
    if (first === undefined) continue
    const place = placeOf[first] ?? first
    const known = byPlace.get(place)
    if (known === undefined) byPlace.set(place, [index])
    else known.push(index)
  }
  return new Map([...byPlace].map(([place, indices]) => [place, partOf(text, changes, indices)]))
}

function partOf(text: VersionText, changes: readonly ClauseChange[], indices: readonly number[]): SidePart {
  const own = indices.flatMap((index) => changes[index] ?? [])
  const clauses = own.flatMap((change) => change.new).sort((one, other) => one - other)
  const changed = indices.find((index) => isChanged(changes[index]))
  return {
    clauses,
    change: changed ?? indices[0] ?? null,
    isChanged: changed !== undefined,
    isMoved: own.some(({ moved }) => moved),
    says: clauses.map((clause) => foldTypography(clauseText(text.clauses[clause] ?? { heading: null, text: '' }))),
  }
}

function isChanged(change: ClauseChange | undefined): boolean {
  if (change === undefined) return false
  const { relation, moved, words } = change
  return relation !== 'kept' || moved || !sameButTypography(oldTextOf(words), newTextOf(words))
}

/** What a side added, in the order of its draft. */
export function readAdditions({ text, changes }: SideDraft, placeOf: Int32Array): readonly Addition[] {
  const placeOfNew = new Map<number, number>()
  for (const { old, new: now, moved } of changes) {
    const place = placeOf[old[0] ?? -1]
    if (place !== undefined && !moved) for (const clause of now) placeOfNew.set(clause, place)
  }
  const added = new Map(
    changes.flatMap(({ old, new: now }, index) => (old.length === 0 ? now.map((clause) => [clause, index]) : [])),
  )
  let behind = -1
  return text.clauses.flatMap((_, clause): readonly Addition[] => {
    behind = placeOfNew.get(clause) ?? behind
    const change = added.get(clause)
    return change === undefined ? [] : [{ behind, clause, part: partOf(text, changes, [change]) }]
  })
}
