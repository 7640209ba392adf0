import { type Change, type Tracked, UNTRACKED } from '../../docx/read/story/tracked.ts'
import { childOf, childrenOf, textBelow, type XmlElement } from '../../docx/read/xml/visit-xml.ts'

/** A tracked change that the text refers to by its id (ODF 1.3 part 3 §5.5). */
export interface ChangedRegion {
  readonly id: string
  readonly tracked: Tracked
  readonly format: Change | null
  /** What was deleted, in the order of the text. */
  readonly deleted: readonly XmlElement[]
}

function changeOf(element: XmlElement, kind: Change['kind']): Change {
  const info = childOf(element, 'office:change-info')
  const author = childOf(info, 'dc:creator')
  const date = childOf(info, 'dc:date')
  return {
    kind,
    author: author === undefined ? '' : textBelow(author),
    date: date === undefined ? null : textBelow(date),
  }
}

/** Reads a `text:changed-region`: one kind of change, or the deletion of an insertion. */
export function toRegion(element: XmlElement): ChangedRegion {
  let tracked = UNTRACKED
  let format: Change | null = null
  let deleted: readonly XmlElement[] = []
  for (const child of childrenOf(element)) {
    if (child.name === 'text:insertion') tracked = { ...tracked, inserted: changeOf(child, 'insert') }
    else if (child.name === 'text:deletion') {
      tracked = { ...tracked, deleted: changeOf(child, 'delete') }
      deleted = childrenOf(child).filter(({ name }) => name !== 'office:change-info')
    } else format = changeOf(child, 'format')
  }
  return { id: element.attributes['xml:id'] ?? element.attributes['text:id'] ?? '', tracked, format, deleted }
}

/** Changes whose ranges have begun and not ended, innermost last. */
export interface OpenChanges {
  readonly begin: (id: string) => void
  readonly end: (id: string) => void
  readonly tracked: () => Tracked
  readonly format: () => Change | null
}

/** How many ranges may stand open at one place. */
const MOST_OPEN = 256

/** No open changes. */
export function makeOpenChanges(regions: ReadonlyMap<string, ChangedRegion>): OpenChanges {
  let open: readonly ChangedRegion[] = []
  let tracked = UNTRACKED
  let format: Change | null = null
  const settle = (next: readonly ChangedRegion[]): void => {
    open = next
    format = open.findLast((region) => region.format !== null)?.format ?? null
    const inserted = open.findLast((region) => region.tracked.inserted !== null)?.tracked.inserted ?? null
    tracked = inserted === null ? UNTRACKED : { inserted, deleted: null }
  }
  return {
    begin: (id) => {
      const region = regions.get(id)
      if (region !== undefined && open.length < MOST_OPEN) settle([...open, region])
    },
    end: (id) => settle(open.filter((region) => region.id !== id)),
    tracked: () => tracked,
    format: () => format,
  }
}
