import type { CommandId } from '#renderer/commands/table.ts'
import { focusRow, stepFrom } from '#renderer/components/tables/steps.ts'
import { currentRoute, replaceRoute } from '#renderer/route/route.ts'
import type { PointStatus } from '#shared/model/point.ts'
import type { Side } from '#shared/model/side.ts'
import {
  chosenPoint,
  openDialog,
  type Point,
  setFilter,
  setRenaming,
  useNegotiation,
  visiblePoints,
} from './negotiation-slice.ts'
import { reopenPoint, restorePoint, takeBackPosition, withdrawPoint } from './point-actions.ts'

type Handlers = { readonly [Id in CommandId]?: () => void }

export const choosePoint = (contract: string, point: string): void =>
  replaceRoute({ screen: 'negotiation', contract, point })

/** Shows the points of a status; one that is not among them is not chosen any more. */
export function filterPoints(contract: string, filter: PointStatus | null): void {
  setFilter(filter)
  const { loaded } = useNegotiation.getState()
  const route = currentRoute()
  if (loaded === null || route.screen !== 'negotiation' || route.point === null) return
  const visible = visiblePoints(loaded, filter)
  const [first] = visible
  if (first !== undefined && !visible.some(({ id }) => id === route.point)) choosePoint(contract, first.id)
}

/** Moving through the points, and raising one: what can be done whatever is chosen. */
export function makeListCommands(contract: string): Handlers {
  const step = (by: number): void => {
    const { loaded, filter } = useNegotiation.getState()
    const route = currentRoute()
    if (loaded === null || route.screen !== 'negotiation') return
    const ids = visiblePoints(loaded, filter).map(({ id }) => id)
    const to = stepFrom(ids, chosenPoint(loaded, filter, route.point)?.id ?? null, by)
    if (to === null) return
    choosePoint(contract, to)
    focusRow(to)
  }
  return {
    'item.next': () => step(1),
    'item.previous': () => step(-1),
    'point.raise': () => openDialog('raise'),
    'point.export': () => openDialog('export'),
  }
}

/** What can be done with this point as it stands. */
export function makePointCommands(contract: string, point: Point | null, hasText: boolean): Handlers {
  if (point === null) return {}
  const { id, status, positions } = point
  const always = { 'point.rename': () => setRenaming(id), 'point.prepare': () => openDialog('prepare') }
  if (status === 'withdrawn') return { ...always, 'point.restore': () => void restorePoint(contract, id) }
  const has = (side: Side): boolean => positions.some((position) => position.side === side)
  const standing = {
    ...always,
    'point.record': () => openDialog('record'),
    ...(has('vendor') ? { 'point.take-back-vendor': () => void takeBackPosition(contract, id, 'vendor') } : {}),
    ...(has('buyer') ? { 'point.take-back-buyer': () => void takeBackPosition(contract, id, 'buyer') } : {}),
  }
  if (status === 'agreed') return { ...standing, 'point.reopen': () => void reopenPoint(contract, id) }
  return {
    ...standing,
    ...(hasText ? { 'point.agree': () => openDialog('agree') } : {}),
    'point.withdraw': () => void withdrawPoint(contract, id),
  }
}
