import type { WordRun } from '../../model/comparison.ts'

const without = (left: '-' | '+', runs: readonly WordRun[]): string =>
  runs.map(([kind, text]) => (kind === left ? '' : text)).join('')

/** The old text that runs were made of. */
export const oldTextOf = (runs: readonly WordRun[]): string => without('+', runs)

/** The new text that runs were made of. */
export const newTextOf = (runs: readonly WordRun[]): string => without('-', runs)
