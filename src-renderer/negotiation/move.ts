import { stepFrom } from '#renderer/components/tables/steps.ts'
import { POINT_STATUSES } from '#shared/model/point.ts'
import { goToPoint, present, selectPoints, useLook } from './look-slice.ts'
import type { PointRow } from './model/rows.ts'
import { extended, toggled, withRange } from './model/selection.ts'

/** The point whose row or card an event happened in. */
export const pointAt = (target: EventTarget): string | undefined =>
  target instanceof Element ? target.closest<HTMLElement>('[data-point]')?.dataset.point : undefined

/** The point `by` places on from one, else from the chosen one; of a board, in the same column. */
function pointAfter(
  by: number,
  start?: string,
): { readonly contract: string; readonly from: string; readonly to: string } | null {
  const now = present()
  if (now === null || now.chosen === null) return null
  const { contract, listed, view } = now
  const chosen = now.loaded.points.find(({ id }) => id === start) ?? now.chosen
  const rows =
    view.layout === 'board' && !useLook.getState().isOpened ? columnOf(listed.rows, chosen.status) : listed.rows
  const to = stepFrom(
    rows.map(({ point }) => point.id),
    chosen.id,
    by,
  )
  return to === null ? null : { contract, from: chosen.id, to }
}

const columnOf = (rows: readonly PointRow[], status: PointRow['point']['status']): readonly PointRow[] =>
  rows.filter(({ point }) => point.status === status)

/** Goes on in the list, or in a column of the board; from the chosen point, or from where the focus is. */
export function stepPoint(by: number, from?: string): void {
  const step = pointAfter(by, from)
  if (step !== null) goToPoint(step.contract, step.to)
}

/** Goes to the column beside, to the card at the same height. */
export function stepColumn(by: 1 | -1, start?: string): void {
  const now = present()
  if (now === null || now.chosen === null) return
  const { contract, listed } = now
  const chosen = now.loaded.points.find(({ id }) => id === start) ?? now.chosen
  const at = columnOf(listed.rows, chosen.status).findIndex(({ point }) => point.id === chosen.id)
  const from = POINT_STATUSES.indexOf(chosen.status)
  const ahead = by > 0 ? POINT_STATUSES.slice(from + 1) : POINT_STATUSES.slice(0, from).toReversed()
  for (const status of ahead) {
    const cards = columnOf(listed.rows, status)
    const card = cards[Math.min(at, cards.length - 1)]
    if (card !== undefined) {
      goToPoint(contract, card.point.id)
      return
    }
  }
}

/** Chooses the next point together with this one. */
export function extendSelection(by: 1 | -1): void {
  const step = pointAfter(by)
  if (step === null) return
  selectPoints(extended(useLook.getState().selected, step.from, step.to))
  goToPoint(step.contract, step.to)
}

/** Chooses the point together with others, or not. */
export function toggleSelected(): void {
  const now = present()
  if (now?.chosen != null) selectPoints(toggled(useLook.getState().selected, now.chosen.id))
}

/** All that are shown; none once they all are. */
export function selectAll(): void {
  const now = present()
  if (now === null) return
  const { selected } = useLook.getState()
  selectPoints(selected.size === now.listed.ids.length ? new Set() : new Set(now.listed.ids))
}

/** A click with Shift chooses everything up to there, one with Ctrl or ⌘ this one, too. */
export function selectByClick(id: string, how: 'range' | 'one'): void {
  const now = present()
  if (now === null) return
  const { selected } = useLook.getState()
  const from = now.chosen?.id ?? id
  selectPoints(
    how === 'range'
      ? withRange(selected, now.listed.ids, from, id)
      : toggled(selected.size === 0 && from !== id ? new Set([from]) : selected, id),
  )
  goToPoint(now.contract, id)
}
