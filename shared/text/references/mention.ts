/** Words that name a clause: `text.slice(start, end)` is "Section 7.2", or "9" in "Sections 4.1 and 9". */
export interface Mention {
  readonly start: number
  readonly end: number
  /** Where the list that it stands in ends: what follows it ("of the Agreement") is said of all of them. */
  readonly listEnd: number
  /** True when another document is meant ("Article 28 GDPR", "section 2 of the Companies Act"). */
  readonly external: boolean
  /** The kind of unit named, singular: `section`, `schedule`, `paragraph`. */
  readonly keyword: string
  /** `['7', '2', 'a']` for "7.2(a)"; empty for "this Section". */
  readonly parts: readonly string[]
  /** How many of the parts stand before the first bracket; 0 for "paragraph (b)", which is meant from where it stands. */
  readonly plain: number
  /** What it is a part of, outermost last: Schedule 1 for "paragraph 4 of Schedule 1". */
  readonly within: readonly Container[]
}

/** A schedule, part or article that a mention says it is in. */
export interface Container {
  readonly keyword: string
  readonly parts: readonly string[]
}
