import { rowElementId } from '#renderer/components/tables/steps.ts'
import type { Better, Priority } from '#shared/model/point.ts'
import type { SetStatus } from '#shared/negotiate/statuses.ts'
import { goToPoint, present, useLook } from './look-slice.ts'
import type { Point } from './model/rows.ts'
import { type EditedField, setEditor, useNegotiation } from './negotiation-slice.ts'
import { setPoints } from './point-actions.ts'

/** The element of a fact among a point's details. */
export const factElementId = (field: EditedField): string => `fact-${field}`

/** The element in a row that shows a field, so that what sets it stands there. */
export const editMark = (field: EditedField): { readonly 'data-edit': EditedField } => ({ 'data-edit': field })

/** The points that a command is about: those chosen together, else the one that is gone to. */
function targets(): readonly Point[] {
  const now = present()
  if (now === null) return []
  const { selected, isOpened } = useLook.getState()
  if (selected.size > 0 && !isOpened)
    return now.listed.rows.map(({ point }) => point).filter(({ id }) => selected.has(id))
  return now.chosen === null ? [] : [now.chosen]
}

const idOf = (element: Element): string => {
  if (element.id === '') element.id = `edited-${element.closest('[id]')?.id ?? ''}-${element.getAttribute('data-edit')}`
  return element.id
}

/** Where the field of a point is shown: in its row, on its card, or among its details. */
function anchorOf(point: string, field: EditedField): string {
  const { isOpened } = useLook.getState()
  const row = isOpened ? null : document.getElementById(rowElementId(point))
  const shown = row?.querySelector(`[data-edit="${field}"]`) ?? row
  return shown === null ? factElementId(field) : idOf(shown)
}

/** Opens what sets a field of the points that a command is about. */
export function openEditor(field: EditedField): void {
  const points = targets()
  const chosen = present()?.chosen
  const [first] = points
  if (first === undefined) return
  const shown = points.find(({ id }) => id === chosen?.id) ?? first
  setEditor({ field, points: points.map(({ id }) => id), anchor: anchorOf(shown.id, field) })
}

/** Opens it for one point, at its details. */
export const openFact = (field: EditedField, point: string): void =>
  setEditor({ field, points: [point], anchor: factElementId(field) })

/** Closes it. The focus goes back to the point, or to the details that it was opened from. */
export function closeEditor(): void {
  const { editor } = useNegotiation.getState()
  setEditor(null)
  const now = present()
  if (editor === null || now?.chosen == null) return
  if (editor.anchor === factElementId(editor.field)) document.getElementById(editor.anchor)?.focus()
  else goToPoint(now.contract, now.chosen.id)
}

type Edit = Partial<{
  readonly status: SetStatus
  readonly priority: Priority | null
  readonly owner: string | null
  readonly due: string | null
  readonly better: Better | null
}>

/** Sets what was edited on every point it was opened for. */
export function applyEdit(change: Edit): void {
  const { editor } = useNegotiation.getState()
  const now = present()
  closeEditor()
  if (editor !== null && now !== null) void setPoints(now.contract, editor.points, change)
}
