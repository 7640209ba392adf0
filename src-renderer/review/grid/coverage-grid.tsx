import { type KeyboardEvent, type ReactNode, useEffect, useRef } from 'react'
import { text } from '#renderer/messages/text.ts'
import type { TopicGroup } from '../model/findings.ts'
import { type CellPlace, stepInGrid } from '../model/grid-steps.ts'
import type { Reviewed } from '../model/reviewed.ts'
import { chooseItem } from '../review-slice.ts'
import { cellId } from './cell-id.ts'
import styles from './coverage-grid.module.css'
import { TopicCell } from './topic-cell.tsx'

const words = text.review

interface CoverageGridProps {
  readonly reviewed: Reviewed
  readonly groups: readonly TopicGroup[]
  readonly chosen: string | null
  /** The point that was raised last on a topic, by the topic's id. */
  readonly points: ReadonlyMap<string, string>
  /** Topics that the shown version no longer speaks of, and the older version that did. */
  readonly dropped: { readonly topics: ReadonlySet<string>; readonly older: number } | null
  /** Enter on a topic: on to its details. */
  readonly onOpen: () => void
}

const placesOf = (grid: HTMLElement): readonly CellPlace[] =>
  [...grid.querySelectorAll('td')].map((cell) => {
    const { left, top } = cell.getBoundingClientRect()
    return { id: cell.dataset.topic ?? '', left, top }
  })

/** Every topic by its group, with its verdict and its gist. One stop for Tab; inside, the arrow keys choose. */
export function CoverageGrid({ reviewed, groups, chosen, points, dropped, onOpen }: CoverageGridProps): ReactNode {
  const grid = useRef<HTMLTableElement>(null)
  const ids = groups.flatMap(({ topics }) => topics.map(({ topic }) => topic.id))
  const stop = chosen !== null && ids.includes(chosen) ? chosen : ids[0]
  useEffect(() => {
    if (chosen !== null) document.getElementById(cellId(chosen))?.scrollIntoView({ block: 'nearest' })
  }, [chosen])
  const press = (event: KeyboardEvent, id: string): void => {
    if (event.ctrlKey || event.metaKey || event.altKey || grid.current === null) return
    if (event.key === 'Enter') {
      event.preventDefault()
      chooseItem(id)
      onOpen()
      return
    }
    const to = stepInGrid(placesOf(grid.current), id, event.key)
    if (to === null) return
    event.preventDefault()
    chooseItem(to)
    document.getElementById(cellId(to))?.focus()
  }
  if (groups.length === 0) return <p className={styles.none}>{words.noneShown}</p>
  return (
    // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a grid is a table in which the arrow keys choose.
    <table ref={grid} role="grid" className={styles.grid} aria-label={words.gridName(reviewed.got.version)}>
      <tbody className={styles.groups}>
        {groups.map(({ title, topics }) => (
          <tr key={title} className={styles.group}>
            <th scope="row" className={styles.title}>
              {title}
            </th>
            {topics.map((topic) => (
              <TopicCell
                key={topic.topic.id}
                topic={topic}
                depth={reviewed.got.settings.depth}
                point={points.get(topic.topic.id) ?? null}
                droppedSince={dropped?.topics.has(topic.topic.id) === true ? dropped.older : null}
                isChosen={topic.topic.id === chosen}
                isStop={topic.topic.id === stop}
                onPress={press}
              />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
