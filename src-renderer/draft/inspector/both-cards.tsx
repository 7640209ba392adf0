import type { ReactNode } from 'react'
import { SideName } from '#renderer/components/marks/side-name.tsx'
import { WordRuns } from '#renderer/components/marks/word-runs.tsx'
import { text } from '#renderer/messages/text.ts'
import type { WordRun } from '#shared/model/comparison.ts'
import type { Side } from '#shared/model/side.ts'
import type { Basis } from '../model/basis.ts'
import { bothSaid } from '../model/both-said.ts'
import type { Entry } from '../model/entries.ts'
import styles from './inspector.module.css'

const words = text.draft.inspector

interface CardProps {
  readonly side: Side
  readonly ours: Side | null
  readonly version: number
  readonly runs: readonly WordRun[] | null
  /** Said where it has no such clause. */
  readonly none: string
}

function Card({ side, ours, version, runs, none }: CardProps): ReactNode {
  return (
    <div className={`${styles.card} ${styles[side]}`}>
      <p className={styles.by}>
        <SideName side={side} {...(ours === null ? {} : { ours })} /> {text.common.versionShort(version)}
      </p>
      {runs === null ? (
        <p className={styles.muted}>{none}</p>
      ) : (
        <p className={styles.said}>
          <WordRuns words={runs} show="both" />
        </p>
      )}
    </div>
  )
}

/** What their version says where a clause stands, and what our last one said. */
export function BothCards({
  basis,
  entry,
  ours,
}: {
  readonly basis: Basis
  readonly entry: Entry
  readonly ours: Side | null
}): ReactNode {
  const { base, against } = basis
  const said = bothSaid(basis, entry)
  const older = against === null ? null : { number: against.number, side: ours }
  return (
    <>
      <Card side={base.side} ours={ours} version={base.number} runs={said.theirs} none={words.notInTheirs} />
      {older === null || older.side === null ? (
        <p className={styles.muted}>{words.noOurs}</p>
      ) : (
        <Card side={older.side} ours={ours} version={older.number} runs={said.ours} none={words.notInOurs} />
      )}
    </>
  )
}
