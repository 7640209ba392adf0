import type { KeyboardEvent, MouseEvent } from 'react'
import type { Layout } from '../model/rows.ts'
import { chooseClause, openClause } from '../reader-slice.ts'

const elementAt = (target: EventTarget): HTMLElement | null =>
  target instanceof Element ? target.closest<HTMLElement>('[data-clause]') : null

/** The clause that an event happened in. */
export function clauseAt(target: EventTarget): number | null {
  const clause = elementAt(target)?.dataset.clause
  return clause === undefined ? null : Number(clause)
}

/** A click chooses a clause; so does one on a link in it, so that Back leads here. Marking text to copy it is no click. */
export function handleClick(event: MouseEvent): void {
  const clause = clauseAt(event.target)
  if (clause !== null && window.getSelection()?.type !== 'Range') chooseClause(clause)
}

/** The clause `by` places further on in reading order. */
export function stepClause({ order }: Layout, from: number | null, by: number): number | null {
  const at = from === null ? -1 : order.indexOf(from)
  if (at === -1) return order[0] ?? null
  return order[Math.min(order.length - 1, Math.max(0, at + by))] ?? null
}

function targetOf(key: string, layout: Layout, from: number | null): number | null {
  switch (key) {
    case 'ArrowDown':
      return stepClause(layout, from, 1)
    case 'ArrowUp':
      return stepClause(layout, from, -1)
    case 'Home':
      return layout.order[0] ?? null
    case 'End':
      return layout.order.at(-1) ?? null
    default:
      return null
  }
}

/** Goes to a neighbouring link of the clause that has the focus; before its first one stands the clause itself. */
function stepLink(target: EventTarget, by: 1 | -1): void {
  const clause = elementAt(target)
  if (clause === null) return
  const stops = [clause, ...clause.querySelectorAll<HTMLElement>('a')]
  const at = target instanceof HTMLElement ? stops.indexOf(target) : 0
  stops[Math.max(0, at) + by]?.focus()
}

/** Chooses a clause; one that is chosen already and has lost the focus gets it back. */
function goToClause(sheet: HTMLElement, clause: number): void {
  chooseClause(clause)
  sheet.querySelector<HTMLElement>(`[data-clause="${clause}"][tabindex]`)?.focus({ preventScroll: true })
}

/** Up and down go clause by clause, left and right along the links of one; Enter shows what is known of it. */
export function handleKey(event: KeyboardEvent<HTMLElement>, layout: Layout, from: number | null): void {
  if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return
  const target = targetOf(event.key, layout, from)
  if (target !== null) goToClause(event.currentTarget, target)
  else if (event.key === 'ArrowRight') stepLink(event.target, 1)
  else if (event.key === 'ArrowLeft') stepLink(event.target, -1)
  else if (event.key === 'Enter' && from !== null && elementAt(event.target) === event.target) openClause(from)
  else return
  event.preventDefault()
}
