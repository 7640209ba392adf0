import type { AffectedClause, ChangeOrder } from '../model/change-order.ts'
import type { ChangeOrderId } from '../model/ids.ts'
import type { Clause } from '../model/version-text.ts'
import { nameClauses } from '../text/clause-names.ts'

/** A clause that a change order was agreed against, whose text is another one now. */
export interface StaleClause {
  readonly changeOrder: ChangeOrderId
  readonly clause: string
  readonly agreed: string
  /** Null when the clause is gone. */
  readonly found: string | null
}

type Change = { readonly order: ChangeOrder; readonly affected: AffectedClause }

const standing = (orders: readonly ChangeOrder[]): readonly Change[] =>
  orders
    .filter((order) => order.status !== 'void')
    .flatMap((order) => order.clauses.map((affected) => ({ order, affected })))

/** What each clause is called in change orders: its name, else its heading. */
function amendableNames(clauses: readonly Clause[]): readonly (string | null)[] {
  const names = nameClauses(clauses)
  return clauses.map(({ heading }, index) => names[index] ?? heading)
}

/** What one clause is called in change orders. */
export const amendableName = (clauses: readonly Clause[], index: number): string | null =>
  amendableNames(clauses)[index] ?? null

/** A clause's text with every agreed change order applied that replaces it, in the order of their numbers. */
export function amendedText(text: string, name: string, orders: readonly ChangeOrder[]): string {
  const replacing = standing(orders).filter(
    ({ order, affected }) => order.status === 'agreed' && affected.label === name,
  )
  return replacing.at(-1)?.affected.newText ?? text
}

/** Every clause whose text, with the earlier change orders applied, is not the one a change order was agreed against. */
export function findStaleClauses(clauses: readonly Clause[], orders: readonly ChangeOrder[]): readonly StaleClause[] {
  const names = amendableNames(clauses)
  const textByName = new Map(clauses.map((clause, index) => [names[index], clause.text]))
  const stale: StaleClause[] = []
  for (const { order, affected } of standing(orders)) {
    const found = textByName.get(affected.label) ?? null
    if (found !== affected.oldText) {
      stale.push({ changeOrder: order.id, clause: affected.label, agreed: affected.oldText, found })
    }
    if (order.status === 'agreed') textByName.set(affected.label, affected.newText)
  }
  return stale
}

/** The later change orders whose old text is what this one made of a clause: without it they change nothing that is there. */
export function findBuiltOn(order: ChangeOrder, orders: readonly ChangeOrder[]): readonly ChangeOrderId[] {
  const isBase = ({ label, oldText }: AffectedClause): boolean =>
    order.clauses.some((clause) => clause.label === label && clause.newText === oldText)
  if (order.status !== 'agreed') return []
  const later = orders.slice(orders.findIndex(({ id }) => id === order.id) + 1)
  return standing(later).flatMap(({ order: other, affected }) => (isBase(affected) ? [other.id] : []))
}
