/** The list with another value at a place. */
export const replaceAt = <T>(list: readonly T[], at: number, value: T): readonly T[] =>
  list.map((each, index) => (index === at ? value : each))

/** The list without what stands at a place. */
export const removeAt = <T>(list: readonly T[], at: number): readonly T[] => list.filter((_, index) => index !== at)

/** The list with a value put in before what stands at a place. */
export const insertAt = <T>(list: readonly T[], at: number, value: T): readonly T[] => [
  ...list.slice(0, at),
  value,
  ...list.slice(at),
]

/** The list with what stands at one place moved to another; the same list where that is none. */
export function moveAt<T>(list: readonly T[], from: number, to: number): readonly T[] {
  const moved = list[from]
  if (moved === undefined || to < 0 || to >= list.length || from === to) return list
  return insertAt(removeAt(list, from), to, moved)
}
