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
import { PointDialogs } from './dialogs/point-dialogs.tsx'
import { focusDetails, PointInspector } from './inspector/point-inspector.tsx'
import styles from './negotiation-screen.module.css'
import {
  chosenPoint,
  hasVersions,
  type Loaded,
  leaveNegotiation,
  loadNegotiation,
  useNegotiation,
  visiblePoints,
} from './negotiation-slice.ts'
import { choosePoint, filterPoints, makeListCommands, makePointCommands } from './point-commands.ts'
import { PointTable } from './point-table.tsx'
import { StatusFilter } from './status-filter.tsx'

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
    <EmptyState title={words.empty.title} actions={actions}>
      {isReady ? words.empty.words : words.empty.noVersions}
    </EmptyState>
  )
}

interface PointsProps {
  readonly contract: string
  readonly loaded: Loaded
  readonly named: string | null
}

function Points({ contract, loaded, named }: PointsProps): ReactNode {
  const filter = useNegotiation((state) => state.filter)
  const chosen = chosenPoint(loaded, filter, named)
  const { overview, points, latest } = loaded
  useCommands(useMemo(() => makeListCommands(contract), [contract]))
  useCommands(useMemo(() => makePointCommands(contract, chosen, latest !== null), [contract, chosen, latest]))
  const inspector =
    points.length === 0 ? null : <PointInspector contract={contract} point={chosen} named={named} loaded={loaded} />
  return (
    <>
      <Inspected inspector={inspector}>
        <div className={styles.screen}>
          <div className={styles.head}>
            <h1 className={styles.title}>{words.points}</h1>
            {points.length === 0 ? null : (
              <StatusFilter points={points} filter={filter} onFilter={(status) => filterPoints(contract, status)} />
            )}
            {points.length === 0 ? null : (
              <span className={styles.end}>
                <CommandButton command="point.export" kind="quiet" />
                <CommandButton command="point.raise" showKeys />
              </span>
            )}
          </div>
          <div className={styles.body}>
            {points.length === 0 ? (
              <NoPoints contract={contract} isReady={hasVersions(loaded)} />
            ) : (
              <PointTable
                points={visiblePoints(loaded, filter)}
                latest={latest}
                ours={overview.contract.ours}
                chosen={chosen?.id ?? null}
                onChoose={(id) => choosePoint(contract, id)}
                onOpen={focusDetails}
              />
            )}
          </div>
        </div>
      </Inspected>
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
