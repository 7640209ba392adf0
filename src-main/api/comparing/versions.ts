import { readPairings } from '#main/store/lineages/pairings.ts'
import { readClauseLineages } from '#main/store/versions.ts'
import { ok } from '#shared/model/result.ts'
import type { VersionText } from '#shared/model/version-text.ts'
import type { Query } from '../context.ts'
import { theContract, theVersion } from '../find.ts'
import { compareStored } from './compare-stored.ts'
import { toPairing } from './pairings.ts'

/** What a comparison needs to be read. */
export const toCompared = ({ documents, clauses, revisions, comments }: VersionText) => ({
  ...(documents === undefined ? {} : { documents }),
  ...{ clauses, revisions, comments },
})

export const compareVersions: Query<'version.compare'> = {
  read: async (reading, { contract, older, newer }) => {
    const { db } = reading
    const found = theContract(db, contract)
    if (!found.ok) return found
    for (const number of [older, newer]) {
      const version = theVersion(db, contract, number)
      if (!version.ok) return version
    }
    const compared = await compareStored(reading, contract, older, newer)
    if (!compared.ok) return compared
    const isSaidOfThese = (pairing: { readonly older: number; readonly newer: number; readonly isRemoved: boolean }) =>
      pairing.older === older && pairing.newer === newer && !pairing.isRemoved
    return ok({
      old: toCompared(compared.value.old),
      new: toCompared(compared.value.new),
      lineages: { old: readClauseLineages(db, contract, older), new: readClauseLineages(db, contract, newer) },
      comparison: compared.value.comparison,
      pairings: readPairings(db, contract).filter(isSaidOfThese).map(toPairing),
    })
  },
}
