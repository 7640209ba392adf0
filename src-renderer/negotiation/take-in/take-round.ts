import { text } from '#renderer/messages/text.ts'
import { mutateQuietly } from '#renderer/shell/mutate.ts'
import { sayDone } from '#renderer/shell/notices/toasts.ts'
import { offerUndo } from '#renderer/shell/undo.ts'
import type { ApiError } from '#shared/api/errors.ts'
import { type Proposal, roundOf, type Taken } from './taken.ts'

const words = text.negotiation.takeIn

/** Records what was chosen of a version, all at once, and says so; null when it was done. */
export async function takeRound(
  contract: string,
  version: number,
  proposal: Proposal,
  taken: Taken,
): Promise<ApiError | null> {
  const { positions, falls } = taken
  if (positions.size + falls.size === 0) return null
  const done = await mutateQuietly('round.take', roundOf(contract, version, proposal, taken), words.done(version))
  if (!done.ok) return done.error
  sayDone(words.done(version), [offerUndo()], words.said(positions.size, falls.size))
  return null
}
