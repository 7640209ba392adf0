import type { ReactNode } from 'react'
import { firstWords } from '#renderer/components/forms/clause-options.ts'
import type { Column } from '#renderer/components/tables/choice-table.tsx'
import { text } from '#renderer/messages/text.ts'
import type { ChecklistEntry } from '#shared/model/playbook/playbook.ts'
import { type FilledEntry, fillEntry } from '#shared/review/printouts/checklist.ts'
import type { Loaded } from '../review-slice.ts'
import { ListPanel } from './list-panel.tsx'
import styles from './lists.module.css'
import { QuoteCell } from './quote-cell.tsx'

const words = text.review.checklist

const LONGEST = 64

interface Row {
  readonly id: string
  readonly entry: ChecklistEntry
  readonly filled: FilledEntry
  /** Null where the row above has the same. */
  readonly group: string | null
}

function rowsOf({ reviewed: { playbook, got } }: Loaded): readonly Row[] {
  const topics = new Map(got.review.topics.map((topic) => [topic.id, topic]))
  return playbook.checklist.map((entry, at) => ({
    id: entry.id,
    entry,
    filled: fillEntry(entry, topics),
    group: playbook.checklist[at - 1]?.group === entry.group ? null : entry.group,
  }))
}

function Value({ filled: { value, chosen } }: { readonly filled: FilledEntry }): ReactNode {
  if (chosen !== null) return <span className={styles.muted}>{text.review.verdict(chosen)}</span>
  if (value === null) return <span className={styles.open}>{words.open}</span>
  return <span className={styles.strong}>{firstWords(value.value.text, LONGEST)}</span>
}

/** The playbook's checklist, filled from the text. */
export function Checklist({
  loaded,
  chosen,
  onOpen,
}: {
  readonly loaded: Loaded
  readonly chosen: string | null
  readonly onOpen: () => void
}): ReactNode {
  const rows = rowsOf(loaded)
  if (rows.length === 0) return <p className={styles.none}>{words.none}</p>
  const settled = rows.filter(({ filled }) => filled.value !== null || filled.chosen !== null).length
  const columns: readonly Column<Row>[] = [
    {
      id: 'group',
      head: words.columns.group,
      width: '116px',
      className: styles.group,
      cell: ({ group }) => group,
    },
    {
      id: 'field',
      head: words.columns.field,
      width: 'minmax(0, 4fr)',
      cell: ({ entry }) => (
        <>
          <span className={styles.id}>{entry.id}</span>
          {entry.title}
        </>
      ),
    },
    {
      id: 'value',
      head: words.columns.value,
      width: 'minmax(0, 4fr)',
      cell: ({ filled }) => <Value filled={filled} />,
    },
    {
      id: 'words',
      head: words.columns.words,
      width: 'minmax(0, 8fr)',
      cell: ({ filled: { value, chosen: verdict } }) =>
        value === null || verdict !== null ? null : <QuoteCell quote={value} text={loaded.text} />,
    },
  ]
  return (
    <ListPanel
      summary={words.summary(settled, rows.length)}
      label={words.name}
      {...{ columns, rows, chosen, onOpen }}
    />
  )
}
