import type { LineageId } from '../../model/ids.ts'
import type { PointWarning } from '../../model/negotiation/warning.ts'
import type { Point } from '../../model/point.ts'
import type { Side } from '../../model/side.ts'
import { carriesText, carriesWords } from '../carries.ts'
import { type ReadVersion, readsAlike } from './clause-words.ts'

type Found = Pick<PointWarning, 'expected' | 'found' | 'version'>

/** The words of all of a point's clauses that stand in a version; null when none does. */
export function wordsIn(version: ReadVersion, { clauses }: Point): string | null {
  const words = clauses.flatMap(({ lineage }) => version.wordsOf(lineage) ?? [])
  return words.length === 0 ? null : words.join('\n')
}

/** True when a version carries the agreed words: in the point's clauses, else anywhere, where they may have moved. */
export function carriesAgreed(version: ReadVersion, point: Point): boolean {
  const agreed = point.agreed?.text
  if (agreed === undefined) return false
  const here = wordsIn(version, point)
  return (here !== null && carriesText(here, agreed)) || carriesWords(version.whole(), agreed)
}

/** The agreed words are not in the latest version. */
export function notInLatest(point: Point, latest: ReadVersion): Found | null {
  if (point.agreed === null || carriesAgreed(latest, point)) return null
  return { expected: point.agreed.text, found: wordsIn(latest, point), version: latest.version }
}

/** The clauses that stood in an earlier version, and whose words are not in the latest one, wherever they might be. */
export function clausesGone(point: Point, versions: readonly ReadVersion[], latest: ReadVersion): readonly Found[] {
  if (point.agreed !== null && carriesAgreed(latest, point)) return []
  return point.clauses.flatMap(({ lineage }) => {
    if (latest.wordsOf(lineage) !== null) return []
    const last = versions.findLast((version) => version.wordsOf(lineage) !== null)
    const words = last?.wordsOf(lineage) ?? null
    if (words !== null && carriesWords(latest.whole(), words)) return []
    return [{ expected: words, found: null, version: latest.version }]
  })
}

/**
 * The clauses that the other side changed after they carried the agreed words, and that still read otherwise.
 *
 * The words count from the first version on that carries them, since they are often put in only after they are agreed.
 */
export function reopenedClauses(
  { agreed, clauses }: Point,
  versions: readonly ReadVersion[],
  theirs: Side,
): readonly Found[] {
  if (agreed === null) return []
  const since = versions.filter(({ version }) => version >= agreed.version)
  return clauses.flatMap(({ lineage }) => reopenedClause(agreed.text, lineage, since, theirs) ?? [])
}

function reopenedClause(agreed: string, lineage: LineageId, since: readonly ReadVersion[], theirs: Side): Found | null {
  const worded = since.flatMap(({ wordsOf, version, side }) => {
    const words = wordsOf(lineage)
    return words === null ? [] : [{ words, version, side }]
  })
  const from = worded.findIndex(({ words }) => carriesText(words, agreed))
  const [settled, now] = [worded[from], since.at(-1)?.wordsOf(lineage) ?? null]
  if (settled === undefined || now === null || readsAlike(settled.words, now)) return null
  const changed = worded.findLast(
    ({ words, side }, at) => at > from && side === theirs && !readsAlike(worded[at - 1]?.words ?? '', words),
  )
  return changed === undefined ? null : { expected: settled.words, found: now, version: changed.version }
}
