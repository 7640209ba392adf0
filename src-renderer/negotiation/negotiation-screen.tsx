import { type ReactNode, useEffect, useMemo } from 'react'
import { useCommands } from '#renderer/commands/registry.ts'
import { Button } from '#renderer/components/buttons/button.tsx'
import { CommandButton } from '#renderer/components/buttons/command-button.tsx'
import { EmptyState } from '#renderer/components/frames/empty-state.tsx'
import { ErrorNotice } from '#renderer/components/frames/notice.tsx'
import { text } from '#renderer/messages/text.ts'
import { go, type Route, screenRoute } from '#renderer/route/route.ts'
import { Inspected } from '#renderer/shell/frame/inspected.tsx'
import { onRefresh } from '#renderer/shell/refresh.ts'
import { LookedLine } from './bar/looked-line.tsx'
import { PointsBar } from './bar/points-bar.tsx'
import { SelectionBar } from './bar/selection-bar.tsx'
import { WarningStrip } from './bar/warning-strip.tsx'
import { PointBoard } from './board/point-board.tsx'
import { PointDialogs } from './dialogs/point-dialogs.tsx'
import { PointEditor } from './editor/point-editor.tsx'
import { OpenedPoint } from './inspector/opened-point.tsx'
import { PointInspector } from './inspector/point-inspector.tsx'
import { arrangePoints, chosenPoint, leaveLook, listedOf, useLook, viewOf } from './look-slice.ts'
import type { Point } from './model/rows.ts'
import { isFiltered, type View } from './model/view.ts'
import styles from './negotiation-screen.module.css'
import { hasVersions, type Loaded, leaveNegotiation, loadNegotiation, useNegotiation } from './negotiation-slice.ts'
import { makeClearCommand, makeListCommands, makePointCommands } from './point-commands.ts'
import { columnsFor } from './table/columns.ts'
import { PointTable } from './table/point-table.tsx'
import { SortHeads } from './table/sort-heads.tsx'

const words = text.negotiation

function NoPoints({ contract, isReady }: { readonly contract: string; readonly isReady: boolean }): ReactNode {
  const actions = (
    <>
      <Button onPress={() => go(screenRoute(contract, isReady ? 'compare' : 'history'))}>
        {isReady ? words.empty.compare : text.commands.titles.history}
      </Button>
      <CommandButton command="point.raise" kind="primary" showKeys />
    </>
  )
  return (
    <>
      <h1 className={styles.title}>{words.points}</h1>
      <EmptyState title={words.empty.title} actions={actions}>
        {isReady ? words.empty.words : words.empty.noVersions}
      </EmptyState>
    </>
  )
}

interface ShownProps {
  readonly contract: string
  readonly loaded: Loaded
  readonly view: View
  readonly chosen: Point | null
}

/** The points that are shown, as a table or as a board. */
function PointList({ contract, loaded, view, chosen }: ShownProps): ReactNode {
  const listed = listedOf(loaded, view)
  const { ours } = loaded.overview.contract
  if (listed.ids.length === 0) {
    return (
      <EmptyState
        title={words.list.noneFound}
        actions={<CommandButton command="point.clear">{words.list.showAll}</CommandButton>}
      >
        {words.list.noneFoundWords}
      </EmptyState>
    )
  }
  const shown = { contract, listed, latest: loaded.latest, chosen: chosen?.id ?? null }
  if (view.layout === 'board') return <PointBoard {...shown} />
  const columns = columnsFor(loaded.points)
  return (
    <div className={styles.sideways}>
      <div className={styles.table}>
        <SortHeads columns={columns} view={view} ours={ours} onSort={(sort) => arrangePoints(contract, { sort })} />
        <PointTable {...shown} columns={columns} view={view} />
      </div>
    </div>
  )
}

function Main(props: ShownProps): ReactNode {
  const { contract, loaded, view } = props
  const { points, warnings } = loaded
  return (
    <div className={styles.screen}>
      <PointsBar contract={contract} points={points} view={view} />
      <WarningStrip contract={contract} warnings={warnings} view={view} />
      <LookedLine contract={contract} listed={listedOf(loaded, view)} count={points.length} view={view} />
      <div className={styles.body}>
        <PointList {...props} />
      </div>
      <SelectionBar />
    </div>
  )
}

interface PointsProps {
  readonly contract: string
  readonly loaded: Loaded
  readonly named: string | null
}

function usePointCommands(contract: string, loaded: Loaded, view: View, chosen: Point | null): void {
  const isOpened = useLook((state) => state.isOpened)
  const hasSelected = useLook((state) => state.selected.size > 0)
  const isSearching = useLook((state) => state.isSearching)
  const isBoard = view.layout === 'board'
  const canClear = isOpened || hasSelected || isSearching || isFiltered(view)
  useCommands(useMemo(() => makeListCommands(contract, loaded), [contract, loaded]))
  useCommands(useMemo(() => makePointCommands(contract, chosen, loaded, isBoard), [contract, chosen, loaded, isBoard]))
  useCommands(useMemo(() => makeClearCommand(contract, canClear), [contract, canClear]))
}

function Points({ contract, loaded, named }: PointsProps): ReactNode {
  const view = useLook((state) => viewOf(state, contract))
  const hasDetails = useLook((state) => state.hasDetails)
  const isOpened = useLook((state) => state.isOpened)
  const chosen = chosenPoint(loaded, view, named)
  usePointCommands(contract, loaded, view, chosen)
  const shown = { contract, loaded, view, chosen }
  const isAlone = isOpened && chosen !== null
  const inspector =
    loaded.points.length === 0 || !hasDetails || isAlone ? null : (
      <PointInspector contract={contract} point={chosen} named={named} loaded={loaded} />
    )
  return (
    <>
      <Inspected inspector={inspector}>
        {loaded.points.length === 0 ? (
          <div className={styles.empty}>
            <NoPoints contract={contract} isReady={hasVersions(loaded)} />
          </div>
        ) : isAlone ? (
          <OpenedPoint contract={contract} point={chosen} loaded={loaded} />
        ) : (
          <Main {...shown} />
        )}
      </Inspected>
      <PointEditor contract={contract} loaded={loaded} />
      <PointDialogs contract={contract} loaded={loaded} point={chosen} />
    </>
  )
}

/** The points of a contract: what is still open between the sides, and what became of it. */
export function NegotiationScreen({
  route,
}: {
  readonly route: Extract<Route, { readonly screen: 'negotiation' }>
}): ReactNode {
  const { contract, point } = route
  const loaded = useNegotiation((state) => state.loaded)
  const error = useNegotiation((state) => state.error)
  useEffect(() => {
    void loadNegotiation(contract)
    const end = onRefresh(() => loadNegotiation(contract))
    return () => {
      end()
      leaveNegotiation()
      leaveLook()
    }
  }, [contract])
  if (error !== null) {
    const again = <Button onPress={() => void loadNegotiation(contract)}>{text.common.tryAgain}</Button>
    return (
      <div className={styles.problem}>
        <h1 className={styles.title}>{words.points}</h1>
        <ErrorNotice error={error} actions={again} />
      </div>
    )
  }
  return loaded === null ? null : <Points contract={contract} loaded={loaded} named={point} />
}
