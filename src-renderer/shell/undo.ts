import { create } from 'zustand'
import { ask } from '#renderer/api.ts'
import { text } from '#renderer/messages/text.ts'
import { sayDone, sayProblem } from '#renderer/shell/notices/toasts.ts'
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

/** Remembers a change. One that cannot be taken back ends the list: nothing before it may be undone around it. */
export function rememberStep<N extends MutationName>(name: N, input: Input<N>, output: Output<N>, title: string): void {
  const undo = undoOf(name, input, output)
  if ('never' in undo) useSteps.setState(NONE)
  else useSteps.setState(({ done }) => ({ done: [...done, { title, inverse: undo }], undone: [] }))
}

/** Runs an inverse and answers with the inverse of that, or null when there is none or it failed. */
async function reverse({ title, inverse }: Step): Promise<{ readonly step: Step | null } | null> {
  const result = await ask(inverse.name, inverse.input)
  if (!result.ok) {
    sayProblem(result.error)
    return null
  }
  await refreshWorkspace()
  const back = undoOf(inverse.name, inverse.input, result.value)
  return { step: 'never' in back ? null : { title, inverse: back } }
}

let isBusy = false

async function move(from: 'done' | 'undone', to: 'done' | 'undone'): Promise<void> {
  const step = useSteps.getState()[from].at(-1)
  if (step === undefined || isBusy) return
  isBusy = true
  try {
    const reversed = await reverse(step)
    if (reversed === null) return
    useSteps.setState((steps) => ({
      [from]: steps[from].slice(0, -1),
      [to]: reversed.step === null ? [] : [...steps[to], reversed.step],
    }))
    sayDone(from === 'done' ? text.undo.undone(step.title) : text.undo.redone(step.title))
  } finally {
    isBusy = false
  }
}

export const undo = (): Promise<void> => move('done', 'undone')
export const redo = (): Promise<void> => move('undone', 'done')
