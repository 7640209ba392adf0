import type { ClauseChange, Marked } from '../model/comparison.ts'
import { clauseText, type VersionText } from '../model/version-text.ts'
import { foldTypography } from '../text/normalise.ts'
import { type ComparedClauses, textsOf } from './compared-clauses.ts'
import type { MarkedReader } from './marked.ts'
import type { NoiseFound } from './noise/find-noise.ts'
import { findTermChanges } from './term-changes.ts'

/** The change of clauses that have counterparts in both versions. */
export function describeChange(
  older: VersionText,
  newer: VersionText,
  clauses: ComparedClauses,
  { noise, isAll }: NoiseFound,
  marks: MarkedReader | null,
): ClauseChange {
  const relation = clauses.new.length > 1 ? 'split' : clauses.old.length > 1 ? 'merged' : 'kept'
  const isKept = relation === 'kept'
  const from = older.clauses[clauses.old[0] ?? 0]
  const to = newer.clauses[clauses.new[0] ?? 0]
  const differs = clauses.older !== clauses.newer
  const moved = clauses.block !== null
  const sameWords = foldTypography(clauses.older) === foldTypography(clauses.newer)
  const retitled = isKept && !sameWords && foldTypography(from?.heading ?? '') !== foldTypography(to?.heading ?? '')
  const renumbered = isKept && bareLabel(from?.label) !== bareLabel(to?.label)
  const isNoise = isKept && !moved && (differs ? isAll : renumbered)
  return {
    old: clauses.old,
    new: clauses.new,
    relation,
    moved,
    renumbered,
    reworded: isKept ? differs && (!retitled || from?.text !== to?.text) : !sameWords,
    retitled,
    noise,
    marked: marks === null ? null : markedOf(older, newer, clauses, differs || !isKept, moved, marks),
    similarity: clauses.diff.similarity,
    words: clauses.diff.runs,
    ...(clauses.diff.isCoarse ? { isCoarse: true as const } : {}),
    terms: differs && !isNoise ? findTermChanges(clauses.older, clauses.newer, clauses.diff.runs) : [],
    noiseOnly: isNoise,
    block: clauses.block,
  }
}

/** "7.2." is the number "7.2". */
const bareLabel = (label: string | null | undefined): string => (label ?? '').trim().replace(/[.:]+$/, '')

function markedOf(
  older: VersionText,
  newer: VersionText,
  clauses: ComparedClauses,
  differs: boolean,
  moved: boolean,
  marks: MarkedReader,
): Marked | null {
  if (differs) return marks.ofChange(textsOf(older, clauses.old), textsOf(newer, clauses.new), clauses.new)
  return moved ? marks.ofMove(clauses.newer, clauses.new) : null
}

const ALONE = {
  moved: false,
  renumbered: false,
  reworded: false,
  retitled: false,
  noise: [],
  similarity: 0,
  words: [],
  terms: [],
  noiseOnly: false,
  block: null,
} as const

/** The clauses that only the newer version has. */
export function addedClauses(
  newer: VersionText,
  compared: readonly ComparedClauses[],
  marks: MarkedReader | null,
): readonly ClauseChange[] {
  const paired = new Set(compared.flatMap((clauses) => clauses.new))
  return newer.clauses.flatMap((clause, index) => {
    if (paired.has(index)) return []
    const marked = marks?.ofAdded(clauseText(clause), index) ?? null
    return [{ ...ALONE, old: [], new: [index], relation: 'added' as const, marked }]
  })
}

/** The clauses that only the older version has. */
export function removedClauses(
  older: VersionText,
  compared: readonly ComparedClauses[],
  marks: MarkedReader | null,
): readonly ClauseChange[] {
  const paired = new Set(compared.flatMap((clauses) => clauses.old))
  return older.clauses.flatMap((clause, index) => {
    if (paired.has(index)) return []
    const marked = marks?.ofRemoved(clauseText(clause)) ?? null
    return [{ ...ALONE, old: [index], new: [], relation: 'removed' as const, marked }]
  })
}
