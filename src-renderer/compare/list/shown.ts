import type { Compared, ComparedVersion } from '../model/compared.ts'
import type { Pair } from '../pair.ts'
import type { RowList } from '../rows/row.ts'

/** A comparison on the screen. */
export interface Shown {
  readonly compared: Compared
  readonly pair: Pair
  readonly older: ComparedVersion
  readonly newer: ComparedVersion
  /** The version that the newer one answers, null for the first: its tracked changes speak of that one alone. */
  readonly answered: number | null
  readonly list: RowList
  /** The chosen change, by its position. */
  readonly chosen: number | null
}
