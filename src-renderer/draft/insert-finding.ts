import { ask } from '#renderer/api.ts'
import { freeSlot } from '#renderer/compare/triage/model/laid.ts'
import { text } from '#renderer/messages/text.ts'
import type { Reviewed, ReviewedText } from '#renderer/review/model/reviewed.ts'
import { go } from '#renderer/route/route.ts'
import { mutate } from '#renderer/shell/mutate.ts'
import { sayDone, sayProblem } from '#renderer/shell/notices/toasts.ts'
import { offerUndo } from '#renderer/shell/undo.ts'
import type { DraftEdit } from '#shared/model/negotiation/our-draft.ts'
import type { Topic } from '#shared/model/playbook/playbook.ts'
import { baseSlot } from '#shared/negotiate/draft/arrange.ts'
import { placeFinding } from './model/place-finding.ts'
import { asClause, wordingOf } from './model/wordings.ts'

const words = text.draft

/** The edits of our draft of this version; it is started where there is none. Null where there is another draft. */
async function editsOn(contract: string, version: number): Promise<readonly DraftEdit[] | null> {
  const shown = await ask('draft.show', { contract })
  if (!shown.ok) {
    sayProblem(shown.error)
    return null
  }
  if (shown.value !== null) {
    if (shown.value.draft.base === version) return shown.value.draft.edits
    sayDone(words.finding.otherBase(shown.value.draft.base))
    return null
  }
  const started = await mutate('draft.start', { contract, base: version }, words.step.started(version))
  return started.ok ? started.value.edits : null
}

/** Puts the playbook's wording for a topic into our draft of the reviewed version, in one step. */
export async function insertFinding(reviewed: Reviewed, read: ReviewedText, topic: Topic): Promise<void> {
  const { contract, version, clauses } = read
  const edits = await editsOn(contract, version.number)
  if (edits === null) return
  const wording = wordingOf(reviewed, { topic })
  const place = placeFinding(reviewed.topics, topic.id, clauses)
  const model = place.kind === 'replace' ? place.clause : place.like
  const typed = asClause(wording, (clauses[model ?? -1]?.heading ?? null) !== null)
  const edit: DraftEdit =
    place.kind === 'replace'
      ? {
          ...{ slot: baseSlot(place.clause), decision: 'edit', after: null, like: null, note: null },
          words: { ...typed, heading: clauses[place.clause]?.heading ?? null },
        }
      : { slot: freeSlot(edits), decision: 'insert', words: typed, after: place.after, like: place.like, note: null }
  const { slot } = edit
  const kept = await mutate('draft.put', { contract, changes: [{ slot, edit }] }, words.step.wording(topic.title))
  if (!kept.ok) return
  const show = { label: words.finding.show, run: () => go({ screen: 'draft', contract, slot }) }
  sayDone(words.finding.done(topic.title, place.kind === 'replace'), [show, offerUndo()])
}
