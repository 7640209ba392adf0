import { create } from 'zustand'
import { ask } from '#renderer/api.ts'
import type { StaleClause } from '#shared/amend/base-text.ts'
import type { Output } from '#shared/api/contract.ts'
import type { ApiError } from '#shared/api/errors.ts'
import { type BaseText, readBase, staleClauses } from './base-text.ts'

export type ChangeOrder = Output<'changeOrder.list'>['changeOrders'][number]

/** What the screen shows, all of one moment. */
export interface Loaded {
  readonly overview: Output<'contract.show'>
  readonly list: Output<'changeOrder.list'>
  /** Null before the first version. */
  readonly base: BaseText | null
  readonly stale: readonly StaleClause[]
}

type ChangeOrderDialog = 'add' | 'void'

interface ChangeOrders {
  /** Null until it was loaded. */
  readonly loaded: Loaded | null
  readonly error: ApiError | null
  readonly dialog: ChangeOrderDialog | null
}

const FRESH: ChangeOrders = { loaded: null, error: null, dialog: null }

export const useChangeOrders = create<ChangeOrders>()(() => FRESH)

let shownContract: string | null = null

/** Loads a contract's change orders. What an earlier call for another contract brings is passed over. */
export async function loadChangeOrders(contract: string): Promise<void> {
  shownContract = contract
  const before = useChangeOrders.getState().loaded?.base ?? null
  const [overview, list] = await Promise.all([
    ask('contract.show', { contract }),
    ask('changeOrder.list', { contract }),
  ])
  const base = overview.ok ? await readBase(overview.value, before) : overview
  if (shownContract !== contract) return
  if (!overview.ok) useChangeOrders.setState({ error: overview.error })
  else if (!list.ok) useChangeOrders.setState({ error: list.error })
  else if (!base.ok) useChangeOrders.setState({ error: base.error })
  else {
    const stale = staleClauses(base.value, list.value.changeOrders)
    const loaded = { overview: overview.value, list: list.value, base: base.value, stale }
    useChangeOrders.setState({ loaded, error: null })
  }
}

export function leaveChangeOrders(): void {
  shownContract = null
  useChangeOrders.setState(FRESH)
}

export const openDialog = (dialog: ChangeOrderDialog): void => useChangeOrders.setState({ dialog })
export const closeDialog = (): void => useChangeOrders.setState({ dialog: null })

/** The change order the address names, else the last one. */
export const chosenOrder = ({ list }: Loaded, named: string | null): ChangeOrder | null =>
  (named === null ? list.changeOrders.at(-1) : list.changeOrders.find(({ id }) => id === named)) ?? null
