import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import {
  dismissToast,
  holdToast,
  releaseToast,
  sayDone,
  sayProblem,
  useToasts,
} from '#renderer/shell/notices/toasts.ts'

const PATIENCE_MS = 60_000

const shown = (): readonly string[] =>
  useToasts
    .getState()
    .toasts.filter(({ isGone }) => !isGone)
    .map(({ title }) => title)
const latest = () => useToasts.getState().toasts.at(-1) ?? { id: 0, tone: 'done' as const }

beforeEach(() => {
  vi.useFakeTimers()
  useToasts.setState({ toasts: [] })
})
afterEach(() => {
  vi.useRealTimers()
})

describe('a notice of something done', () => {
  it('goes by itself', () => {
    sayDone('Version 1 added')
    expect(shown()).toEqual(['Version 1 added'])
    vi.advanceTimersByTime(PATIENCE_MS)
    expect(shown()).toEqual([])
  })

  it('stays while somebody is at it, and goes some time after', () => {
    sayDone('Version 1 added')
    const toast = latest()
    holdToast(toast.id)
    vi.advanceTimersByTime(PATIENCE_MS)
    expect(shown()).toEqual(['Version 1 added'])
    releaseToast(toast)
    vi.advanceTimersByTime(PATIENCE_MS)
    expect(shown()).toEqual([])
  })
})

describe('a problem', () => {
  it('stays until it is dismissed, whoever was at it', () => {
    sayProblem({ kind: 'broken', detail: 'x' })
    const toast = latest()
    releaseToast(toast)
    vi.advanceTimersByTime(PATIENCE_MS)
    expect(shown()).toHaveLength(1)
    dismissToast(toast.id)
    expect(shown()).toEqual([])
  })
})
