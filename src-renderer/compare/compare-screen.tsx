import { type ReactNode, useCallback, useEffect, useMemo, useState } from 'react'
import { Button } from '#renderer/components/buttons/button.tsx'
import { CommandButton } from '#renderer/components/buttons/command-button.tsx'
import { EmptyState } from '#renderer/components/frames/empty-state.tsx'
import { ErrorNotice } from '#renderer/components/frames/notice.tsx'
import { text } from '#renderer/messages/text.ts'
import { useContract } from '#renderer/shell/contracts.ts'
import { Inspected } from '#renderer/shell/frame/inspected.tsx'
import { onRefresh } from '#renderer/shell/refresh.ts'
import { ColumnHeads, NoColumnHeads } from './bar/column-heads.tsx'
import { FilterBar } from './bar/filter-bar.tsx'
import { LookedLine } from './bar/looked-line.tsx'
import { type Asked, useCompareCommands } from './compare-commands.ts'
import styles from './compare-screen.module.css'
import {
  type CompareRoute,
  chooseChange,
  openComparison,
  reloadComparison,
  retryComparison,
  useCompare,
} from './compare-slice.ts'
import { CompareDialog } from './dialogs/compare-dialog.tsx'
import { Inspector } from './inspector/inspector.tsx'
import { Announcement } from './list/announcement.tsx'
import { ChangeList } from './list/change-list.tsx'
import { Notices } from './list/notices.tsx'
import type { Shown } from './list/shown.ts'
import { reveal, rowListOf, useList } from './list-slice.ts'
import { useTriage } from './triage/triage.ts'
import { TriageLine } from './triage/triage-line.tsx'
import unseen from './unseen.module.css'

const words = text.compare

/** The comparison that was brought last, as it is looked at now. */
function useShown(chosen: number | null): Shown | null {
  const compared = useCompare((state) => state.compared)
  const pair = useCompare((state) => state.shown)
  const versions = useCompare((state) => state.versions)
  const points = useCompare((state) => state.points)
  const state = useList()
  // Which rows are undecided follows from it.
  useTriage()
  const list = compared === null ? null : rowListOf(compared, points, state)
  return useMemo(() => {
    const [older, newer] = [pair?.older, pair?.newer].map((number) => versions?.find((each) => each.number === number))
    if (compared === null || list === null || pair === null || older === undefined || newer === undefined) return null
    const isThere = chosen !== null && chosen < compared.comparison.changes.length
    return { compared, pair, older, newer, answered: newer.answers, list, chosen: isThere ? chosen : null }
  }, [compared, pair, versions, list, chosen])
}

/** The first change is chosen until somebody chooses another; one that the address leads to is brought into view. */
function useChosenChange(shown: Shown | null, isStale: boolean): void {
  useEffect(() => {
    if (shown === null || isStale) return
    const row = shown.list.rows[shown.list.listed[0] ?? -1]
    if (shown.chosen !== null) reveal(shown.list, shown.chosen)
    else if (row !== undefined && 'change' in row) chooseChange(row.change)
  }, [shown, isStale])
}

/** Any two versions side by side, clause by clause. */
export function CompareScreen({ route }: { readonly route: CompareRoute }): ReactNode {
  const { contract, older, newer, change } = route
  useEffect(() => void openComparison(contract, older, newer), [contract, older, newer])
  useEffect(() => onRefresh(reloadComparison), [])
  const versions = useCompare((state) => (state.contract === contract ? state.versions : null))
  const error = useCompare((state) => state.error)
  const wanted = useCompare((state) => state.wanted)
  const [asked, setAsked] = useState<Asked | null>(null)
  const close = useCallback(() => setAsked(null), [])
  const hasDetails = useList((state) => state.hasDetails)
  const ours = useContract(contract)?.contract.ours ?? null
  const found = useShown(change)
  const shown = found?.pair.contract === contract ? found : null
  const isStale = shown !== null && (shown.pair.older !== older || shown.pair.newer !== newer)
  useChosenChange(shown, isStale)
  useCompareCommands(isStale ? null : shown, setAsked)

  if (versions !== null && versions.length < 2 && error === null) return <TooFew count={versions.length} />
  return (
    <Inspected inspector={hasDetails ? <Inspector shown={isStale ? null : shown} ours={ours} /> : null}>
      <div className={styles.screen}>
        <h1 className={unseen.unseen}>{words.title}</h1>
        <FilterBar compared={error === null ? (shown?.compared ?? null) : null} />
        {shown === null || error !== null ? null : <LookedLine shown={shown} />}
        {wanted === null || versions === null ? <NoColumnHeads /> : <ColumnHeads pair={wanted} versions={versions} />}
        {error === null ? (
          <Body shown={shown} isStale={isStale} />
        ) : (
          <div className={styles.notice}>
            <ErrorNotice error={error} actions={<Button onPress={retryComparison}>{text.common.tryAgain}</Button>} />
          </div>
        )}
        {error === null ? <TriageLine /> : null}
        {shown === null || isStale ? null : <Announcement shown={shown} />}
      </div>
      {asked === null || shown === null ? null : (
        <CompareDialog asked={asked} shown={shown} ours={ours} onClose={close} />
      )}
    </Inspected>
  )
}

function Body({ shown, isStale }: { readonly shown: Shown | null; readonly isStale: boolean }): ReactNode {
  if (shown === null) return <div className={styles.blank} aria-busy />
  return (
    <>
      <Notices shown={shown} />
      <ChangeList key={`${shown.pair.older} ${shown.pair.newer}`} shown={shown} isStale={isStale} />
    </>
  )
}

function TooFew({ count }: { readonly count: number }): ReactNode {
  const { title, words: explained } = count === 0 ? words.none : words.single
  return (
    <>
      <h1 className={unseen.unseen}>{words.title}</h1>
      <EmptyState title={title} actions={<CommandButton command="version.add" kind="primary" />}>
        {explained}
      </EmptyState>
    </>
  )
}
