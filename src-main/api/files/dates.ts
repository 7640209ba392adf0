import type { Context } from '../context.ts'

/** The day it is now, `YYYY-MM-DD`. */
export const today = ({ now }: Pick<Context, 'now'>): string => now().toISOString().slice(0, 10)

/** The time of a tracked change as Word writes it: to the second. */
export const markDate = ({ now }: Pick<Context, 'now'>): string => `${now().toISOString().slice(0, 19)}Z`
