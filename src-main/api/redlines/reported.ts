import type { Reported, ReportedVersion } from '#shared/compare/report/reported.ts'
import type { Contract } from '#shared/model/contract.ts'
import type { Version } from '#shared/model/version.ts'
import type { ComparedVersions } from '../comparing/compare-stored.ts'

/**
 * All that an export of two versions may hold: their texts and how they are called. Nothing of points, positions or
 * other notes gets here.
 */
export const reportedVersions = (
  contract: Contract,
  older: Version,
  newer: Version,
  compared: ComparedVersions,
  madeOn: string,
): Reported => ({
  title: contract.title,
  older: nameVersion(contract, older),
  newer: nameVersion(contract, newer),
  ...compared,
  madeOn,
})

const nameVersion = (contract: Contract, { number, side, date }: Version): ReportedVersion => ({
  name: `Version ${number}`,
  side,
  party: contract[side],
  date,
})
