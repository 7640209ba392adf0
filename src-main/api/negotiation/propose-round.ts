import { listPoints } from '#main/store/points.ts'
import { readClauseLineages, readVersionText } from '#main/store/versions.ts'
import type { ContractId } from '#shared/model/ids.ts'
import { ok } from '#shared/model/result.ts'
import { proposeRound as propose } from '#shared/negotiate/rounds.ts'
import { readCorrections } from '../comparing/compare-stored.ts'
import type { Query, Reading } from '../context.ts'
import { theVersion } from '../find.ts'

export const proposeRound: Query<'round.propose'> = {
  read: async (reading, { contract, version: number }) => {
    const { db, jobs, signal } = reading
    const version = theVersion(db, contract, number)
    if (!version.ok) return version
    const { side, answers } = version.value
    if (answers === null) return ok({ side, positions: [], gone: [], falls: [] })
    const [older, newer] = [placed(reading, contract, answers), placed(reading, contract, number)]
    const corrections = readCorrections(db, contract, answers, number)
    const job = { older: older.text, newer: newer.text, newerOriginal: null, corrections }
    const comparison = await jobs.compare(job, signal)
    if (!comparison.ok) return comparison
    const { changes } = comparison.value
    const { positions, gone, falls } = propose(listPoints(db, contract), { older, newer, changes }, side)
    return ok({ side, positions, gone, falls })
  },
}

const placed = ({ db }: Pick<Reading, 'db'>, contract: ContractId, version: number) => ({
  text: readVersionText(db, contract, version),
  lineages: readClauseLineages(db, contract, version),
})
