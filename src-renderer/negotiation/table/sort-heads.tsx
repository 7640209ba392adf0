import { ArrowDown, ArrowUp } from 'lucide-react'
import type { ReactNode } from 'react'
import { Button } from 'react-aria-components'
import { text } from '#renderer/messages/text.ts'
import type { Side } from '#shared/model/side.ts'
import { type SortBy, sortedBy, type View } from '../model/view.ts'
import { type Column, tracksOf } from './columns.ts'
import styles from './sort-heads.module.css'

const words = text.negotiation.list

/** What a column is sorted by, as it is called over it. */
const nameOf = (by: SortBy, ours: Side): string => (by === ours ? text.common.sideUs(by) : words.sorts[by])

interface SortHeadsProps {
  readonly columns: readonly Column[]
  readonly view: View
  readonly ours: Side
  readonly onSort: (sort: View['sort']) => void
}

/**
 * The heads over the columns; each sorts by what stands first under it.
 *
 * A column that is sorted by something else of it says so. The menu beside sorts by everything.
 */
export function SortHeads({ columns, view, ours, onSort }: SortHeadsProps): ReactNode {
  const { sort } = view
  const Arrow = sort.isDescending ? ArrowDown : ArrowUp
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for a form.
    <div className={styles.heads} role="group" aria-label={words.sorting} style={tracksOf(columns)}>
      {columns.map(({ id, sorts }) => {
        const by = sorts.find((each) => each === sort.by) ?? sorts[0] ?? 'number'
        return (
          <Button
            key={id}
            className={`${styles.sort} ${by === 'vendor' || by === 'buyer' ? styles[by] : ''}`}
            data-current={by === sort.by || undefined}
            aria-label={words.sortName(nameOf(by, ours))}
            aria-pressed={by === sort.by}
            onPress={() => onSort(sortedBy(view, by))}
          >
            {nameOf(by, ours)}
            {by === sort.by ? <Arrow size={11} aria-hidden /> : null}
          </Button>
        )
      })}
    </div>
  )
}
