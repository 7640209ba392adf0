import type { PointDraft } from '#renderer/clause/raise-point-dialog.tsx'
import { SIDES, type Side } from '#shared/model/side.ts'
import type { Change, Compared, ComparedVersion, Which } from '../model/compared.ts'
import { lineagesOf } from '../model/lineages.ts'
import { changeHeading } from '../model/outline.ts'

/** The words of a change's clauses, without their headings. */
const wordsOf = (compared: Compared, change: Change, which: Which): string =>
  change[which]
    .map((index) => compared[which].clauses[index]?.text ?? '')
    .filter((words) => words !== '')
    .join('\n')

/**
 * The two texts of a change as the positions of the sides that sent them.
 *
 * Where one side sent both versions, its newer text is what it wants now, and the other side has said nothing yet.
 */
export function draftPoint(
  compared: Compared,
  change: Change,
  older: Pick<ComparedVersion, 'side'>,
  newer: Pick<ComparedVersion, 'side'>,
): PointDraft {
  const [before, now] = [wordsOf(compared, change, 'old'), wordsOf(compared, change, 'new')]
  const positionOf = (side: Side): string => (side === newer.side ? now : side === older.side ? before : '')
  const [vendor, buyer] = SIDES.map(positionOf)
  return {
    title: changeHeading(compared, change) ?? '',
    lineage: lineagesOf(compared, change)[0] ?? null,
    positions: { vendor: vendor ?? '', buyer: buyer ?? '' },
  }
}
