import type { Comparison } from '../../model/comparison.ts'
import type { Side } from '../../model/side.ts'
import type { VersionText } from '../../model/version-text.ts'

/** One of the two texts as an export names it. */
export interface ReportedVersion {
  /** "Version 3", or a file's name. */
  readonly name: string
  readonly side: Side | null
  /** The party that sent it. */
  readonly party: string | null
  /** The day it was sent, `YYYY-MM-DD`. */
  readonly date: string | null
}

/** All that an export of a comparison may hold: the two texts, what changed between them, and how they are called. */
export interface Reported {
  /** Of the contract, or of the document. */
  readonly title: string
  readonly older: ReportedVersion
  readonly newer: ReportedVersion
  readonly old: VersionText
  readonly new: VersionText
  readonly comparison: Comparison
  /** The day the export is made, `YYYY-MM-DD`. */
  readonly madeOn: string
}

/** "Version 3 (Northwind GmbH, 2026-03-02)" */
export function versionLine({ name, party, date }: ReportedVersion): string {
  const details = [party, date].filter((part) => part !== null)
  return details.length === 0 ? name : `${name} (${details.join(', ')})`
}
