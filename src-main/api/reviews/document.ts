import type { Decoded } from '#shared/api/contract.ts'
import type { ApiError } from '#shared/api/errors.ts'
import type { Playbook } from '#shared/model/playbook/playbook.ts'
import { err, ok, type Result } from '#shared/model/result.ts'
import type { Context, Free } from '../context.ts'
import { playbookFailure } from '../playbooks/check-playbook.ts'
import { openDb, thePlaybook } from '../playbooks/find-playbook.ts'

/** A playbook by its id, or one that comes as a file. */
async function whichPlaybook(
  context: Context,
  which: Decoded<'document.review'>['playbook'],
): Promise<Result<Playbook, ApiError>> {
  if ('id' in which) {
    const found = thePlaybook(openDb(context), which.id)
    return found.ok ? ok(found.value.playbook) : found
  }
  const checked = await context.jobs.check({ bytes: which.file.bytes }, context.signal)
  if (!checked.ok) return checked
  const { playbook, faults } = checked.value
  return playbook === null ? err(playbookFailure(faults)) : ok(playbook)
}

export const reviewDocument: Free<'document.review'> = {
  free: async (context, { file, view, playbook: which, side, depth, provider }) => {
    const { jobs, signal } = context
    const playbook = await whichPlaybook(context, which)
    if (!playbook.ok) return playbook
    const read = await jobs.read({ ...file, view }, signal)
    if (!read.ok) return read
    const settings = { side, depth, provider, choices: [] }
    const done = await jobs.review({ text: read.value.text, playbook: playbook.value, settings }, signal)
    return done.ok ? ok({ playbook: playbook.value, review: done.value }) : done
  },
}
