import type { KeyboardEvent, MouseEvent } from 'react'
import { stepOfKey } from '#renderer/components/tables/steps.ts'
import type { PointStatus } from '#shared/model/point.ts'
import { goToPoint, present, setOpened } from '../look-slice.ts'
import { mayBecome } from '../model/statuses.ts'
import { pointAt, selectByClick, stepColumn, stepPoint } from '../move.ts'
import { type EditedField, isFrozen } from '../negotiation-slice.ts'
import { setPoints } from '../point-actions.ts'
import { openEditor } from '../point-editor.ts'

const FIELDS: readonly EditedField[] = ['status', 'priority', 'owner', 'due']

/** A click chooses a card; on what can be set it opens that. */
export function handleClick(event: MouseEvent, contract: string): void {
  const { target } = event
  const id = pointAt(target)
  if (id === undefined || !(target instanceof Element)) return
  if (event.shiftKey || event.ctrlKey || event.metaKey) {
    selectByClick(id, event.shiftKey ? 'range' : 'one')
    return
  }
  goToPoint(contract, id)
  const field = FIELDS.find((each) => target.closest(`[data-edit="${each}"]`) !== null)
  if (field !== undefined) openEditor(field)
}

/** Up and down within a column, left and right to the one beside; Enter opens. */
export function handleKey(event: KeyboardEvent): void {
  if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return
  const by = stepOfKey(event.key)
  const from = pointAt(event.target)
  if (by !== null) stepPoint(by, from)
  else if (event.key === 'ArrowRight') stepColumn(1, from)
  else if (event.key === 'ArrowLeft') stepColumn(-1, from)
  else if (event.key === 'Enter') setOpened(true)
  else return
  event.preventDefault()
  event.stopPropagation()
}

let dragged: string | null = null

export const beginDrag = (id: string): void => {
  dragged = id
}

/** True where the card that is dragged may be let go. */
export function mayDrop(status: PointStatus): boolean {
  const now = present()
  const point = now?.loaded.points.find(({ id }) => id === dragged)
  return now !== null && point !== undefined && mayBecome(point, status, isFrozen(now.loaded))
}

/** Gives the card that was dragged the status of the column it was let go in. */
export function drop(status: PointStatus): void {
  const now = present()
  const point = now?.loaded.points.find(({ id }) => id === dragged)
  dragged = null
  if (now === null || point === undefined || !mayBecome(point, status, isFrozen(now.loaded))) return
  void setPoints(now.contract, [point.id], { status })
  goToPoint(now.contract, point.id)
}
