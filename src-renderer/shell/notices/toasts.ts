import { create } from 'zustand'
import { describeError } from '#shared/api/describe-error.ts'
import type { ApiError } from '#shared/api/errors.ts'

/** What a toast offers to do. */
export interface ToastAction {
  readonly label: string
  readonly run: () => void
}

export interface Toast {
  readonly id: number
  readonly tone: 'done' | 'problem'
  readonly title: string
  readonly detail: string | null
  readonly actions: readonly ToastAction[]
  /** Dismissed: only its place is kept, until none is shown, so that the others do not jump. */
  readonly isGone: boolean
}

interface Toasts {
  readonly toasts: readonly Toast[]
}

export const useToasts = create<Toasts>()(() => ({ toasts: [] }))

const MOST = 4
const SHOWN_MS = 8_000
let lastId = 0

const timers = new Map<number, ReturnType<typeof setTimeout>>()

/** Somebody is at it: it stays. */
export function holdToast(id: number): void {
  clearTimeout(timers.get(id))
  timers.delete(id)
}

/** It goes by itself after a while; a problem stays until it was read. */
export function releaseToast({ id, tone }: Pick<Toast, 'id' | 'tone'>): void {
  holdToast(id)
  if (tone === 'done')
    timers.set(
      id,
      setTimeout(() => dismissToast(id), SHOWN_MS),
    )
}

export function dismissToast(id: number): void {
  holdToast(id)
  useToasts.setState(({ toasts }) => {
    const left = toasts.map((toast) => (toast.id === id ? { ...toast, isGone: true } : toast))
    return { toasts: left.every(({ isGone }) => isGone) ? [] : left }
  })
}

function show(toast: Omit<Toast, 'id' | 'isGone'>): void {
  lastId += 1
  const id = lastId
  useToasts.setState(({ toasts }) => {
    // One thing done takes the place of the one before: a pile would lie over the work. Problems stay.
    const kept = toast.tone === 'done' ? toasts.filter(({ tone }) => tone === 'problem') : toasts
    return { toasts: [...kept, { ...toast, id, isGone: false }].slice(-MOST) }
  })
  releaseToast({ id, tone: toast.tone })
}

/** Says what was done, and what can be done next. */
export const sayDone = (
  title: string,
  action: ToastAction | readonly ToastAction[] | null = null,
  detail: string | null = null,
): void => show({ tone: 'done', title, detail, actions: action === null ? [] : [action].flat() })

/** Says what went wrong, what was kept, and what to do. A cancelled request is no problem. */
export function sayProblem(error: ApiError): void {
  if (error.kind === 'cancelled') return
  const { happened, kept, todo } = describeError(error)
  show({
    tone: 'problem',
    title: happened,
    detail: [kept, todo].filter((part) => part !== null).join(' '),
    actions: [],
  })
}
