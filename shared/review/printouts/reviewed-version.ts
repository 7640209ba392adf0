import type { Assignment } from '../../model/playbook/contract-settings.ts'
import type { Playbook } from '../../model/playbook/playbook.ts'
import type { Quote, Review } from '../../model/playbook/review.ts'
import { line, type PrintCell, type Printout } from '../../model/printout/printout.ts'
import type { Clause } from '../../model/version-text.ts'
import { nameClauses } from '../../text/clause-names.ts'
import type { ReviewSettings } from '../review-version.ts'

/**
 * All that a printout of a review may hold. The user's notes, ladders and what the playbook would fall back to are not
 * among it: a printout may go to the other side.
 */
export interface ReviewedVersion {
  readonly contract: string
  readonly vendor: string
  readonly buyer: string
  /** "Version 3" */
  readonly version: string
  readonly playbook: Playbook
  readonly review: Review
  readonly settings: Pick<ReviewSettings, 'side' | 'depth' | 'provider'>
  readonly clauses: readonly Clause[]
  /** Who holds which half of a shared control, as the user says. */
  readonly assignments: readonly Assignment[]
  /** `YYYY-MM-DD`. */
  readonly madeOn: string
}

/** What every printout says at its end. */
export const CLOSING =
  'This is what was found in the text, not a judgement of it: it does not say that the contract is safe or lawful, and it is not legal advice.'

const DEPTH_NAMES = { smb: 'Small and medium businesses', enterprise: 'Enterprise' } as const

/** What stands at the head of every printout. */
export const factsOf = ({
  contract,
  vendor,
  buyer,
  version,
  playbook,
  settings,
}: ReviewedVersion): Printout['facts'] => [
  { name: 'Contract', value: `${contract}, ${version}` },
  { name: 'Vendor', value: vendor },
  { name: 'Client', value: buyer },
  { name: 'Playbook', value: playbook.title },
  { name: 'Depth', value: DEPTH_NAMES[settings.depth] },
]

/** The name of each clause as a reader finds it: its number, else its heading. */
export function clauseNamer({ clauses }: Pick<ReviewedVersion, 'clauses'>): (clause: number) => string {
  const names = nameClauses(clauses)
  return (clause) => names[clause] ?? clauses[clause]?.heading ?? 'no number'
}

/** Longer quotes are cut: a printout shows where to look. */
const LONGEST_QUOTE = 320

const short = (quote: string): string =>
  quote.length <= LONGEST_QUOTE ? quote : `${quote.slice(0, LONGEST_QUOTE).trimEnd()}…`

/** Quotes with their clauses, at most so many. */
export const quoteCell = (quotes: readonly Quote[], name: (clause: number) => string, most = 2): PrintCell => [
  ...quotes
    .slice(0, most)
    .flatMap(({ clause, quote }) => [line(short(quote), 'quote'), line(`Clause ${name(clause)}`, 'muted')]),
  ...(quotes.length > most ? [line(`and ${quotes.length - most} more`, 'muted')] : []),
]
