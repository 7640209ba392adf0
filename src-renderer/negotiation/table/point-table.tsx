import { type KeyboardEvent, type MouseEvent, type ReactNode, useCallback, useMemo, useRef } from 'react'
import unseen from '#renderer/compare/unseen.module.css'
import { stepOfKey } from '#renderer/components/tables/steps.ts'
import { text } from '#renderer/messages/text.ts'
import type { LatestText } from '../latest-text.ts'
import { goToPoint, setOpened, useLook } from '../look-slice.ts'
import type { Line, Listed } from '../model/listed.ts'
import type { Grouping, View } from '../model/view.ts'
import { pointAt, selectByClick, stepPoint } from '../move.ts'
import { type EditedField, setRenaming, useNegotiation } from '../negotiation-slice.ts'
import { openEditor } from '../point-editor.ts'
import { type Column, tracksOf } from './columns.ts'
import { GroupLine } from './group-line.tsx'
import { PointLine } from './point-line.tsx'
import styles from './point-table.module.css'
import { usePointVirtualizer } from './use-point-virtualizer.ts'

const words = text.negotiation

const GUESSED_ROW = 74
const GUESSED_GROUP = 30

const FIELDS: readonly EditedField[] = ['status', 'priority', 'owner', 'due']

/** A click chooses a point; on what can be set it opens that, and two on the title begin to change it. */
function handleClick(event: MouseEvent, contract: string): void {
  const { target } = event
  if (!(target instanceof Element) || target.closest('input') !== null) return
  const id = pointAt(target)
  if (id === undefined || window.getSelection()?.type === 'Range') return
  if (event.shiftKey || event.ctrlKey || event.metaKey) {
    selectByClick(id, event.shiftKey ? 'range' : 'one')
    return
  }
  goToPoint(contract, id)
  if (event.detail === 2 && target.closest('[data-title]') !== null) setRenaming({ point: id, at: 'row' })
  const field = FIELDS.find((each) => target.closest(`[data-edit="${each}"]`) !== null)
  if (field !== undefined && event.detail === 1) openEditor(field)
}

/** The arrow keys choose; Enter opens. Letters are shortcuts and heard elsewhere. */
function handleKey(event: KeyboardEvent): void {
  if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return
  if (event.target instanceof Element && event.target.closest('input') !== null) return
  const by = stepOfKey(event.key)
  if (by !== null) stepPoint(by, pointAt(event.target))
  else if (event.key === 'Enter') setOpened(true)
  else return
  event.preventDefault()
  event.stopPropagation()
}

interface PointTableProps {
  readonly contract: string
  readonly columns: readonly Column[]
  readonly listed: Listed
  readonly view: View
  readonly latest: LatestText | null
  readonly chosen: string | null
}

function lineAt(lines: readonly Line[], chosen: string | null): number {
  const at = lines.findIndex(({ kind, key }) => kind === 'point' && key === chosen)
  return at === -1 ? lines.findIndex(({ kind }) => kind === 'point') : at
}

/** The points of a contract with what each side said last. Only rows near the visible part exist. */
export function PointTable({ contract, columns, listed, view, latest, chosen }: PointTableProps): ReactNode {
  const { lines } = listed
  const scroller = useRef<HTMLDivElement>(null)
  const selected = useLook((state) => state.selected)
  const renaming = useNegotiation((state) => state.renaming)
  const at = lineAt(lines, chosen)
  const tracks = useMemo(() => tracksOf(columns), [columns])
  const hasOwners = columns.some(({ id }) => id === 'owner')
  const keys = useMemo(() => lines.map(({ key }) => key), [lines])
  const sizeOf = useCallback((index: number) => (lines[index]?.kind === 'group' ? GUESSED_GROUP : GUESSED_ROW), [lines])
  const virtualizer = usePointVirtualizer<HTMLTableRowElement>({ keys, sizeOf, at, scroller })
  return (
    <div ref={scroller} className={styles.scroller}>
      <table
        // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a grid is a table in which the arrow keys choose.
        role="grid"
        className={styles.table}
        aria-label={words.points}
        aria-rowcount={lines.length + 1}
        aria-multiselectable
        onClick={(event) => handleClick(event, contract)}
        onKeyDown={handleKey}
      >
        <thead className={unseen.unseen}>
          <tr aria-rowindex={1}>
            {columns.map(({ id, sorts }) => (
              <th key={id} scope="col">
                {sorts.map((by) => words.list.sorts[by]).join(', ')}
              </th>
            ))}
          </tr>
        </thead>
        <tbody className={styles.rows} style={{ height: virtualizer.getTotalSize() }}>
          {virtualizer.getVirtualItems().map(({ index, key, start }) => {
            const line = lines[index]
            if (line === undefined) return null
            const place = { index, start, measure: virtualizer.measureElement }
            return line.kind === 'group' ? (
              <GroupLine
                key={key}
                {...place}
                span={columns.length}
                line={line}
                grouping={view.group satisfies Grouping}
              />
            ) : (
              <PointLine
                key={key}
                {...place}
                contract={contract}
                tracks={tracks}
                hasOwners={hasOwners}
                row={line.row}
                latest={latest}
                isChosen={line.key === chosen}
                isStop={index === at}
                isSelected={selected.has(line.key)}
                isRenaming={renaming?.at === 'row' && renaming.point === line.key}
              />
            )
          })}
        </tbody>
      </table>
    </div>
  )
}
