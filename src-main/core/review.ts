import type { ReviewJob } from '#main/api/context.ts'
import type { ApiError } from '#shared/api/errors.ts'
import type { Review } from '#shared/model/playbook/review.ts'
import { err, ok, type Result } from '#shared/model/result.ts'
import { preparePlaybook } from '#shared/review/prepare-playbook.ts'
import { reviewVersion } from '#shared/review/review-version.ts'

/** Faults that are told at once; whoever mends them finds the rest. */
const TOLD = 5

/** Reviews a version text against a playbook; one with a fault is refused at its place. */
export function review({ text, playbook, settings }: ReviewJob): Result<Review, ApiError> {
  const prepared = preparePlaybook(playbook)
  if (prepared.ok) return ok(reviewVersion(prepared.value, text, settings))
  const faults = prepared.error.map(({ path, problem }) => `${path}: ${problem}`)
  const more = faults.length > TOLD ? `; and ${faults.length - TOLD} more` : ''
  return err({ kind: 'bad-input', field: 'playbook', problem: `${faults.slice(0, TOLD).join('; ')}${more}` })
}
