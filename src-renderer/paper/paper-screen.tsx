import { type ReactNode, useCallback, useEffect, useState } from 'react'
import { raisePointHere } from '#renderer/clause/raise-point-here.ts'
import { Button } from '#renderer/components/buttons/button.tsx'
import { CommandButton } from '#renderer/components/buttons/command-button.tsx'
import { EmptyState } from '#renderer/components/frames/empty-state.tsx'
import { ErrorNotice, Notice } from '#renderer/components/frames/notice.tsx'
import { text } from '#renderer/messages/text.ts'
import { RaiseDialog } from '#renderer/negotiation/dialogs/raise-dialog.tsx'
import { documentRoute, go } from '#renderer/route/route.ts'
import { useContract } from '#renderer/shell/contracts.ts'
import { Inspected } from '#renderer/shell/frame/inspected.tsx'
import { onRefresh } from '#renderer/shell/refresh.ts'
import type { Input } from '#shared/api/contract.ts'
import type { ApiError } from '#shared/api/errors.ts'
import { nameClauses } from '#shared/text/clause-names.ts'
import { ClauseInspector } from './inspector/clause-inspector.tsx'
import styles from './paper-screen.module.css'
import { openPaper, type Paper, type PaperRoute, reloadPaper, usePaper } from './paper-slice.ts'
import { Reader } from './reader.tsx'
import { useReader } from './reader-slice.ts'

const words = text.paper

interface RaiseHereProps {
  readonly paper: Paper
  readonly clause: number
  readonly onClose: () => void
}

/** Raises a point on the clause that is read, and stays there. */
function RaiseHere({ paper, clause, onClose }: RaiseHereProps): ReactNode {
  const ours = useContract(paper.contract)?.contract.ours ?? 'vendor'
  const { clauses } = paper.layout.text
  const { number, side } = paper.version
  const raise = async (input: Input<'point.add'>): Promise<ApiError | null> => {
    const problem = await raisePointHere(input)
    if (problem === null) onClose()
    return problem
  }
  const latest = {
    contract: paper.contract,
    number,
    side,
    clauses,
    names: nameClauses(clauses),
    lineages: paper.lineages,
  }
  return (
    <RaiseDialog
      contract={paper.contract}
      ours={ours}
      latest={latest}
      clause={clause}
      raise={raise}
      onClose={onClose}
    />
  )
}

function Missing({ contract, version }: { readonly contract: string; readonly version: number }): ReactNode {
  return (
    <div className={styles.notice}>
      <Notice
        tone="problem"
        title={words.missing(version)}
        actions={<Button onPress={() => go(documentRoute(contract, null))}>{words.toLatest}</Button>}
      />
    </div>
  )
}

/** A version as it looks on paper, with its clauses to be chosen. */
export function PaperScreen({ route }: { readonly route: PaperRoute }): ReactNode {
  const { contract, version, clause } = route
  useEffect(() => void openPaper(contract, version), [contract, version])
  useEffect(() => onRefresh(reloadPaper), [])
  const isOurs = usePaper((state) => state.contract === contract)
  const { versions, paper: loaded, missing, error } = usePaper()
  const [isRaising, setRaising] = useState(false)
  const raise = useCallback(() => setRaising(true), [])
  const hasDetails = useReader((state) => state.hasDetails)
  const ours = useContract(contract)?.contract.ours ?? null
  const paper = isOurs && loaded !== null && loaded.version.number === version ? loaded : null
  const chosen = clause !== null && paper?.layout.rowOfClause.has(clause) === true ? clause : null
  const previous = versions?.findLast(({ number }) => number < (version ?? 0))?.number ?? null

  if (isOurs && versions?.length === 0 && error === null) {
    return (
      <>
        <h1 className={styles.unseen}>{words.title}</h1>
        <EmptyState title={words.none.title} actions={<CommandButton command="version.add" kind="primary" />}>
          {words.none.words}
        </EmptyState>
      </>
    )
  }
  const inspector = <ClauseInspector paper={paper} clause={chosen} previous={previous} ours={ours} />
  return (
    <Inspected inspector={hasDetails ? inspector : null}>
      <div className={styles.screen}>
        <h1 className={styles.unseen}>{words.title}</h1>
        {isOurs && error !== null ? (
          <div className={styles.notice}>
            <ErrorNotice
              error={error}
              actions={<Button onPress={() => void reloadPaper()}>{text.common.tryAgain}</Button>}
            />
          </div>
        ) : isOurs && missing !== null && missing === version ? (
          <Missing contract={contract} version={missing} />
        ) : paper === null || versions === null ? (
          <div className={styles.blank} aria-busy />
        ) : (
          <Reader
            key={paper.version.number}
            paper={paper}
            versions={versions}
            chosen={chosen}
            previous={previous}
            raise={raise}
          />
        )}
      </div>
      {isRaising && paper !== null && chosen !== null ? (
        <RaiseHere paper={paper} clause={chosen} onClose={() => setRaising(false)} />
      ) : null}
    </Inspected>
  )
}
