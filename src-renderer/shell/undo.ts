import { create } from 'zustand'
import { ask } from '#renderer/api.ts'
import { text } from '#renderer/messages/text.ts'
import { sayDone, sayProblem, type ToastAction } from '#renderer/shell/notices/toasts.ts'
import type { Input, MutationName, Output } from '#shared/api/contract.ts'
import { type Inverse, undoOf } from '#shared/api/undo.ts'
import { refreshWorkspace } from './refresh.ts'

/** A change that was made, and the call that takes it back. */
interface Step {
  readonly title: string
  readonly inverse: Inverse
}

interface Steps {
  readonly done: readonly Step[]
  readonly undone: readonly Step[]
}

const NONE: Steps = { done: [], undone: [] }

/** The changes of this window that can be taken back, oldest first, and those that were. Gone with the lock. */
export const useSteps = create<Steps>()(() => NONE)

export const forgetSteps = (): void => useSteps.setState(NONE)

/** Remembers a change. One that cannot be taken back is not in the list; those before it still can be. */
export function rememberStep<N extends MutationName>(name: N, input: Input<N>, output: Output<N>, title: string): void {
  const undo = undoOf(name, input, output)
  useSteps.setState(({ done }) => ({ done: 'never' in undo ? done : [...done, { title, inverse: undo }], undone: [] }))
}

/** What became of a step that was run: the step that does it again, none, or none yet because nothing was done. */
type Reversed = { readonly again: Step | null } | { readonly keep: boolean }

async function reverse({ title, inverse }: Step): Promise<Reversed> {
  const result = await ask(inverse.name, inverse.input)
  if (!result.ok) {
    sayProblem(result.error)
    // What the workspace refuses now it will refuse again: such a step must not stand before the others.
    return { keep: ['core', 'broken', 'workspace', 'cancelled'].includes(result.error.kind) }
  }
  await refreshWorkspace()
  const back = undoOf(inverse.name, inverse.input, result.value)
  return { again: 'never' in back ? null : { title, inverse: back } }
}

/** By itself and not by its place: another change may have come in while the core was asked. */
const without = (step: Step, steps: readonly Step[]): readonly Step[] => steps.filter((other) => other !== step)

/** Runs a step and puts what does it again on the other side; false when nothing was done. */
async function moveStep(step: Step, from: 'done' | 'undone', to: 'done' | 'undone'): Promise<boolean> {
  const reversed = await reverse(step)
  if ('keep' in reversed) {
    if (!reversed.keep) useSteps.setState((steps) => ({ [from]: without(step, steps[from]) }))
    return false
  }
  const { again } = reversed
  useSteps.setState((steps) => ({
    [from]: without(step, steps[from]),
    // After another change, or in another workspace, there is nothing to do again.
    [to]: again === null || steps[from].at(-1) !== step ? steps[to] : [...steps[to], again],
  }))
  return true
}

let isBusy = false

async function move(from: 'done' | 'undone', to: 'done' | 'undone'): Promise<void> {
  const step = useSteps.getState()[from].at(-1)
  if (step === undefined || isBusy) return
  isBusy = true
  try {
    const isMoved = await moveStep(step, from, to)
    if (isMoved) sayDone(from === 'done' ? text.undo.undone(step.title) : text.undo.redone(step.title))
  } finally {
    isBusy = false
  }
}

/** What a notice offers right after a change: to take back that change, and no later one in its place. */
export function offerUndo(): ToastAction {
  const step = useSteps.getState().done.at(-1)
  const isLatest = (): boolean => useSteps.getState().done.at(-1) === step
  return { label: text.undo.action, run: () => (isLatest() ? void undo() : sayDone(text.undo.since)) }
}

/** Takes back the steps given, the last one first, as long as they are the latest ones. */
async function undoAll(steps: readonly Step[], title: string): Promise<void> {
  if (isBusy) return
  isBusy = true
  try {
    for (const step of steps.toReversed()) {
      if (useSteps.getState().done.at(-1) !== step) return
      if (!(await moveStep(step, 'done', 'undone'))) return
    }
    sayDone(text.undo.undone(title))
  } finally {
    isBusy = false
  }
}

/** What a notice offers right after several changes that belong together: to take back all of them. */
export function offerUndoOf(count: number, label: string, title: string): ToastAction {
  const { done } = useSteps.getState()
  const steps = done.slice(done.length - count)
  const isLatest = (): boolean => useSteps.getState().done.at(-1) === steps.at(-1)
  return { label, run: () => (isLatest() ? void undoAll(steps, title) : sayDone(text.undo.since)) }
}

export const undo = (): Promise<void> => move('done', 'undone')
export const redo = (): Promise<void> => move('undone', 'done')
