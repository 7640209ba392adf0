import { text } from '#renderer/messages/text.ts'
import { documentRoute, go, screenRoute } from '#renderer/route/route.ts'
import { mutate, mutateQuietly } from '#renderer/shell/mutate.ts'
import { showFile } from '#renderer/shell/notices/show-file.ts'
import { sayDone, sayProblem } from '#renderer/shell/notices/toasts.ts'
import { doWork } from '#renderer/shell/notices/work.ts'
import { refreshWorkspace } from '#renderer/shell/refresh.ts'
import { offerUndo, offerUndoOf, rememberStep } from '#renderer/shell/undo.ts'
import type { Input } from '#shared/api/contract.ts'
import type { ApiError } from '#shared/api/errors.ts'
import type { Half, Owner } from '#shared/model/playbook/contract-settings.ts'
import type { Topic } from '#shared/model/playbook/playbook.ts'

const words = text.review

export type Settings = Omit<Input<'review.set'>, 'contract'>

/** Reviews the contract another way. */
export const changeSettings = async (contract: string, settings: Settings): Promise<void> =>
  void (await mutate('review.set', { contract, ...settings }, words.settings.done))

/** Keeps the user's word on a topic; the dialog shows what went wrong. */
export async function chooseVerdict(input: Input<'review.choose'>, topic: Topic): Promise<ApiError | null> {
  const { choice } = input
  const step = choice === null ? words.choose.takenBack(topic.title) : words.choose.done(topic.title, choice.verdict)
  const chosen = await mutateQuietly('review.choose', input, step)
  if (!chosen.ok) return chosen.error
  sayDone(step, offerUndo())
  return null
}

/** Lets the text decide again. */
export async function takeChoiceBack(contract: string, topic: Topic): Promise<void> {
  const problem = await chooseVerdict({ contract, topic: topic.id, choice: null }, topic)
  if (problem !== null) sayProblem(problem)
}

/** Says who owns a half of a control; null: whoever the text names. */
export const assignHalf = async (contract: string, control: string, half: Half, owner: Owner | null): Promise<void> =>
  void (await mutate('review.assign', { contract, control, half, owner }, words.responsibilities.done(owner)))

/** Adds the responsibility matrix to the latest version's documents, as the next version. */
export async function attachMatrix(contract: string): Promise<void> {
  const { attaching, attachStep, attached, show } = words.responsibilities
  const added = await doWork(attaching, (within) => mutate('review.attachMatrix', { contract }, attachStep, within))
  if (!added.ok) return
  const { version } = added.value
  sayDone(attached(version), [{ label: show(version), run: () => go(documentRoute(contract, version)) }, offerUndo()])
}

export async function copyWording(wording: string): Promise<void> {
  try {
    await navigator.clipboard.writeText(wording)
    sayDone(words.inspector.copied)
  } catch {
    sayProblem({ kind: 'broken', detail: words.inspector.copyFailed })
  }
}

/** What became of several points that were to be raised. */
export interface Raised {
  readonly done: number
  readonly error: ApiError | null
}

/** Raises points one after another, up to the first that fails; all of them can be taken back in one go. */
export async function raisePoints(contract: string, inputs: readonly Input<'point.add'>[]): Promise<Raised> {
  const raised = await doWork(words.raiseMany.working, async (within, report): Promise<Raised> => {
    let done = 0
    for (const input of inputs) {
      report(done, inputs.length)
      const added = await within('point.add', input)
      if (!added.ok) return { done, error: added.error }
      rememberStep('point.add', input, added.value, text.compare.raise.step(input.title))
      done += 1
    }
    return { done, error: null }
  })
  // Once for all of them: each would have every screen read everything again.
  await refreshWorkspace()
  if (raised.done > 0) {
    const show = { label: words.raiseMany.show, run: () => go(screenRoute(contract, 'negotiation')) }
    const undoAll = offerUndoOf(raised.done, words.raiseMany.undoAll, words.raiseMany.step(raised.done))
    sayDone(words.raiseMany.done(raised.done), [show, undoAll])
  }
  return raised
}

/** Writes a part of the review into Downloads; null when that was done. */
export async function writeReview(input: Omit<Input<'review.export'>, 'to'>): Promise<ApiError | null> {
  const written = await doWork(words.exports.writing, (within) =>
    within('review.export', { ...input, to: 'downloads' }),
  )
  if (!written.ok) return written.error
  const { name, path } = written.value
  sayDone(words.exports.done(name), showFile(path))
  return null
}
