/** Whether a field may leave the workspace. */
type Leaving = 'leaves' | 'stays'

/** Every field of a noun, classified. A field added to the noun does not compile until it is. */
export type Classified<T> = { readonly [K in keyof Required<T>]: Leaving }

/** The fields of a value that leave, in the order of the list, and no other. */
export function pickLeaving<T extends object>(value: T, fields: Classified<T>): Partial<T> {
  const keys = Object.keys(fields) as (keyof T)[]
  const leaving = keys.filter((key) => fields[key] === 'leaves').map((key) => [key, value[key]])
  return Object.fromEntries(leaving)
}

/** JSON for people and programs: two spaces, LF at the end. */
export const readableJson = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`
