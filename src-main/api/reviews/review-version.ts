import type { ReadableDb } from '#main/store/db.ts'
import { findReviewSettings, listAssignments, listChoices } from '#main/store/reviewing/reviews.ts'
import { readVersionText } from '#main/store/versions.ts'
import type { Output } from '#shared/api/contract.ts'
import type { ApiError } from '#shared/api/errors.ts'
import type { Contract } from '#shared/model/contract.ts'
import type { ContractId } from '#shared/model/ids.ts'
import type { ContractSettings } from '#shared/model/playbook/contract-settings.ts'
import { ok, type Result } from '#shared/model/result.ts'
import type { Reading } from '../context.ts'
import { theContract, theLatestVersion, theVersion } from '../find.ts'
import { theUsedPlaybook } from '../playbooks/find-playbook.ts'

/** How a contract is reviewed where nobody has said it. */
const defaultSettings = ({ ours }: Contract): ContractSettings => ({
  playbook: 'ai-services',
  side: ours,
  depth: 'smb',
  provider: 'vendor',
})

/** How a contract is reviewed. */
export function theReviewSettings(db: ReadableDb, contract: ContractId): Result<ContractSettings, ApiError> {
  const found = theContract(db, contract)
  return found.ok ? ok(findReviewSettings(db, contract) ?? defaultSettings(found.value)) : found
}

/** A stored version against its contract's playbook, with the user's word on it; null: the latest version. */
export async function reviewStored(
  { db, jobs, signal }: Pick<Reading, 'db' | 'jobs' | 'signal'>,
  contract: ContractId,
  number: number | null,
): Promise<Result<Output<'review.get'>, ApiError>> {
  const settings = theReviewSettings(db, contract)
  if (!settings.ok) return settings
  const version = number === null ? theLatestVersion(db, contract) : theVersion(db, contract, number)
  if (!version.ok) return version
  const found = theUsedPlaybook(db, settings.value.playbook)
  if (!found.ok) return found
  const { playbook, isWithdrawn } = found.value
  const { side, depth, provider } = settings.value
  const choices = listChoices(db, contract)
  const text = readVersionText(db, contract, version.value.number)
  const done = await jobs.review({ text, playbook, settings: { side, depth, provider, choices } }, signal)
  if (!done.ok) return done
  const assignments = listAssignments(db, contract)
  return ok({
    ...{ version: version.value.number, playbook, isWithdrawn, settings: settings.value, choices, assignments },
    review: done.value,
  })
}
