import { ask } from '#renderer/api.ts'
import { clauseOptions } from '#renderer/components/forms/clause-options.ts'
import type { ClauseOption } from '#renderer/components/forms/clause-picker.tsx'
import { amendedText, findStaleClauses, type StaleClause } from '#shared/amend/base-text.ts'
import type { Output } from '#shared/api/contract.ts'
import type { ApiError } from '#shared/api/errors.ts'
import type { ChangeOrder } from '#shared/model/change-order.ts'
import { ok, type Result } from '#shared/model/result.ts'
import type { Clause } from '#shared/model/version-text.ts'

/** The text change orders work on: the frozen version's, else the latest one's. */
export interface BaseText {
  readonly contract: string
  readonly number: number
  readonly clauses: readonly Clause[]
  /** Those a change order can name. */
  readonly options: readonly ClauseOption[]
}

/** A clause is named by its number, so it needs one that no other clause has, and words of its own. */
function nameable(clauses: readonly Clause[]): readonly ClauseOption[] {
  const options = clauseOptions(clauses)
  const counts = new Map<string | null, number>()
  for (const { name } of options) counts.set(name, (counts.get(name) ?? 0) + 1)
  return options.filter(({ index, name }) => name !== null && counts.get(name) === 1 && clauses[index]?.text !== '')
}

const baseNumber = ({ versions, freeze }: Output<'contract.show'>): number | undefined =>
  freeze?.version ?? versions.at(-1)?.number

/** True for the text that counts now. A version never changes, so it need not be read again. */
export const isBase = (text: BaseText, overview: Output<'contract.show'>): boolean =>
  text.contract === overview.contract.id && text.number === baseNumber(overview)

/** Reads the base text; null when there is no version. */
export async function readBase(overview: Output<'contract.show'>): Promise<Result<BaseText | null, ApiError>> {
  const { contract } = overview
  const number = baseNumber(overview)
  if (number === undefined) return ok(null)
  const shown = await ask('version.show', { contract: contract.id, version: number })
  if (!shown.ok) return shown
  const { clauses } = shown.value.text
  return ok({ contract: contract.id, number, clauses, options: nameable(clauses) })
}

/** A clause that can be reworded: its name, and its text with the agreed change orders in it. */
export function findTarget(
  base: BaseText,
  orders: readonly ChangeOrder[],
  index: number | null,
): { readonly name: string; readonly text: string } | null {
  const name = base.options.find((option) => option.index === index)?.name ?? null
  const clause = index === null ? undefined : base.clauses[index]
  return name === null || clause === undefined ? null : { name, text: amendedText(clause.text, name, orders) }
}

/** The clauses whose text is no longer the one a change order was made against. */
export const staleClauses = (base: BaseText | null, orders: readonly ChangeOrder[]): readonly StaleClause[] =>
  base === null ? [] : findStaleClauses(base.clauses, orders)
