import { text } from '#renderer/messages/text.ts'
import type { Overview } from '#renderer/shell/contracts.ts'
import { mutate } from '#renderer/shell/mutate.ts'
import { sayDone } from '#renderer/shell/notices/toasts.ts'
import { offerUndo } from '#renderer/shell/undo.ts'

/** When something last came into a contract: ISO 8601. */
const activityOf = ({ contract, latest }: Overview): string =>
  latest === null || latest.addedAt < contract.createdAt ? contract.createdAt : latest.addedAt

/** The contracts, the one with the latest activity first. */
export const byActivity = (list: readonly Overview[]): readonly Overview[] =>
  list.toSorted((a, b) => activityOf(b).localeCompare(activityOf(a)))

/** True when nothing would be lost with the contract. */
export const isEmpty = ({ versions, openPoints, changeOrders }: Overview): boolean =>
  versions === 0 && openPoints === 0 && changeOrders === 0

export async function discardContract({ contract: { id, title } }: Overview): Promise<void> {
  const said = text.home.discarded(title)
  const discarded = await mutate('contract.discard', { contract: id }, said)
  if (discarded.ok) sayDone(said, offerUndo())
}
