import type { KeyboardEvent, MouseEvent } from 'react'
import { cursorPosition, goToRow, toggleRow, useList } from '../list-slice.ts'
import type { Row, RowList } from '../rows/row.ts'

/** The row an event happened in. */
export function rowAt(target: EventTarget, rows: readonly Row[]): Row | null {
  const element = target instanceof Element ? target.closest<HTMLElement>('[data-index]') : null
  return rows[Number(element?.dataset.index ?? -1)] ?? null
}

/** A click opens or closes a fold, and chooses a change. Marking text to copy it is no click. */
export function handleClick(event: MouseEvent, rows: readonly Row[]): void {
  const row = rowAt(event.target, rows)
  if (row === null || window.getSelection()?.type === 'Range') return
  if ('isOpen' in row) toggleRow(row)
  goToRow(row)
}

/** Arrow keys go row by row, also over folds; left and right close and open what they stand on. */
export function handleKey(event: KeyboardEvent, list: RowList, chosen: number | null): void {
  if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return
  const { rows } = list
  const at = cursorPosition(list, useList.getState().cursor, chosen)
  const target = targetOf(event.key, at, rows)
  const row = rows[at]
  if (target !== null) {
    const to = rows[Math.min(rows.length - 1, Math.max(0, target))]
    if (to !== undefined) goToRow(to)
  } else if (row === undefined || !opensOrCloses(event.key, row)) {
    return
  }
  event.preventDefault()
}

const PAGE = 8

function targetOf(key: string, at: number, rows: readonly Row[]): number | null {
  switch (key) {
    case 'ArrowDown':
      return at + 1
    case 'ArrowUp':
      return at - 1
    case 'PageDown':
      return at + PAGE
    case 'PageUp':
      return at - PAGE
    case 'Home':
      return 0
    case 'End':
      return rows.length - 1
    case 'ArrowLeft':
      // From a clause of an open fold or block to what it lies in.
      return rows[at]?.kind === 'clause'
        ? rows.findLastIndex((row, index) => index < at && row.kind !== 'clause')
        : null
    default:
      return null
  }
}

function opensOrCloses(key: string, row: Row): boolean {
  const isOpen = 'isOpen' in row ? row.isOpen : row.kind === 'change' && useList.getState().full.has(row.change)
  if ((key === 'ArrowRight' && !isOpen) || (key === 'ArrowLeft' && isOpen)) {
    toggleRow(row)
    return true
  }
  return false
}
