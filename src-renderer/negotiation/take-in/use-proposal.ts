import { useEffect, useState } from 'react'
import { ask } from '#renderer/api.ts'
import type { ApiError } from '#shared/api/errors.ts'
import type { Proposal } from './taken.ts'

interface Proposed {
  readonly of: string
  /** Null until it is there. */
  readonly proposal: Proposal | null
  readonly error: ApiError | null
}

/** What a version means for the points of its contract; asked for once, and given up when nobody waits any more. */
export function useProposal(contract: string, version: number): Omit<Proposed, 'of'> {
  const of = `${contract} ${version}`
  const [proposed, setProposed] = useState<Proposed>({ of, proposal: null, error: null })
  useEffect(() => {
    const controller = new AbortController()
    void ask('round.propose', { contract, version }, controller.signal).then((answer) => {
      if (controller.signal.aborted) return
      setProposed({ of, proposal: answer.ok ? answer.value : null, error: answer.ok ? null : answer.error })
    })
    return () => controller.abort()
  }, [contract, version, of])
  return proposed.of === of ? proposed : { proposal: null, error: null }
}
