import type { Change } from '../../model/compared.ts'
import { goesBack } from './put-back.ts'

/** What keeping ours does to a change, where it is more than our words in their place. */
export type KeepMeans = 'out' | 'back-in' | 'one-again' | 'apart-again' | 'back' | 'words'

export function keepMeans(change: Change): KeepMeans | null {
  switch (change.relation) {
    case 'added':
      return 'out'
    case 'removed':
      return 'back-in'
    case 'split':
      return 'one-again'
    case 'merged':
      return 'apart-again'
    case 'kept':
      return change.moved ? (goesBack(change) ? 'back' : 'words') : null
  }
}
