import { expect } from 'vitest'

/** Expects something that takes as long as it takes: the machine may be busy with other windows. */
export const eventually = <T>(look: () => T) => expect.poll(look, { timeout: 30_000, interval: 20 })
