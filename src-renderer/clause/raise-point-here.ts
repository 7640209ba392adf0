import { text } from '#renderer/messages/text.ts'
import { go } from '#renderer/route/route.ts'
import { mutateQuietly } from '#renderer/shell/mutate.ts'
import { sayDone } from '#renderer/shell/notices/toasts.ts'
import { offerUndo } from '#renderer/shell/undo.ts'
import type { Input } from '#shared/api/contract.ts'
import type { ApiError } from '#shared/api/errors.ts'

const words = text.compare.raise

/** Raises the point and stays where it was raised; the notice leads to it. */
export async function raisePointHere(input: Input<'point.add'>): Promise<ApiError | null> {
  const { contract, title } = input
  const raised = await mutateQuietly('point.add', input, words.step(title))
  if (!raised.ok) return raised.error
  const { id } = raised.value
  const show = { label: words.show, run: () => go({ screen: 'negotiation', contract, point: id }) }
  sayDone(words.done(id, title), [show, offerUndo()])
  return null
}
