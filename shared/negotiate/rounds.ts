import { textOf } from '../compare/compared-clauses.ts'
import type { ClauseChange } from '../model/comparison.ts'
import type { LineageId, PointId } from '../model/ids.ts'
import type { Point } from '../model/point.ts'
import type { Side } from '../model/side.ts'
import type { Clause } from '../model/version-text.ts'
import { sameButTypography } from '../text/normalise.ts'
import { carriesText } from './carries.ts'
import { changedSentences } from './clauses/changed-sentences.ts'
import { wordsOfClauses } from './clauses/clause-words.ts'
import { type AnsweredVersion, type PlacedLineage, placeLineages } from './clauses/place-lineages.ts'
import { isUnsettled } from './statuses.ts'

/** A position of a version's sender that its changed clauses give. */
export interface ProposedPosition {
  readonly point: PointId
  readonly title: string
  readonly side: Side
  /** The words of the clauses as they stand now. */
  readonly text: string
  readonly clause: LineageId
  /** As the version numbers the clauses. */
  readonly label: string | null
  /** What we have on record of that side. */
  readonly before: string | null
}

/** What a version means for the points of its contract. */
export interface RoundProposal {
  readonly positions: readonly ProposedPosition[]
  /** Points that wait for an answer, of which a clause is gone. */
  readonly gone: readonly { readonly point: PointId; readonly title: string }[]
  /** Agreements whose words the answered version carries, and this one does not. `now`: null when the clause is gone. */
  readonly falls: readonly {
    readonly point: PointId
    readonly title: string
    readonly agreed: string
    readonly now: string | null
  }[]
}

/** So many characters are quoted as a whole; of more, the sentences that changed. */
const QUOTED_WHOLE = 700

/** What a version means for the points, against the version that it answers. Nothing is paraphrased: words are quoted. */
export function proposeRound(points: readonly Point[], version: AnsweredVersion, sender: Side): RoundProposal {
  const place = placeLineages(version)
  const placed = points.map((point) => ({
    point,
    clauses: point.clauses.map(({ lineage }) => ({ lineage, ...place(lineage) })),
  }))
  const waiting = placed.filter(({ point }) => isUnsettled(point.status))
  return {
    positions: waiting.flatMap(({ point, clauses }) => positionOn(point, clauses, version, sender) ?? []),
    gone: waiting
      .filter(({ clauses }) => clauses.some(({ old, now }) => old.length > 0 && now.length === 0))
      .map(({ point: { id, title } }) => ({ point: id, title })),
    falls: placed.flatMap(({ point, clauses }) => fallOf(point, clauses, version) ?? []),
  }
}

interface TiedClause extends PlacedLineage {
  readonly lineage: LineageId
}

function positionOn(
  { id, title, positions }: Point,
  clauses: readonly TiedClause[],
  { newer }: AnsweredVersion,
  side: Side,
): ProposedPosition | null {
  const changed = clauses.filter(({ now, changes }) => now.length > 0 && changes.length > 0)
  const [first] = changed
  if (first === undefined) return null
  const text = changed.map((clause) => presentWords(newer.text.clauses, clause)).join('\n')
  const before = positions.findLast((position) => position.side === side)?.text ?? null
  if (text.trim() === '' || (before !== null && sameButTypography(before, text))) return null
  const labels = changed.flatMap(({ now }) => newer.text.clauses[now[0] ?? -1]?.label ?? [])
  const label = labels.length === 0 ? null : labels.join(', ')
  return { point: id, title, side, text, clause: first.lineage, label, before }
}

/** All words of a short clause, of a longer one those that changed; where words only went, what is left of it. */
function presentWords(clauses: readonly Clause[], { now, changes }: TiedClause): string {
  const whole = wordsOfClauses(clauses, now)
  if (whole.length <= QUOTED_WHOLE) return whole
  const sentences = changes.map((change) => changedWords(clauses, change)).filter((words) => words !== '')
  return sentences.length > 0 ? sentences.join('\n') : wordsOfClauses(clauses, now.slice(0, 1))
}

function changedWords(clauses: readonly Clause[], { new: now, relation, words }: ClauseChange): string {
  if (relation === 'added') return wordsOfClauses(clauses, now)
  const heading = clauses[now[0] ?? -1]?.heading ?? ''
  return changedSentences(textOf({ clauses }, now), words, heading === '' ? 0 : heading.length + 1)
}

function fallOf(
  { id, title, status, agreed }: Point,
  tied: readonly TiedClause[],
  { older, newer }: AnsweredVersion,
): RoundProposal['falls'][number] | null {
  if (status !== 'agreed' || agreed === null) return null
  // An agreement that is tied to no clause is one on the whole text.
  const every = ({ clauses }: { readonly clauses: readonly Clause[] }) => clauses.map((_, index) => index)
  const old = tied.length === 0 ? every(older.text) : tied.flatMap((clause) => clause.old)
  const now = tied.length === 0 ? every(newer.text) : tied.flatMap((clause) => clause.now)
  if (!carriesText(textOf(older.text, old), agreed.text) || carriesText(textOf(newer.text, now), agreed.text))
    return null
  const present = tied.length === 0 || now.length === 0 ? null : wordsOfClauses(newer.text.clauses, now)
  return { point: id, title, agreed: agreed.text, now: present }
}
