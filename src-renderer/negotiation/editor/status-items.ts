import { text } from '#renderer/messages/text.ts'
import type { Point } from '../model/rows.ts'
import { statusChoices } from '../model/statuses.ts'
import { openDialog } from '../negotiation-slice.ts'
import { reopenPoint, restorePoint, withdrawPoint } from '../point-actions.ts'
import { applyEdit, closeEditor } from '../point-editor.ts'

const { edit } = text.negotiation.list

interface StatusItem {
  readonly id: string
  readonly title: string
  readonly run: () => void
  /** Why it cannot be set now. */
  readonly whyNot: string | null
}

/** What of a status is done by a step of its own, for one point at a time. */
function ownSteps(contract: string, point: Point): readonly StatusItem[] {
  const step = (id: string, title: string, run: () => unknown): StatusItem => ({
    ...{ id, title, whyNot: null },
    run: () => {
      closeEditor()
      run()
    },
  })
  if (point.status === 'agreed') return [step('reopen', edit.reopen, () => reopenPoint(contract, point.id))]
  if (point.status === 'withdrawn') return [step('restore', edit.restore, () => restorePoint(contract, point.id))]
  return [
    step('agreed', edit.agree, () => openDialog({ kind: 'agree' })),
    step('withdrawn', edit.withdraw, () => withdrawPoint(contract, point.id)),
  ]
}

/** The statuses that points may get, and why they may not get the others. */
export function statusItems(contract: string, points: readonly Point[], isFrozen: boolean): readonly StatusItem[] {
  const [only, ...others] = points
  const items = statusChoices(points, isFrozen).map(({ status, whyNot }) => ({
    id: status,
    title: text.negotiation.status(status),
    run: () => applyEdit({ status }),
    whyNot: whyNot === null ? null : edit.refused[whyNot],
  }))
  if (only === undefined || others.length > 0) return items
  // Of a settled point nothing else can be set before.
  const isBound = items.every(({ whyNot }) => whyNot !== null)
  return [...(isBound ? [] : items), ...ownSteps(contract, only)]
}
