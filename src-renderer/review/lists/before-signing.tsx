import type { ReactNode } from 'react'
import type { Column } from '#renderer/components/tables/choice-table.tsx'
import { text } from '#renderer/messages/text.ts'
import type { Verdict } from '#shared/model/playbook/review.ts'
import { type ItemState, itemState } from '#shared/review/printouts/implementation.ts'
import { VerdictMark } from '../grid/verdict-mark.tsx'
import type { ReviewedRule } from '../model/reviewed.ts'
import type { Loaded } from '../review-slice.ts'
import { ListPanel } from './list-panel.tsx'
import styles from './lists.module.css'
import { QuoteCell } from './quote-cell.tsx'
import { Reasons } from './reasons.tsx'

const words = text.review.signing

/** The mark that each state shares with the verdict it is like. */
const MARKS: Readonly<Record<ItemState, Verdict>> = {
  met: 'explicit',
  'not met': 'missing',
  'not applicable': 'not-applicable',
}

type Row = ReviewedRule & { readonly id: string; readonly state: ItemState }

/** What must hold before the contract is signed. */
export function BeforeSigning({
  loaded,
  chosen,
  onOpen,
}: {
  readonly loaded: Loaded
  readonly chosen: string | null
  readonly onOpen: () => void
}): ReactNode {
  const { rules, got } = loaded.reviewed
  const rows = rules.implementation.map(
    (item): Row => ({ ...item, id: item.rule.id, state: itemState(got, item.rule) }),
  )
  if (rows.length === 0) return <p className={styles.none}>{words.none}</p>
  const asked = rows.filter(({ state }) => state !== 'not applicable')
  const columns: readonly Column<Row>[] = [
    { id: 'number', head: words.columns.number, width: '54px', className: styles.group, cell: ({ id }) => id },
    {
      id: 'item',
      head: words.columns.item,
      width: 'minmax(0, 6fr)',
      cell: ({ rule }) => <span className={styles.strong}>{rule.title}</span>,
    },
    {
      id: 'state',
      head: words.columns.state,
      width: 'minmax(0, 4fr)',
      cell: ({ state }) => (
        <span className={styles.state}>
          <VerdictMark verdict={MARKS[state]} />
          {words.states[state]}
        </span>
      ),
    },
    {
      id: 'words',
      head: words.columns.words,
      width: 'minmax(0, 8fr)',
      cell: ({ state, found }) => {
        const [quote] = state === 'met' ? found.evidence : []
        if (quote !== undefined) return <QuoteCell quote={quote} text={loaded.text} />
        return state === 'not met' ? <Reasons loaded={loaded} reasons={found.reasons} /> : null
      },
    },
  ]
  return (
    <ListPanel
      summary={words.summary(asked.filter(({ state }) => state === 'met').length, asked.length)}
      label={words.name}
      {...{ columns, rows, chosen, onOpen }}
    />
  )
}
