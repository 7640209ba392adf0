import type { Side } from '../side.ts'
import type { Depth } from './playbook.ts'
import type { ChosenVerdict } from './review.ts'

/** How a contract is reviewed. It belongs to the contract: the next version is reviewed the same way. */
export interface ContractSettings {
  /** The playbook's id. */
  readonly playbook: string
  readonly side: Side
  readonly depth: Depth
  /** Whose model it is. */
  readonly provider: Side
}

/** What the user decided of a topic, against or without the text. */
export interface TopicChoice {
  readonly topic: string
  readonly verdict: ChosenVerdict
  readonly note: string
}

/** The halves of a shared control: what the client typically holds, and what the vendor does. */
export const HALVES = ['client', 'vendor'] as const

export type Half = (typeof HALVES)[number]

/** Who holds one half of a shared control, as the user says. */
export const OWNERS = ['client', 'vendor', 'both', 'nobody'] as const

export type Owner = (typeof OWNERS)[number]

/** The user's word on who holds a half. */
export interface Assignment {
  readonly control: string
  readonly half: Half
  readonly owner: Owner
}
