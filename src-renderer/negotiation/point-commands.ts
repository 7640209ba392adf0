import type { CommandId } from '#renderer/commands/table.ts'
import { text } from '#renderer/messages/text.ts'
import { documentRoute, go } from '#renderer/route/route.ts'
import { sayDone } from '#renderer/shell/notices/toasts.ts'
import type { Side } from '#shared/model/side.ts'
import { showInComparison } from './compare-clause.ts'
import { placeOf } from './latest-text.ts'
import {
  goToPoint,
  present,
  selectNone,
  setArranging,
  setLayout,
  setOpened,
  setSearching,
  showAllPoints,
  toggleDetails,
  useLook,
} from './look-slice.ts'
import type { Point } from './model/rows.ts'
import { neighbourStatus } from './model/statuses.ts'
import { extendSelection, selectAll, stepPoint, toggleSelected } from './move.ts'
import {
  type EditedField,
  hasVersions,
  isFrozen,
  type Loaded,
  openDialog,
  setRenaming,
  setWriting,
} from './negotiation-slice.ts'
import { reopenPoint, restorePoint, setPoints, takeBackPosition, withdrawPoint } from './point-actions.ts'
import { openEditor } from './point-editor.ts'

type Handlers = { readonly [Id in CommandId]?: () => void }

/** One step back: the point alone, the points chosen together, the search, the filters. */
function clear(contract: string): void {
  const { isOpened, selected, isSearching } = useLook.getState()
  if (isOpened) setOpened(false)
  else if (selected.size > 0) selectNone()
  else if (isSearching) closeSearch(contract)
  else showAllPoints(contract)
}

function closeSearch(contract: string): void {
  setSearching(false)
  showAllPoints(contract)
}

/** What can be done whatever is chosen: moving through the points, looking at them in another way, raising one. */
export function makeListCommands(contract: string, loaded: Loaded): Handlers {
  const always = {
    'point.raise': () => openDialog({ kind: 'raise' }),
    ...takeInCommand(loaded),
  }
  if (loaded.points.length === 0) return always
  return {
    ...always,
    'item.next': () => stepPoint(1),
    'item.previous': () => stepPoint(-1),
    'point.export': () => openDialog({ kind: 'export' }),
    'point.read-list': () => openDialog({ kind: 'read-list' }),
    'point.layout': () => switchLayout(contract),
    'point.view': () => setArranging(true),
    'point.search': () => setSearching(true),
    'point.select-all': selectAll,
    'point.extend-next': () => extendSelection(1),
    'point.extend-previous': () => extendSelection(-1),
    'details.toggle': toggleDetails,
  }
}

/** Escape is left to whatever else wants it while there is nothing to step back from. */
export function makeClearCommand(contract: string, isUseful: boolean): Handlers {
  return isUseful ? { 'point.clear': () => clear(contract) } : {}
}

function switchLayout(contract: string): void {
  const view = present()?.view
  if (view === undefined) return
  setOpened(false)
  setLayout(contract, view.layout === 'table' ? 'board' : 'table')
}

function takeInCommand(loaded: Loaded): Handlers {
  const latest = loaded.overview.versions.at(-1)
  if (latest === undefined || latest.answers === null || loaded.points.length === 0) return {}
  return { 'point.take-in': () => openDialog({ kind: 'take-in', version: latest.number }) }
}

function moveCard(contract: string, point: Point, by: 1 | -1, loaded: Loaded): void {
  const status = neighbourStatus(point, by, isFrozen(loaded))
  if (status === null) sayDone(text.negotiation.list.noMove(point.status))
  else {
    void setPoints(contract, [point.id], { status })
    goToPoint(contract, point.id)
  }
}

/** The title is changed in its row; where that is not shown, among the details. */
function startRenaming(point: string): void {
  const now = present()
  const isRow = now?.view.layout === 'table' && now.listed.ids.includes(point) && !useLook.getState().isOpened
  if (!isRow) showDetails()
  setRenaming({ point, at: isRow ? 'row' : 'details' })
}

function startWriting(what: 'notes' | 'rationale'): void {
  showDetails()
  setWriting(what)
}

function showDetails(): void {
  const { hasDetails, isOpened } = useLook.getState()
  if (!hasDetails && !isOpened) toggleDetails()
}

const edit = (field: EditedField) => (): void => openEditor(field)

/** The ways from a point to its clause elsewhere. */
function clauseCommands(contract: string, { clauses }: Point, { latest, overview }: Loaded): Handlers {
  const lineage = clauses[0]?.lineage
  const place = lineage === undefined ? null : placeOf(latest, lineage)
  const [before, now] = overview.versions.slice(-2)
  return {
    ...(latest === null || place === null
      ? {}
      : { 'clause.document': () => go(documentRoute(contract, latest.number, place)) }),
    ...(lineage === undefined || before === undefined || now === undefined
      ? {}
      : { 'clause.compare': () => void showInComparison(contract, before.number, now.number, lineage) }),
  }
}

/** What can be done with this point as it stands. */
export function makePointCommands(contract: string, point: Point | null, loaded: Loaded, isBoard: boolean): Handlers {
  if (point === null) return {}
  const { id, status, positions } = point
  const always = {
    'point.open': () => setOpened(true),
    'point.select': toggleSelected,
    'point.rename': () => startRenaming(id),
    'point.prepare': () => openDialog({ kind: 'prepare' }),
    'point.precedents': () => openDialog({ kind: 'precedents' }),
    'point.trade': () => openDialog({ kind: 'trade', trade: null }),
    'point.notes': () => startWriting('notes'),
    'point.rationale': () => startWriting('rationale'),
    'point.status': edit('status'),
    'point.priority': edit('priority'),
    'point.owner': edit('owner'),
    'point.due': edit('due'),
    ...clauseCommands(contract, point, loaded),
    ...(isBoard
      ? {
          'point.move-on': () => moveCard(contract, point, 1, loaded),
          'point.move-back': () => moveCard(contract, point, -1, loaded),
        }
      : {}),
  }
  if (status === 'withdrawn') return { ...always, 'point.restore': () => void restorePoint(contract, id) }
  const has = (side: Side): boolean => positions.some((position) => position.side === side)
  const standing = {
    ...always,
    'point.record': () => openDialog({ kind: 'record' }),
    ...(has('vendor') ? { 'point.take-back-vendor': () => void takeBackPosition(contract, id, 'vendor') } : {}),
    ...(has('buyer') ? { 'point.take-back-buyer': () => void takeBackPosition(contract, id, 'buyer') } : {}),
  }
  if (status === 'agreed') return { ...standing, 'point.reopen': () => void reopenPoint(contract, id) }
  return {
    ...standing,
    ...(hasVersions(loaded) && loaded.latest !== null ? { 'point.agree': () => openDialog({ kind: 'agree' }) } : {}),
    'point.withdraw': () => void withdrawPoint(contract, id),
  }
}
