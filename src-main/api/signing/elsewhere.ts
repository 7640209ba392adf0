import type { ReadableDb } from '#main/store/db.ts'
import { addElsewhere, findElsewhere, markElsewhere } from '#main/store/signing/elsewhere.ts'
import { currentFreezeId } from '#main/store/signing/freezes.ts'
import { readVersionText } from '#main/store/versions.ts'
import type { ApiError } from '#shared/api/errors.ts'
import type { Comparison } from '#shared/model/comparison.ts'
import type { ContractId } from '#shared/model/ids.ts'
import { err, ok, type Result } from '#shared/model/result.ts'
import type { ElsewhereSigned } from '#shared/model/signing.ts'
import type { VersionText } from '#shared/model/version-text.ts'
import { direct, type Mutation, type Reading } from '../context.ts'
import { theContract } from '../find.ts'
import { theFreeze } from './freeze.ts'

const MOST_DIFFERENCES = 200
const LONGEST = 300

const clipped = (words: string): string => (words.length > LONGEST ? `${words.slice(0, LONGEST)}…` : words)

const clauseName = ({ clauses }: VersionText, indices: readonly number[]): string =>
  indices.map((i) => clauses[i]?.label ?? clauses[i]?.heading ?? 'a clause without a number').join(', ')

/** What one text has otherwise than the frozen one, clause by clause, in words; what only looks different is left out. */
function differencesIn(frozen: VersionText, found: VersionText, { changes }: Comparison): readonly string[] {
  const words = (at: readonly number[], of: VersionText): string =>
    clipped(at.map((i) => [of.clauses[i]?.heading, of.clauses[i]?.text].filter(Boolean).join(' ')).join(' '))
  return changes
    .filter(
      ({ noiseOnly, reworded, retitled, relation }) => !noiseOnly && (reworded || retitled || relation !== 'kept'),
    )
    .slice(0, MOST_DIFFERENCES)
    .map(({ relation, old, new: now, words: runs }) => {
      if (relation === 'added') return `Only in the signed file: ${words(now, found)}`
      if (relation === 'removed') return `Missing in the signed file: ${clauseName(frozen, old)} ${words(old, frozen)}`
      const changed = runs
        .filter(([kind]) => kind !== '=')
        .map(([kind, run]) => (kind === '-' ? `[-${run}-]` : `[+${run}+]`))
      return `${clauseName(frozen, old)}: ${clipped(changed.join(' '))}`
    })
}

/** Compares the text of a file with the frozen version; null for a file without text, such as a scan. */
async function compared(
  { db, jobs, signal }: Reading,
  contract: ContractId,
  version: number,
  file: { readonly name: string; readonly bytes: Uint8Array },
): Promise<Result<readonly string[] | null, ApiError>> {
  const read = await jobs.read({ ...file, view: 'accepted' }, signal)
  if (!read.ok) {
    const { error } = read
    const hasNoText = error.kind === 'document' && (error.problem === 'no-text' || error.problem === 'unknown-format')
    return hasNoText ? ok(null) : read
  }
  const older = readVersionText(db, contract, version)
  const comparison = await jobs.compare({ older, newer: read.value.text, newerOriginal: null }, signal)
  return comparison.ok ? ok(differencesIn(older, read.value.text, comparison.value)) : comparison
}

export const addSignedElsewhere: Mutation<'signing.elsewhere'> = {
  mutate: async (reading, { contract, kind, side, by, on, file }) => {
    const freeze = theFreeze(reading.db, contract)
    if (!freeze.ok) return freeze
    // A scan is kept as what it is; a file of a signing service is expected to have text.
    const differences = kind === 'paper' ? ok(null) : await compared(reading, contract, freeze.value.version, file)
    if (!differences.ok) return differences
    return ok((db, at) => {
      const { name, bytes } = file
      const added = { kind, side, by, on, name, bytes, differences: differences.value }
      const value = addElsewhere(db, contract, added, at)
      const payload = { version: freeze.value.version, side, sha256: value.sha256 }
      return ok({ value, contract, payload })
    })
  },
}

function theSigned(
  db: ReadableDb,
  contract: ContractId,
  id: number,
  isRemoved: boolean,
): Result<ElsewhereSigned, ApiError> {
  const found = theContract(db, contract)
  if (!found.ok) return found
  const signed = currentFreezeId(db, contract) === null ? null : findElsewhere(db, contract, id)
  if (signed === null || signed.isRemoved !== isRemoved) {
    return err({ kind: 'missing', noun: 'paper', ref: String(id), known: [] })
  }
  const { isRemoved: _, ...value } = signed
  return ok(value)
}

export const removeSignedElsewhere = direct<'signing.removeElsewhere'>((db, { contract, signed: id }, at) => {
  const signed = theSigned(db, contract, id, false)
  if (!signed.ok) return signed
  markElsewhere(db, id, at)
  return ok({ value: signed.value, contract, payload: { sha256: signed.value.sha256 } })
})

export const restoreSignedElsewhere = direct<'signing.restoreElsewhere'>((db, { contract, signed: id }) => {
  const signed = theSigned(db, contract, id, true)
  if (!signed.ok) return signed
  markElsewhere(db, id, null)
  return ok({ value: signed.value, contract, payload: { sha256: signed.value.sha256 } })
})
