import { readClauseLineages, readVersionText, listVersions as storedVersions } from '#main/store/versions.ts'
import { ok } from '#shared/model/result.ts'
import type { VersionText } from '#shared/model/version-text.ts'
import type { Query } from './context.ts'
import { theContract, theVersion } from './find.ts'
import { readOriginal } from './read-version.ts'

const toCompared = ({ clauses, revisions, comments }: VersionText) => ({ clauses, revisions, comments })

export const compareVersions: Query<'version.compare'> = {
  read: async ({ db, jobs, signal }, { contract, older, newer }) => {
    const found = theContract(db, contract)
    if (!found.ok) return found
    for (const number of [older, newer]) {
      const version = theVersion(db, contract, number)
      if (!version.ok) return version
    }
    // The sender marked changes against the version before: between others, nobody is to be blamed for what was settled.
    const isAnswer = storedVersions(db, contract).findLast(({ number }) => number < newer)?.number === older
    const original = isAnswer ? await readOriginal({ db, jobs, signal }, contract, newer) : ok(null)
    if (!original.ok) return original
    const texts = { old: readVersionText(db, contract, older), new: readVersionText(db, contract, newer) }
    const job = { older: texts.old, newer: texts.new, newerOriginal: original.value }
    const comparison = await jobs.compare(job, signal)
    if (!comparison.ok) return comparison
    const lineages = {
      old: readClauseLineages(db, contract, older),
      new: readClauseLineages(db, contract, newer),
    }
    return ok({
      old: toCompared(texts.old),
      new: toCompared(texts.new),
      lineages,
      comparison: comparison.value,
      pairings: [],
    })
  },
}
