import { ask } from '#renderer/api.ts'
import type { Output } from '#shared/api/contract.ts'
import type { ApiError } from '#shared/api/errors.ts'
import { ok, type Result } from '#shared/model/result.ts'
import type { Side } from '#shared/model/side.ts'
import type { Clause } from '#shared/model/version-text.ts'
import { nameClauses } from '#shared/text/clause-names.ts'

/** What the latest version says, by clause. */
export interface LatestText {
  readonly contract: string
  readonly number: number
  readonly side: Side
  readonly clauses: readonly Clause[]
  readonly names: readonly (string | null)[]
  readonly lineages: readonly number[]
}

/** True for the text of the version that is the latest now. A version never changes, so it need not be read again. */
export const isLatest = (text: LatestText, { contract, versions }: Output<'contract.show'>): boolean =>
  text.contract === contract.id && text.number === versions.at(-1)?.number

/** Reads the latest version; null when there is none. */
export async function readLatest({
  contract,
  versions,
}: Output<'contract.show'>): Promise<Result<LatestText | null, ApiError>> {
  const latest = versions.at(-1)
  if (latest === undefined) return ok(null)
  const shown = await ask('version.show', { contract: contract.id, version: latest.number })
  if (!shown.ok) return shown
  const { text, lineages } = shown.value
  return ok({
    contract: contract.id,
    number: latest.number,
    side: latest.side,
    clauses: text.clauses,
    names: nameClauses(text.clauses),
    lineages,
  })
}

/** The position of a clause in the latest version, null when it is gone. A clause that was split is its first part. */
export function placeOf(latest: LatestText | null, lineage: number): number | null {
  const index = latest?.lineages.indexOf(lineage) ?? -1
  return index === -1 ? null : index
}

/** What a clause is called in the latest version, null for none or while that is not known. */
export function clauseName(latest: LatestText | null, lineage: number): string | null {
  const index = placeOf(latest, lineage)
  return index === null ? null : (latest?.names[index] ?? null)
}

/** The text a clause has in the latest version, null when it is gone. */
export function clauseWords(latest: LatestText | null, lineage: number | undefined): string | null {
  const index = lineage === undefined ? null : placeOf(latest, lineage)
  return index === null ? null : (latest?.clauses[index]?.text ?? null)
}
