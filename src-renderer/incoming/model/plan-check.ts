import { type FieldProblems, fieldProblems } from '#renderer/shell/field-problems.ts'
import type { Input } from '#shared/api/contract.ts'
import type { Plan, PlannedContract, PlannedVersion } from './plan.ts'

/** What is asked of the core to add a contract. */
export const contractInput = ({ title, vendor, buyer, ours, currency }: PlannedContract): Input<'contract.add'> => ({
  ...{ title, vendor, buyer, currency },
  ours: ours ?? 'vendor',
  price: null,
  endDate: null,
})

/** What is wrong with a new contract, by field; one that is continued was right when it was added. */
export function contractProblems(contract: PlannedContract): FieldProblems {
  if (contract.contract !== null) return {}
  const problems = fieldProblems('contract.add', contractInput(contract))
  return contract.ours === null ? { ...problems, ours: '' } : problems
}

/** How much is still to be said before the plan can be added. */
export interface Missing {
  readonly title: number
  readonly parties: number
  readonly ours: number
  readonly currency: number
  readonly sides: number
  readonly dates: number
}

export function missingOf({ contracts }: Plan): Missing {
  const problems = contracts.map(contractProblems)
  const count = (field: string): number => problems.filter((each) => field in each).length
  const versions = contracts.flatMap((contract) => contract.versions)
  return {
    title: count('title'),
    parties: count('vendor') + count('buyer'),
    ours: count('ours'),
    currency: count('currency'),
    sides: versions.filter(({ side }) => side === null).length,
    dates: versions.filter(({ date }) => date === '').length,
  }
}

export const isComplete = (missing: Missing): boolean => Object.values(missing).every((count) => count === 0)

/** What would be added. */
export interface Counts {
  /** New ones. */
  readonly contracts: number
  readonly versions: number
  readonly documents: number
}

export function countsOf({ contracts }: Plan): Counts {
  const versions = contracts.flatMap((contract) => contract.versions)
  return {
    contracts: contracts.filter(({ contract }) => contract === null).length,
    versions: versions.length,
    documents: versions.reduce((sum, { documents }) => sum + documents.length, 0),
  }
}

/** True for each version that was sent before the one it stands behind, going by their dates. */
export const isOutOfOrder = (versions: readonly PlannedVersion[], at: number): boolean => {
  const [before, here] = [versions[at - 1]?.date ?? '', versions[at]?.date ?? '']
  return before !== '' && here !== '' && here < before
}
