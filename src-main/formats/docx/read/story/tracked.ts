import type { RevisionKind } from '#shared/model/version-text.ts'
import { childrenOf, type XmlElement } from '../xml/visit-xml.ts'

/** Who tracked a change, and what kind of change it is. */
export interface Change {
  readonly kind: RevisionKind
  readonly author: string
  readonly date: string | null
}

/** What tracked changes did to a piece: it came, it went, or both. */
export interface Tracked {
  readonly inserted: Change | null
  readonly deleted: Change | null
}

/** Nothing happened. */
export const UNTRACKED: Tracked = { inserted: null, deleted: null }

const KINDS: ReadonlyMap<string, RevisionKind> = new Map([
  ['w:ins', 'insert'],
  ['w:cellIns', 'insert'],
  ['w:del', 'delete'],
  ['w:cellDel', 'delete'],
  ['w:moveFrom', 'move-from'],
  ['w:moveTo', 'move-to'],
])

type Tag = Pick<XmlElement, 'name' | 'attributes'>

/** The author and date of a tracked change element. */
export const changeOf = ({ attributes }: Tag, kind: RevisionKind): Change => ({
  kind,
  author: attributes['w:author'] ?? '',
  date: attributes['w:date'] ?? null,
})

/** What a tracked change element, if it is one, does to what stands in it. */
export function trackedBy(tag: Tag, around: Tracked): Tracked {
  const kind = KINDS.get(tag.name)
  if (kind === undefined) return around
  const change = changeOf(tag, kind)
  return kind === 'insert' || kind === 'move-to' ? { ...around, inserted: change } : { ...around, deleted: change }
}

/** Every tracked change among an element's children, taken together. */
export const trackedAmong = (element: XmlElement | undefined): Tracked =>
  childrenOf(element).reduce((tracked, child) => trackedBy(child, tracked), UNTRACKED)

/** Two layers of tracked changes; where both say something, the inner one is told. */
export const within = (outer: Tracked, inner: Tracked): Tracked => ({
  inserted: inner.inserted ?? outer.inserted,
  deleted: inner.deleted ?? outer.deleted,
})

/** The tracked changes of format among an element's children: `w:rPrChange`, `w:tblPrChange` and their like. */
export const formatChangesIn = (element: XmlElement | undefined): readonly Change[] =>
  childrenOf(element)
    .filter(
      ({ name, attributes }) => /^w:(?:\w+PrChange|numberingChange|cellMerge)$/.test(name) && 'w:author' in attributes,
    )
    .map((change) => changeOf(change, 'format'))
