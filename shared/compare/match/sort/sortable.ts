import type { ContractId } from '../../../model/ids.ts'
import type { Traces } from '../guess-sender.ts'
import type { NamedParty } from '../parties.ts'
import type { TextPrint } from '../print.ts'

/** A document of a folder of drafts. */
export interface Sortable {
  /** With its path below the folder, parts joined by a slash. */
  readonly name: string
  readonly title: string | null
  readonly print: TextPrint
  /** How many words it has. */
  readonly words: number
  readonly parties: readonly NamedParty[]
  readonly traces: Traces
  /** The latest day that the document itself names, `YYYY-MM-DD`. */
  readonly date: string | null
  /** The newest day or year that its text names; see `findNewestDay`. */
  readonly newestDay: string | null
}

/** A contract of the workspace that documents of the folder may continue. */
export interface SortedInto {
  readonly contract: ContractId
  readonly title: string
  readonly vendor: string
  readonly buyer: string
  /** Of its latest version. */
  readonly print: TextPrint
  readonly fileNames: readonly string[]
}
