import type { Input, Output } from '#shared/api/contract.ts'

/** An issues list that came back, as the core read it. */
export type ReadList = Output<'round.readList'>
export type ListRow = ReadList['rows'][number]

/** True where there is something that could be recorded. */
export const canTake = ({ point, answer }: ListRow): boolean => point !== null && answer !== null

/** The rows that are taken unless the user says otherwise, by their place: answers that nothing speaks against. */
export const firstTaken = ({ rows }: ReadList): ReadonlySet<number> =>
  new Set(rows.flatMap((row, at) => (canTake(row) && row.conflicts.length === 0 ? [at] : [])))

/** What is asked of the core for the rows that were chosen. */
export function roundOf(contract: string, { rows, side }: ReadList, taken: ReadonlySet<number>): Input<'round.take'> {
  const positions = rows.flatMap(({ point, answer }, at) =>
    point === null || answer === null || !taken.has(at) ? [] : [{ point, side, text: answer, clause: null }],
  )
  return { contract, version: null, origin: 'issues-list', positions, reopen: [] }
}
