import type { SlotChange } from '#renderer/draft/our-draft.ts'
import { putEdits } from '#renderer/draft/our-draft.ts'
import { text } from '#renderer/messages/text.ts'
import { go, screenRoute } from '#renderer/route/route.ts'
import { mutate } from '#renderer/shell/mutate.ts'
import { sayDone } from '#renderer/shell/notices/toasts.ts'
import type { Shown } from '../list/shown.ts'
import { goToRow } from '../list-slice.ts'
import { changeTitle } from '../model/tags.ts'
import { listedRowOf } from '../rows/row.ts'
import { endCounter } from './counter.ts'
import { type Answer, answerChanges, takeBackAnswer } from './model/answer.ts'
import { changesOf, nextUndecided } from './model/next-undecided.ts'
import { type Triage, triageNow } from './triage.ts'

const words = text.compare.triage

/** Decisions are kept one after another, each upon what the one before made of the draft. */
let last: Promise<unknown> = Promise.resolve()

function keep(shown: Shown, title: string, edits: (triage: Triage) => readonly SlotChange[]): Promise<boolean> {
  const kept = last.then(async () => {
    const triage = triageNow()
    if (triage === null) return false
    const { contract, newer } = shown.pair
    if (!triage.isStarted) {
      const started = await mutate('draft.start', { contract, base: newer }, text.draft.step.started(newer))
      if (!started.ok) return false
    }
    const changes = edits(triage)
    return changes.length === 0 || (await putEdits(contract, changes, title))
  })
  last = kept
  return kept
}

/** The changes of the chosen row, and what it is called. */
function chosenUnit({
  compared,
  list,
  chosen,
}: Shown): { readonly unit: readonly number[]; readonly name: string } | null {
  const change = compared.comparison.changes[chosen ?? -1]
  if (chosen === null || change === undefined) return null
  const listed = changesOf(listedRowOf(list, chosen) ?? undefined)
  return { unit: listed.length === 0 ? [chosen] : listed, name: changeTitle(compared, change) }
}

/** Answers the chosen change, and goes on to the next one that is undecided. */
export async function answerChosen(shown: Shown, answer: Answer): Promise<void> {
  const own = chosenUnit(shown)
  if (own === null) return
  const { unit, name } = own
  endCounter()
  const next = goOn(shown, unit)
  const isKept = await keep(shown, words.step[answer.decision](name), (triage) => answerChanges(triage, unit, answer))
  const { contract } = shown.pair
  if (isKept && !next)
    sayDone(words.allDecided, { label: words.toDraft, run: () => go(screenRoute(contract, 'draft')) })
}

/** Goes to the next undecided change; false where these are the last. */
function goOn({ list, chosen }: Shown, unit: readonly number[]): boolean {
  const decisions = triageNow()?.decisions ?? new Map()
  const decided = { has: (change: number): boolean => unit.includes(change) || decisions.has(change) }
  const next = nextUndecided(list, chosen ?? -1, decided)
  if (next !== null) goToRow(next)
  else {
    const row = listedRowOf(list, chosen)
    if (row !== null) goToRow(row)
  }
  return next !== null
}

/** Leaves the chosen change as it is, and goes on to the next one that is undecided. */
export const skipChosen = (shown: Shown): void => {
  endCounter()
  goOn(shown, chosenUnit(shown)?.unit ?? [])
}

export async function takeBackChosen(shown: Shown): Promise<void> {
  const own = chosenUnit(shown)
  if (own !== null) await keep(shown, words.takenBack(own.name), (triage) => takeBackAnswer(triage, own.unit))
}

/** Accepts everything that touches no substance, in one step. */
export async function acceptNoise(shown: Shown): Promise<void> {
  const count = triageNow()?.progress.noise.length ?? 0
  const isKept = await keep(shown, words.noiseStep(count), (triage) =>
    triage.progress.noise.flatMap((at) => answerChanges(triage, [at], { decision: 'accept' })),
  )
  if (isKept) sayDone(words.noiseStep(count))
}
