import type { ReactNode } from 'react'
import type { Column } from '#renderer/components/tables/choice-table.tsx'
import { text } from '#renderer/messages/text.ts'
import { groupAdvice } from '../model/advice.ts'
import type { ReviewedRule } from '../model/reviewed.ts'
import type { Loaded } from '../review-slice.ts'
import { ListPanel } from './list-panel.tsx'
import styles from './lists.module.css'
import { QuoteCell } from './quote-cell.tsx'
import { Reasons } from './reasons.tsx'

const words = text.review.advice

type Row = ReviewedRule & { readonly id: string; readonly kind: string | null }

/** Why a piece of advice applies: the words it rests on, or the facts that decided. */
function Why({ loaded, row: { found } }: { readonly loaded: Loaded; readonly row: Row }): ReactNode {
  const [quote] = found.evidence
  if (quote !== undefined) return <QuoteCell quote={quote} text={loaded.text} />
  return <Reasons loaded={loaded} reasons={found.reasons} />
}

/** The playbook's notes that apply to the version, each with what it rests on. */
export function Advice({
  loaded,
  chosen,
  onOpen,
}: {
  readonly loaded: Loaded
  readonly chosen: string | null
  readonly onOpen: () => void
}): ReactNode {
  const rows = groupAdvice(loaded.reviewed).flatMap(({ kind, notes }) =>
    notes.map((note, at): Row => ({ ...note, id: note.rule.id, kind: at === 0 ? words.kinds[kind] : null })),
  )
  if (rows.length === 0) return <p className={styles.none}>{words.none}</p>
  const columns: readonly Column<Row>[] = [
    { id: 'kind', head: words.columns.kind, width: '116px', className: styles.group, cell: ({ kind }) => kind },
    {
      id: 'advice',
      head: words.columns.advice,
      width: 'minmax(0, 9fr)',
      cell: ({ id, rule }) => (
        <>
          <span className={styles.id}>{id}</span>
          <span className={styles.strong}>{rule.title}</span>
          <span className={styles.message}>{rule.message}</span>
        </>
      ),
    },
    { id: 'why', head: words.columns.why, width: 'minmax(0, 7fr)', cell: (row) => <Why loaded={loaded} row={row} /> },
  ]
  return <ListPanel summary={words.summary(rows.length)} label={words.name} {...{ columns, rows, chosen, onOpen }} />
}
