import type { PointId } from '../ids.ts'

/** What was given on one point for something on another. Private: it leaves the workspace in no export. */
export interface Trade {
  readonly id: number
  /** The point on which we gave way, and the version that first carried it; null: not given yet. */
  readonly gave: PointId
  readonly gaveIn: number | null
  /** The point on which they did, and the version that first carried it; null: not got yet. */
  readonly got: PointId
  readonly gotIn: number | null
  /** We give only if we get. */
  readonly isConditional: boolean
  readonly note: string | null
}
