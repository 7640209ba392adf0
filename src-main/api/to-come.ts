import { err } from '#shared/model/result.ts'

const error = err({ kind: 'bad-input', field: 'procedure', problem: 'is not made yet' } as const)

/** Stands in for procedures that are declared and not made yet. */
export const toCome = { query: { read: () => error }, mutation: { mutate: () => error } }
