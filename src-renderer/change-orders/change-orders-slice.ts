import { create } from 'zustand'
import { ask } from '#renderer/api.ts'
import type { StaleClause } from '#shared/amend/base-text.ts'
import type { Output } from '#shared/api/contract.ts'
import type { ApiError } from '#shared/api/errors.ts'
import { type BaseText, isBase, readBase, staleClauses } from './base-text.ts'

export type ChangeOrder = Output<'changeOrder.list'>['changeOrders'][number]

/** What the screen shows, all of one moment. */
export interface Loaded {
  readonly overview: Output<'contract.show'>
  readonly list: Output<'changeOrder.list'>
  /** Null before the first version, and until its text was read. */
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
  if (shownContract !== contract) return
  if (!overview.ok) useChangeOrders.setState({ error: overview.error })
  else if (!list.ok) useChangeOrders.setState({ error: list.error })
  else {
    const base = before !== null && isBase(before, overview.value) ? before : null
    const stale = staleClauses(base, list.value.changeOrders)
    useChangeOrders.setState({ loaded: { overview: overview.value, list: list.value, base, stale }, error: null })
    if (base === null) await loadBase(overview.value)
  }
}

/** The list is shown before the text it works on: that of a long contract takes longer to come. */
async function loadBase(overview: Loaded['overview']): Promise<void> {
  const read = await readBase(overview)
  const { loaded } = useChangeOrders.getState()
  if (loaded === null || loaded.overview.contract.id !== overview.contract.id) return
  if (!read.ok) useChangeOrders.setState({ error: read.error })
  else if (read.value !== null && isBase(read.value, loaded.overview)) {
    const stale = staleClauses(read.value, loaded.list.changeOrders)
    useChangeOrders.setState({ loaded: { ...loaded, base: read.value, stale } })
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
