import { create } from 'zustand'
import { ask } from '#renderer/api.ts'
import type { Input, Output, ProcedureName } from '#shared/api/contract.ts'
import type { ApiError } from '#shared/api/errors.ts'
import type { Result } from '#shared/model/result.ts'

/** Something that takes long enough to be shown. `part` is null when nobody can say how far it is. */
export interface Work {
  readonly id: number
  readonly title: string
  readonly part: { readonly done: number; readonly of: number } | null
  readonly cancel: () => void
}

interface WorkState {
  readonly running: readonly Work[]
}

export const useWork = create<WorkState>()(() => ({ running: [] }))

// Shorter work would only flicker.
const SHOWN_AFTER_MS = 400
let lastId = 0

const remove = (id: number): void =>
  useWork.setState(({ running }) => ({ running: running.filter((work) => work.id !== id) }))

/** Asks with a signal of its own. */
export type AskWithin = <N extends ProcedureName>(name: N, input: Input<N>) => Promise<Result<Output<N>, ApiError>>

/** Does long work under a title; after a moment it is shown with a way to cancel it. `report` says how far it is. */
export async function doWork<T>(
  title: string,
  work: (ask: AskWithin, report: (done: number, of: number) => void) => Promise<T>,
): Promise<T> {
  lastId += 1
  const id = lastId
  const controller = new AbortController()
  let part: Work['part'] = null
  const publish = (): void =>
    useWork.setState(({ running }) => ({
      running: [...running.filter((other) => other.id !== id), { id, title, part, cancel: () => controller.abort() }],
    }))
  const timer = setTimeout(publish, SHOWN_AFTER_MS)
  const report = (done: number, of: number): void => {
    part = { done, of }
    if (useWork.getState().running.some((other) => other.id === id)) publish()
  }
  try {
    return await work((name, input) => ask(name, input, controller.signal), report)
  } finally {
    clearTimeout(timer)
    remove(id)
  }
}
