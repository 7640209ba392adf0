import type { Change, Compared } from './compared.ts'

/** The lineages of a change's clauses, that of the newer text's first clause first. */
export function lineagesOf({ lineages }: Compared, change: Change): readonly number[] {
  const found = [...change.new.map((index) => lineages.new[index]), ...change.old.map((index) => lineages.old[index])]
  return found.filter((lineage) => lineage !== undefined)
}
