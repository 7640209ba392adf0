import type { ChildProcess } from 'node:child_process'
import { type CoreLink, type CoreState, type LinkTimes, linkCore } from '../window/core-link.ts'
import type { Places } from '../window/places.ts'
import { forkCore } from './fork-core.ts'

/** The core beside a window. */
export interface CoreBeside {
  readonly link: CoreLink
  /** The process that runs now. */
  readonly process: () => ChildProcess
  /** Who is told of its state; until somebody listens, nobody is. */
  readonly listen: (listener: (state: CoreState) => void) => void
}

/** Starts a core process for a window that is still to come. */
export function startCore(places: Places, times?: LinkTimes): CoreBeside {
  let current: ChildProcess
  let tell = (_state: CoreState): void => undefined
  const spawn = () => {
    const { child, core } = forkCore(places)
    current = child
    return core
  }
  return {
    link: linkCore(spawn, (state) => tell(state), times),
    process: () => current,
    listen: (listener) => {
      tell = listener
    },
  }
}
