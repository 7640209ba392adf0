import type { ReviewJob } from '#main/api/context.ts'
import { playbookFailure } from '#main/api/playbooks/check-playbook.ts'
import type { ApiError } from '#shared/api/errors.ts'
import type { Playbook } from '#shared/model/playbook/playbook.ts'
import type { Review } from '#shared/model/playbook/review.ts'
import { err, ok, type Result } from '#shared/model/result.ts'
import type { PlaybookFault } from '#shared/review/playbook-names.ts'
import { type PreparedPlaybook, preparePlaybook } from '#shared/review/prepare-playbook.ts'
import { reviewVersion } from '#shared/review/review-version.ts'

/** The playbook that this thread reviewed against last: making one ready takes longer than most reviews. */
let last: { readonly json: string; readonly prepared: PreparedPlaybook } | null = null

function prepare(playbook: Playbook): Result<PreparedPlaybook, readonly PlaybookFault[]> {
  const json = JSON.stringify(playbook)
  if (last?.json === json) return ok(last.prepared)
  const prepared = preparePlaybook(playbook)
  if (prepared.ok) last = { json, prepared: prepared.value }
  return prepared
}

/** Reviews a version text against a playbook; one with a fault is refused at its place. */
export function review({ text, playbook, settings }: ReviewJob): Result<Review, ApiError> {
  const prepared = prepare(playbook)
  return prepared.ok ? ok(reviewVersion(prepared.value, text, settings)) : err(playbookFailure(prepared.error))
}
