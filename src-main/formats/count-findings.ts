import type { ReadFinding } from '#shared/model/version-text.ts'

/** What a reader may have to tell, by kind: how much it matters, and the words for one and for many (`#` is how many). */
export type FindingTexts = Readonly<Record<string, readonly [ReadFinding['level'], string, string]>>

/** Counts what a reader finds, by kind. */
export interface FindingCounts<Kind> {
  readonly add: (kind: Kind, count?: number) => void
  readonly list: () => readonly ReadFinding[]
}

/** No findings yet. */
export function countFindings<Texts extends FindingTexts>(texts: Texts): FindingCounts<keyof Texts & string> {
  const counts = new Map<keyof Texts & string, number>()
  return {
    add: (kind, count = 1) => void counts.set(kind, (counts.get(kind) ?? 0) + count),
    list: () =>
      [...counts].flatMap(([kind, count]) => {
        const known = texts[kind]
        if (known === undefined || count === 0) return []
        const [level, one, many] = known
        return [{ level, message: count === 1 ? one : many.replace('#', String(count)) }]
      }),
  }
}
