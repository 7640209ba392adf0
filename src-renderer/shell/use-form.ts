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

/** What is typed now. With it, a problem goes as soon as it is mended, not only when the form is sent again. */
interface Typed<N extends MutationName> {
  readonly input: Input<N>
  readonly own?: FieldProblems
}

const NONE: FieldProblems = {}

const focusFirstProblem = (): void =>
  void requestAnimationFrame(() =>
    document.querySelector<HTMLElement>('[role=dialog] :is(input, textarea)[aria-invalid=true]')?.focus(),
  )

/** A dialog's form for one mutation: its problems stand at their fields. `send` answers null when it was done. */
export function useForm<N extends MutationName>(
  name: N,
  send: (input: Input<N>) => Promise<ApiError | null>,
  typed?: Typed<N>,
): Form<N> {
  /** Null until the form was sent once: nobody is told off for what they have not typed yet. */
  const [found, setFound] = useState<FieldProblems | null>(null)
  const [answer, setAnswer] = useState<ApiError | null>(null)
  const [isBusy, setBusy] = useState(false)
  const submit = (input: Input<N>, own: FieldProblems = NONE): void => {
    if (isBusy) return
    const problems = { ...fieldProblems(name, input), ...own }
    setFound(problems)
    setAnswer(null)
    if (Object.keys(problems).length > 0) {
      focusFirstProblem()
      return
    }
    setBusy(true)
    void send(input).then((error) => {
      setBusy(false)
      setAnswer(error)
      if (error?.kind === 'bad-input') focusFirstProblem()
    })
  }
  const known = found === null || typed === undefined ? found : { ...fieldProblems(name, typed.input), ...typed.own }
  const answered = answer === null ? NONE : answeredProblems(answer)
  return {
    problems: { ...answered, ...known },
    error: answer?.kind === 'bad-input' ? null : answer,
    isBusy,
    submit,
  }
}

/** What was typed, null when it is nothing. */
export const typedOrNull = (typed: string): string | null => (typed.trim() === '' ? null : typed)
