import type { CommandId } from '#renderer/commands/table.ts'
import type { Shown } from '../list/shown.ts'
import { toggleFilter } from '../list-slice.ts'
import { isChanged } from '../model/compared.ts'
import { startCounter } from './counter.ts'
import type { Triage } from './triage.ts'
import { acceptNoise, answerChosen, skipChosen, takeBackChosen } from './triage-actions.ts'

type Handlers = { readonly [Id in CommandId]?: () => void }

const NONE: Handlers = {}

/** Answering their changes, where the comparison is one that our draft answers. */
export function triageCommands(shown: Shown, triage: Triage | null): Handlers {
  if (triage === null) return NONE
  const change = shown.compared.comparison.changes[shown.chosen ?? -1]
  const { chosen } = shown
  return {
    'triage.skip': () => skipChosen(shown),
    'triage.undecided': () => toggleFilter('undecided'),
    ...(triage.progress.noise.length === 0 ? {} : { 'triage.noise': () => void acceptNoise(shown) }),
    ...(chosen === null || change === undefined || !isChanged(change)
      ? {}
      : {
          'triage.accept': () => void answerChosen(shown, { decision: 'accept' }),
          'triage.keep': () => void answerChosen(shown, { decision: 'keep-ours' }),
          'triage.counter': () => startCounter(chosen),
          ...(triage.decisions.has(chosen) ? { 'triage.take-back': () => void takeBackChosen(shown) } : {}),
        }),
  }
}
