/** What the user says of two clauses, by their indices: that they are the same one, or that they are not. */
export interface Correction {
  readonly old: number
  readonly new: number
  readonly same: boolean
}

/** A correction of what the machine found between two versions of a contract. */
export interface Pairing extends Correction {
  readonly id: number
  readonly older: number
  readonly newer: number
}
