import type { ReactNode } from 'react'
import { firstWords } from '#renderer/components/forms/clause-options.ts'
import { ChoiceTable, type Column } from '#renderer/components/tables/choice-table.tsx'
import { text } from '#renderer/messages/text.ts'
import type { BankClause, BankFilter } from '../model/clauses.ts'
import { chooseClause } from './bank-slice.ts'
import styles from './bank-table.module.css'
import { focusDetails } from './clause-details.tsx'

const words = text.playbooks.bank

const MOST = 110

const columnsOf = ({ side, depth }: BankFilter): readonly Column<BankClause>[] => [
  {
    id: 'topic',
    head: words.columns.topic,
    width: 'minmax(0, 3fr)',
    cell: ({ topic }) => (
      <>
        <span className={styles.topic}>{topic.title}</span>
        <span className={styles.group}>{topic.group}</span>
      </>
    ),
  },
  {
    id: 'words',
    head: words.columns.words,
    width: 'minmax(0, 5fr)',
    cell: ({ topic }) => (
      <span className={styles.words}>{firstWords(topic.wording[side][depth].replaceAll('\n', ' '), MOST)}</span>
    ),
  },
  {
    id: 'playbook',
    head: words.columns.playbook,
    width: 'minmax(0, 2fr)',
    cell: ({ playbook }) => playbook.title,
  },
]

interface BankTableProps {
  readonly clauses: readonly BankClause[]
  readonly chosen: string | null
  readonly filter: BankFilter
}

/** The clauses that were found: topic, first words, playbook. */
export function BankTable({ clauses, chosen, filter }: BankTableProps): ReactNode {
  return (
    <ChoiceTable
      label={words.title}
      minWidth={420}
      columns={columnsOf(filter)}
      rows={clauses}
      chosen={chosen}
      onChoose={chooseClause}
      onOpen={focusDetails}
    />
  )
}
