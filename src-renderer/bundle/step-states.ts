import type { Output } from '#shared/api/contract.ts'
import { type BundleData, isCountersigned, ourSigning } from './bundle-data.ts'

/** The way to a signed bundle, in its order. */
export const STEPS = ['freeze', 'sign', 'countersign', 'export', 'check'] as const

export type Step = (typeof STEPS)[number]

/** `next` is the one to do now. */
export type StepState = 'done' | 'next' | 'later'

interface Known {
  readonly data: BundleData
  readonly checked: Output<'bundle.verify'> | null
}

/** How far each step is: what is done up to the first that is not, which is next. */
export function stepStates({ data, checked }: Known): Readonly<Record<Step, StepState>> {
  const { shown, lastExport } = data
  const isDone: Readonly<Record<Step, boolean>> = {
    freeze: shown.freeze !== null,
    sign: ourSigning(data) !== undefined,
    countersign: isCountersigned(data),
    export: lastExport !== null && !lastExport.isOutdated,
    check: checked?.ok === true,
  }
  const next = STEPS.findIndex((step) => !isDone[step])
  const stateOf = (step: Step): StepState => {
    const at = STEPS.indexOf(step)
    if (next === -1 || at < next) return 'done'
    return at === next ? 'next' : 'later'
  }
  return {
    freeze: stateOf('freeze'),
    sign: stateOf('sign'),
    countersign: stateOf('countersign'),
    export: stateOf('export'),
    check: stateOf('check'),
  }
}
