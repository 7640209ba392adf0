import { useEffect, useState } from 'react'
import { ask } from '#renderer/api.ts'
import type { Input, Output, ProcedureName } from '#shared/api/contract.ts'
import type { ApiError } from '#shared/api/errors.ts'
import { onRefresh } from './refresh.ts'

/** What a question is answered with; both are null until it is. */
export interface Answered<N extends ProcedureName> {
  readonly value: Output<N> | null
  readonly error: ApiError | null
}

const UNKNOWN = { value: null, error: null }

/**
 * Asks once somebody rests on what it is about, again when the workspace changes, and gives up when they go on: whoever
 * runs through a list does not ask for everything on the way.
 */
export function useAtRest<N extends ProcedureName>(name: N, input: Input<N>, restMs: number): Answered<N> {
  const of = JSON.stringify(input)
  const [answered, setAnswered] = useState<Answered<N> & { readonly of: string }>({ of, ...UNKNOWN })
  // biome-ignore lint/correctness/useExhaustiveDependencies: `of` is the input by its value.
  useEffect(() => {
    const controller = new AbortController()
    const load = async (): Promise<void> => {
      const answer = await ask(name, input, controller.signal)
      if (controller.signal.aborted) return
      setAnswered(answer.ok ? { of, value: answer.value, error: null } : { of, value: null, error: answer.error })
    }
    const timer = setTimeout(() => void load(), restMs)
    const end = onRefresh(load)
    return () => {
      clearTimeout(timer)
      controller.abort()
      end()
    }
  }, [name, of, restMs])
  return answered.of === of ? answered : UNKNOWN
}
