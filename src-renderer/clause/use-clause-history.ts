import { useEffect, useState } from 'react'
import { ask } from '#renderer/api.ts'
import { onRefresh } from '#renderer/shell/refresh.ts'
import type { Output } from '#shared/api/contract.ts'
import type { ApiError } from '#shared/api/errors.ts'

export type ClauseStep = Output<'clause.history'>[number]

interface History {
  readonly of: string
  readonly steps: readonly ClauseStep[] | null
  readonly error: ApiError | null
}

/** Whoever runs through a list does not ask for every clause on the way. */
const REST_MS = 180

/** A clause through all versions; asked for once somebody rests on it, and given up when they go on. */
export function useClauseHistory(contract: string, lineage: number): Omit<History, 'of'> {
  const of = `${contract} ${lineage}`
  const [history, setHistory] = useState<History>({ of, steps: null, error: null })
  useEffect(() => {
    const controller = new AbortController()
    const load = async (): Promise<void> => {
      const answer = await ask('clause.history', { contract, lineage }, controller.signal)
      if (controller.signal.aborted) return
      setHistory(answer.ok ? { of, steps: answer.value, error: null } : { of, steps: null, error: answer.error })
    }
    const timer = setTimeout(() => void load(), REST_MS)
    const end = onRefresh(load)
    return () => {
      clearTimeout(timer)
      controller.abort()
      end()
    }
  }, [contract, lineage, of])
  return history.of === of ? history : { steps: null, error: null }
}
