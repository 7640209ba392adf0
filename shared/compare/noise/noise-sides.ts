import type { VersionText } from '../../model/version-text.ts'
import { type ComparedClauses, textOf } from '../compared-clauses.ts'
import type { NoiseSide } from './find-noise.ts'
import { placeReferences, type ReferencePlace } from './reference-places.ts'

/** Both texts of a group with their references, each told by the group of clauses it means. */
export function readNoiseSides(
  older: VersionText,
  newer: VersionText,
  compared: readonly ComparedClauses[],
): (clauses: ComparedClauses) => readonly [NoiseSide, NoiseSide] {
  const [groupOfOld, groupOfNew] = [new Map<number, number>(), new Map<number, number>()]
  for (const [group, clauses] of compared.entries()) {
    for (const index of clauses.old) groupOfOld.set(index, group)
    for (const index of clauses.new) groupOfNew.set(index, group)
  }
  const inOld = placeReferences(older, (clause) => groupOfOld.get(clause) ?? null)
  const inNew = placeReferences(newer, (clause) => groupOfNew.get(clause) ?? null)
  return (clauses) => [
    { text: clauses.older, references: joinReferences(older, clauses.old, inOld) },
    { text: clauses.newer, references: joinReferences(newer, clauses.new, inNew) },
  ]
}

function joinReferences(
  version: VersionText,
  clauses: readonly number[],
  places: ReadonlyMap<number, readonly ReferencePlace[]>,
): readonly ReferencePlace[] {
  let offset = 0
  return clauses.flatMap((clause) => {
    const from = offset
    offset += textOf(version, [clause]).length + 1
    return (places.get(clause) ?? []).map((place) => ({ ...place, start: place.start + from, end: place.end + from }))
  })
}
