import { Undo2 } from 'lucide-react'
import type { ReactNode } from 'react'
import { runCommand, useCanRun } from '#renderer/commands/registry.ts'
import { IconButton } from '#renderer/components/buttons/icon-button.tsx'
import { SideName } from '#renderer/components/marks/side-name.tsx'
import { Tag } from '#renderer/components/marks/tag.tsx'
import { WordRuns } from '#renderer/components/marks/word-runs.tsx'
import { text } from '#renderer/messages/text.ts'
import type { Side } from '#shared/model/side.ts'
import type { Entry, SaidThen } from './entries.ts'
import styles from './timeline.module.css'

const words = text.negotiation.onePoint

function TakeBack({ side }: { readonly side: Side }): ReactNode {
  const command = side === 'vendor' ? 'point.take-back-vendor' : 'point.take-back-buyer'
  if (!useCanRun(command)) return null
  return (
    <IconButton icon={Undo2} label={text.negotiation.inspector.takeBack(side)} onPress={() => runCommand(command)} />
  )
}

interface SaidProps {
  readonly said: SaidThen
  readonly ours: Side
}

/** What a side said, with what is new in it marked. */
function Said({ said, ours }: SaidProps): ReactNode {
  const { position, words: runs, isLast, terms } = said
  const origin = words.origin(position.origin)
  return (
    <div className={`${styles.said} ${styles[position.side]}`}>
      <div className={styles.who}>
        <SideName side={position.side} ours={ours} />
        {origin === null ? null : <span className={styles.meta}>{origin}</span>}
        {isLast ? <TakeBack side={position.side} /> : null}
      </div>
      <blockquote className={styles.quote}>
        <WordRuns words={runs} show="new" />
      </blockquote>
      {terms.length === 0 ? null : (
        <p className={styles.terms}>
          {terms.map((term, at) => {
            // The same value may stand in it twice: its place is its identity.
            const key = `${at}${term}`
            return (
              <Tag key={key} tone="plain">
                {term}
              </Tag>
            )
          })}
        </p>
      )}
    </div>
  )
}

function ClauseThen({ entry }: { readonly entry: Entry }): ReactNode {
  const { clauses, said, isChanged, version } = entry
  if (!isChanged || said.length > 0 || clauses.length === 0 || version === null) return null
  return (
    <details className={styles.clause}>
      <summary>{words.clauseReads}</summary>
      {clauses.map(({ lineage, label, heading, text: reads }) => (
        <p key={lineage} className={styles.quote}>
          {[label, heading, reads].filter((part) => part !== null && part !== '').join(' ')}
        </p>
      ))}
    </details>
  )
}

function EntryHead({ entry }: { readonly entry: Entry }): ReactNode {
  const { version, side, date, clauses, isChanged, isCarried } = entry
  const label = clauses[0]?.label ?? null
  if (version === null || side === null || date === null) return <p className={styles.head}>{words.early}</p>
  return (
    <p className={styles.head}>
      <strong>{text.common.versionShort(version)}</strong>
      <SideName side={side} />
      <span className={styles.meta}>{text.common.day(date)}</span>
      {label === null ? null : <span className={styles.meta}>{words.clauseAt(label)}</span>}
      {isChanged ? <Tag tone="moved">{words.clauseChanged}</Tag> : null}
      {isCarried ? <Tag tone="inserted">{words.carried}</Tag> : null}
    </p>
  )
}

/** What both sides said and what became of the clause, oldest first. The last word of each side can be taken back. */
export function TimelineList({
  entries,
  ours,
}: {
  readonly entries: readonly Entry[]
  readonly ours: Side
}): ReactNode {
  if (entries.length === 0) return <p className={styles.none}>{words.noEntry}</p>
  return (
    <ol className={styles.list}>
      {entries.map((entry) => (
        <li key={entry.version ?? 0} className={styles.entry}>
          <EntryHead entry={entry} />
          {entry.said.map((said) => (
            <Said key={`${said.position.side} ${said.position.recordedAt}`} said={said} ours={ours} />
          ))}
          <ClauseThen entry={entry} />
        </li>
      ))}
    </ol>
  )
}
