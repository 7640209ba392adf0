import type { ReviewJob } from '#main/api/context.ts'
import { playbookFailure } from '#main/api/playbooks/check-playbook.ts'
import type { ApiError } from '#shared/api/errors.ts'
import type { Review } from '#shared/model/playbook/review.ts'
import { err, ok, type Result } from '#shared/model/result.ts'
import { preparePlaybook } from '#shared/review/prepare-playbook.ts'
import { reviewVersion } from '#shared/review/review-version.ts'

/** Reviews a version text against a playbook; one with a fault is refused at its place. */
export function review({ text, playbook, settings }: ReviewJob): Result<Review, ApiError> {
  const prepared = preparePlaybook(playbook)
  return prepared.ok ? ok(reviewVersion(prepared.value, text, settings)) : err(playbookFailure(prepared.error))
}
