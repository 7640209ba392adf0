import type { ReactNode } from 'react'
import { Button } from 'react-aria-components'
import unseen from '#renderer/compare/unseen.module.css'
import { ErrorNotice } from '#renderer/components/frames/notice.tsx'
import { SideName } from '#renderer/components/marks/side-name.tsx'
import { Tag } from '#renderer/components/marks/tag.tsx'
import { WordRuns } from '#renderer/components/marks/word-runs.tsx'
import { text } from '#renderer/messages/text.ts'
import { useAtRest } from '#renderer/shell/use-at-rest.ts'
import styles from './clause-history.module.css'
import { type ClauseStep, changedRuns, type HistoryStep, historySteps } from './history-steps.ts'

const words = text.compare.history

const REST_MS = 180

/** Where a step leads: the two versions, and the clause in one of them. */
export interface StepTarget {
  readonly older: number
  readonly newer: number
  readonly which: 'old' | 'new'
  readonly clause: number | null
}

function targetOf({ step, before }: HistoryStep, steps: readonly ClauseStep[]): StepTarget | null {
  if (before === null) return null
  const pair = { older: before, newer: step.version }
  if (step.clause !== null) return { ...pair, which: 'new', clause: step.clause.index }
  const gone = steps.find(({ version }) => version === before)?.clause
  return { ...pair, which: 'old', clause: gone?.index ?? null }
}

function Step({
  told,
  target,
  onGo,
}: {
  readonly told: HistoryStep
  readonly target: StepTarget | null
  readonly onGo: (target: StepTarget) => void
}): ReactNode {
  const { step } = told
  const { runs, isCut } = changedRuns(step.words)
  const head = (
    <>
      <strong>{text.common.versionShort(step.version)}</strong>
      <SideName side={step.side} />
      <span className={styles.date}>{text.common.day(step.date)}</span>
    </>
  )
  return (
    <li className={`${styles.step} ${styles[step.side]}`}>
      {target === null ? (
        <span className={styles.head}>{head}</span>
      ) : (
        <Button className={`${styles.head} ${styles.link}`} onPress={() => onGo(target)}>
          {head}
          <span className={unseen.unseen}>{words.go(target.older, target.newer)}</span>
        </Button>
      )}
      <span className={styles.said}>
        {words.relation(step)}
        {step.marked === 'none' || step.marked === 'some' ? (
          <Tag tone="warning">
            {step.marked === 'none' ? text.compare.tags.notMarked : text.compare.tags.partlyMarked}
          </Tag>
        ) : null}
      </span>
      {runs.length === 0 ? null : (
        <p className={styles.words}>
          {runs.map((run, at) => {
            // The same words may have come twice: their place is their identity.
            const key = `${at}${run[0]}`
            return (
              <span key={key} className={styles.run}>
                <WordRuns words={[run]} show="both" />
              </span>
            )
          })}
          {isCut ? text.compare.gap : null}
        </p>
      )}
    </li>
  )
}

interface ClauseHistoryProps {
  readonly contract: string
  readonly lineage: number
  readonly onGo: (target: StepTarget) => void
}

/** One clause through all versions: who changed which words in which of them. */
export function ClauseHistory({ contract, lineage, onGo }: ClauseHistoryProps): ReactNode {
  const { value: steps, error } = useAtRest('clause.history', { contract, lineage }, REST_MS)
  if (error !== null) return <ErrorNotice error={error} />
  if (steps === null) return <p className={styles.none}>{text.common.loading}</p>
  const told = historySteps(steps)
  return (
    <ol className={styles.steps}>
      {told.map((each) => (
        <Step key={each.step.version} told={each} target={targetOf(each, steps)} onGo={onGo} />
      ))}
      {told.length < 2 ? <li className={styles.none}>{words.never}</li> : null}
    </ol>
  )
}
