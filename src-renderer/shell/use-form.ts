import { useState } from 'react'
import type { Input, MutationName } from '#shared/api/contract.ts'
import type { ApiError } from '#shared/api/errors.ts'
import { answeredProblems, type FieldProblems, fieldProblems } from './field-problems.ts'

interface Form<N extends MutationName> {
  readonly problems: FieldProblems
  /** What went wrong with the whole of it; null when nothing did, or when a field shows it. */
  readonly error: ApiError | null
  readonly isBusy: boolean
  /** Sends the input, unless a field has a problem: one of the schema's, or one that only this form knows. */
  readonly submit: (input: Input<N>, own?: FieldProblems) => void
}

const NONE: FieldProblems = {}

const focusFirstProblem = (): void =>
  void requestAnimationFrame(() =>
    document.querySelector<HTMLElement>('[role=dialog] :is(input, textarea)[aria-invalid=true]')?.focus(),
  )

/** A dialog's form for one mutation: its problems stand at their fields. `send` answers null when it was done. */
export function useForm<N extends MutationName>(name: N, send: (input: Input<N>) => Promise<ApiError | null>): Form<N> {
  const [problems, setProblems] = useState(NONE)
  const [error, setError] = useState<ApiError | null>(null)
  const [isBusy, setBusy] = useState(false)
  const show = (found: FieldProblems): boolean => {
    setProblems(found)
    const isBad = Object.keys(found).length > 0
    if (isBad) focusFirstProblem()
    return isBad
  }
  const submit = (input: Input<N>, own: FieldProblems = NONE): void => {
    if (isBusy) return
    setError(null)
    if (show({ ...fieldProblems(name, input), ...own })) return
    setBusy(true)
    void send(input).then((answer) => {
      setBusy(false)
      if (answer === null) return
      if (answer.kind === 'bad-input') show(answeredProblems(answer))
      else setError(answer)
    })
  }
  return { problems, error, isBusy, submit }
}

/** What was typed, null when it is nothing. */
export const typedOrNull = (typed: string): string | null => (typed.trim() === '' ? null : typed)
