import type { KeyboardEvent, ReactNode } from 'react'
import unseen from '#renderer/compare/unseen.module.css'
import { firstWords } from '#renderer/components/forms/clause-options.ts'
import { text } from '#renderer/messages/text.ts'
import type { Depth } from '#shared/model/playbook/playbook.ts'
import { type Gist, gistOf } from '../model/gist.ts'
import type { ReviewedTopic } from '../model/reviewed.ts'
import { chooseItem } from '../review-slice.ts'
import { cellId } from './cell-id.ts'
import styles from './topic-cell.module.css'
import { VerdictMark } from './verdict-mark.tsx'

const words = text.review

/** So much stands under a topic; its details say the rest. */
const LONGEST = 38

/** As many parts as have room; where none has, the first, which is cut. */
function fitting(parts: readonly string[]): readonly string[] {
  let room = LONGEST
  const some = parts.filter((part) => {
    const fits = part.length <= room
    if (fits) room -= part.length + 3
    return fits
  })
  return some.length === 0 ? parts.slice(0, 1) : some
}

function gistWords(gist: Gist): string {
  switch (gist.kind) {
    case 'values': {
      const values = gist.values.map(({ title, text: value, needsTitle }) => words.gist.value(title, value, needsTitle))
      return values.length === 0 ? words.gist.noValues : words.gist.values(fitting(values))
    }
    case 'vague':
      return words.gist.vague(fitting(gist.words))
    case 'lacks':
      return words.gist.lacks(fitting(gist.fields))
    case 'silent':
      return words.gist.silent
    case 'note':
      return gist.note
  }
}

interface TopicCellProps {
  readonly topic: ReviewedTopic
  readonly depth: Depth
  /** The point that was raised on it. */
  readonly point: string | null
  /** The older version that still spoke of it. */
  readonly droppedSince: number | null
  readonly isChosen: boolean
  readonly isStop: boolean
  readonly onPress: (event: KeyboardEvent, id: string) => void
}

/** A topic in the grid: its verdict, and in a line what it rests on. */
export function TopicCell({
  topic: reviewed,
  depth,
  point,
  droppedSince,
  isChosen,
  isStop,
  onPress,
}: TopicCellProps): ReactNode {
  const { topic, found } = reviewed
  const gist = droppedSince === null ? gistWords(gistOf(topic, found, depth)) : words.gist.dropped(droppedSince)
  return (
    // biome-ignore lint/a11y/useAriaPropsSupportedByRole: a cell of a grid is one of which one is chosen.
    <td
      id={cellId(topic.id)}
      className={styles.cell}
      data-topic={topic.id}
      data-verdict={found.verdict}
      tabIndex={isStop ? 0 : -1}
      aria-selected={isChosen}
      onClick={() => chooseItem(topic.id)}
      onKeyDown={(event) => onPress(event, topic.id)}
    >
      <VerdictMark verdict={found.verdict} />
      <span className={styles.said}>
        <span className={styles.title}>
          <span className={unseen.unseen}>{words.verdict(found.verdict)}</span> {topic.title}
        </span>
        <span className={styles.gist}>
          {firstWords(gist, LONGEST)}
          {point === null ? null : <span className={styles.point}>{point}</span>}
        </span>
      </span>
    </td>
  )
}
