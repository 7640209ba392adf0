import { ArrowDown, ArrowUp } from 'lucide-react'
import type { ReactNode } from 'react'
import { Button } from 'react-aria-components'
import { text } from '#renderer/messages/text.ts'
import type { Side } from '#shared/model/side.ts'
import { type SortBy, sortedBy, type View } from '../model/view.ts'
import { COLUMNS, TRACKS } from './columns.ts'
import styles from './sort-heads.module.css'

const words = text.negotiation.list

/** What a column is sorted by, as it is called over it. */
const nameOf = (by: SortBy, ours: Side): string => (by === ours ? text.common.sideUs(by) : words.sorts[by])

interface SortHeadsProps {
  readonly view: View
  readonly ours: Side
  readonly onSort: (sort: View['sort']) => void
}

/** The heads over the columns, each sorts by what stands under it. The mouse's way; the keyboard has the menu, too. */
export function SortHeads({ view, ours, onSort }: SortHeadsProps): ReactNode {
  const Arrow = view.sort.isDescending ? ArrowDown : ArrowUp
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for a form.
    <div className={styles.heads} role="group" aria-label={words.sorting} style={TRACKS}>
      {COLUMNS.map(({ id, sorts }) => (
        <div key={id} className={styles.head}>
          {sorts.map((by) => (
            <Button
              key={by}
              className={`${styles.sort} ${by === 'vendor' || by === 'buyer' ? styles[by] : ''}`}
              data-current={by === view.sort.by || undefined}
              aria-label={words.sortName(nameOf(by, ours))}
              aria-pressed={by === view.sort.by}
              onPress={() => onSort(sortedBy(view, by))}
            >
              {nameOf(by, ours)}
              {by === view.sort.by ? <Arrow size={11} aria-hidden /> : null}
            </Button>
          ))}
        </div>
      ))}
    </div>
  )
}
