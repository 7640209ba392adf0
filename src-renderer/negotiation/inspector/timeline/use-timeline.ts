import { useEffect, useState } from 'react'
import { ask } from '#renderer/api.ts'
import { onRefresh } from '#renderer/shell/refresh.ts'
import type { ApiError } from '#shared/api/errors.ts'
import type { Timeline } from './entries.ts'

interface Told {
  readonly of: string
  /** Null until it is there. */
  readonly timeline: Timeline | null
  readonly error: ApiError | null
}

/** Whoever runs through a list does not ask for every point on the way. */
const REST_MS = 90

/** A point through all versions; asked for once somebody rests on it, and given up when they go on. */
export function useTimeline(contract: string, point: string): Omit<Told, 'of'> {
  const of = `${contract} ${point}`
  const [told, setTold] = useState<Told>({ of, timeline: null, error: null })
  useEffect(() => {
    const controller = new AbortController()
    const load = async (): Promise<void> => {
      const answer = await ask('point.timeline', { contract, point }, controller.signal)
      if (controller.signal.aborted) return
      setTold(answer.ok ? { of, timeline: answer.value, error: null } : { of, timeline: null, error: answer.error })
    }
    const timer = setTimeout(() => void load(), REST_MS)
    const end = onRefresh(load)
    return () => {
      clearTimeout(timer)
      controller.abort()
      end()
    }
  }, [contract, point, of])
  return told.of === of ? told : { timeline: null, error: null }
}
