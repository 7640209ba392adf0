import type { Decoded } from '#shared/api/contract.ts'
import type { ApiError } from '#shared/api/errors.ts'
import { assembleDraft } from '#shared/draft/assemble-draft.ts'
import type { Draft, DraftClause } from '#shared/draft/draft.ts'
import { err, ok, type Result } from '#shared/model/result.ts'
import type { Context, Free } from '../context.ts'
import { deliver } from '../files/exports.ts'
import { openDb, thePlaybook } from '../playbooks/find-playbook.ts'

/** The draft that the choices make; topics that the playbook does not have are refused. */
function draftOf(context: Context, choices: Decoded<'template.preview'>): Result<Draft, ApiError> {
  const found = thePlaybook(openDb(context), choices.playbook)
  if (!found.ok) return found
  const known = found.value.playbook.topics.map(({ id }) => id)
  const unknown = choices.topics.find((topic) => !known.includes(topic))
  if (unknown !== undefined) return err({ kind: 'missing', noun: 'topic', ref: unknown, known: known.slice(0, 12) })
  return ok(assembleDraft(found.value.playbook, choices))
}

const preview = ({ heading, paragraphs, topic }: DraftClause, at: number) => ({
  ...{ label: `${at + 1}.`, heading, topic },
  text: paragraphs.map(({ text, isItem }) => (isItem ? `– ${text}` : text)),
})

export const previewTemplate: Free<'template.preview'> = {
  free: (context, choices) => {
    const draft = draftOf(context, choices)
    if (!draft.ok) return draft
    const { agreement, schedule, blanks } = draft.value
    return ok({ agreement: agreement.map(preview), schedule: schedule.map(preview), blanks })
  },
}

export const makeTemplate: Free<'template.make'> = {
  free: async (context, { to, ...choices }) => {
    const draft = draftOf(context, choices)
    if (!draft.ok) return draft
    const made = await context.jobs.draft({ draft: draft.value }, context.signal)
    return made.ok ? deliver(context.places, to, `${choices.title}.docx`, made.value) : made
  },
}
