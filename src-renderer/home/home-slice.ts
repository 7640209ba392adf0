import { create } from 'zustand'
import { ask } from '#renderer/api.ts'
import { text } from '#renderer/messages/text.ts'
import type { Overview } from '#renderer/shell/contracts.ts'
import { mutate } from '#renderer/shell/mutate.ts'
import { sayDone } from '#renderer/shell/notices/toasts.ts'
import { offerUndo } from '#renderer/shell/undo.ts'
import { FIRST_VIEW, type TurnFilter, type View } from './home-list.ts'
import type { ListedDeadline } from './needs/needs.ts'

interface Home {
  readonly view: View
  /** The days to keep of every contract; null until they were asked for. */
  readonly deadlines: readonly ListedDeadline[] | null
}

export const useHome = create<Home>()(() => ({ view: FIRST_VIEW, deadlines: null }))

export const look = (edit: Partial<View>): void => useHome.setState(({ view }) => ({ view: { ...view, ...edit } }))

/** Lists only the contracts of one kind, or all of them again. */
export function toggleFilter(filter: TurnFilter): void {
  const { view } = useHome.getState()
  look({ filter: view.filter === filter ? 'all' : filter })
}

/** Without an answer the list is shown without them: it tells the next date of each contract by itself. */
export async function loadDeadlines(): Promise<void> {
  const listed = await ask('deadline.list', { contract: null })
  useHome.setState({ deadlines: listed.ok ? listed.value : [] })
}

/** True when nothing would be lost with the contract. */
export const isEmpty = ({ versions, openPoints, changeOrders }: Overview): boolean =>
  versions === 0 && openPoints === 0 && changeOrders === 0

export async function discardContract({ contract: { id, title } }: Overview): Promise<void> {
  const said = text.home.discarded(title)
  const discarded = await mutate('contract.discard', { contract: id }, said)
  if (discarded.ok) sayDone(said, offerUndo())
}
