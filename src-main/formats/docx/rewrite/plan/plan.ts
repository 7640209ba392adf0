import type { SourceParagraph } from '#shared/model/version-text.ts'
import type { XmlNode } from '../../edit/xml/parse-part.ts'
import type { PlacedParagraph } from '../base/model.ts'
import type { Base } from '../base/open-base.ts'
import type { RewrittenParagraph } from '../rewrite-docx.ts'
import { inOrder } from './in-order.ts'

/** A paragraph as the reader shows it, with those of the file that it is made of. */
export interface Shown extends Pick<SourceParagraph, 'text' | 'story' | 'bold'> {
  readonly index: number
  readonly placed: readonly PlacedParagraph[]
}

/** A paragraph that comes: a new one, or one that stood elsewhere. */
export interface Coming {
  readonly entry: Entry
  readonly like: Shown
  readonly moved: boolean
  readonly text: string
}

/** What comes between two paragraphs that stay; null for the beginning and the end. */
export interface Gap {
  readonly after: Shown | null
  readonly before: Shown | null
  readonly coming: readonly Coming[]
}

export interface Plan {
  /** Everything that is to stand, in order. */
  readonly entries: readonly Entry[]
  readonly stays: readonly { readonly shown: Shown; readonly text: string }[]
  readonly gaps: readonly Gap[]
  readonly removed: ReadonlySet<Shown>
}

/** The paragraphs of a document as its reader shows them. One that is read several times (a header) is named once. */
export function showAll(paragraphs: readonly SourceParagraph[], base: Base): readonly Shown[] {
  const first = new Map<XmlNode, Shown>()
  return paragraphs.map(({ source, text, story, bold }, index) => {
    const placed = source.flatMap((number) => base.paragraphs[number] ?? [])
    const node = placed.at(-1)?.node
    const known = node === undefined ? undefined : first.get(node)
    const shown = known ?? { index, placed, text, story, bold }
    if (node !== undefined) first.set(node, shown)
    return shown
  })
}

/** A paragraph that is to stand: one of the base, or a new one that looks like it. */
export interface Entry {
  readonly shown: Shown
  readonly isNew: boolean
  readonly text: string
}

/** Each paragraph of the base stands once: named again, it is a new one that looks like it. */
function toEntries(paragraphs: readonly RewrittenParagraph[], all: readonly Shown[]): readonly Entry[] {
  const named = new Map<Shown, number>()
  const entries: Entry[] = []
  for (const { from, like, text } of paragraphs) {
    const shown = all[from ?? like]
    if (shown === undefined) continue
    const known = from === null ? undefined : named.get(shown)
    const isTwin = known !== undefined && shown.index !== from
    if (known === undefined || !isTwin) {
      if (from !== null && known === undefined) named.set(shown, entries.length)
      entries.push({ shown, isNew: from === null || known !== undefined, text })
    } else if (text !== shown.text) entries[known] = { shown, isNew: false, text }
  }
  return entries
}

/** Decides what stays where it is, what goes, and what comes where. */
export function makePlan(paragraphs: readonly RewrittenParagraph[], all: readonly Shown[]): Plan {
  const entries = toEntries(paragraphs, all)
  const kept = entries.filter(({ isNew }) => !isNew)
  const ordered = inOrder(kept.map(({ shown }) => shown.index))
  const anchors = new Set(kept.filter((_, at) => ordered.has(at)))
  const stays: { shown: Shown; text: string }[] = []
  const gaps: Gap[] = []
  let coming: Coming[] = []
  const close = (before: Shown | null): void => {
    if (coming.length > 0) gaps.push({ after: stays.at(-1)?.shown ?? null, before, coming })
    coming = []
  }
  for (const entry of entries) {
    const { shown, isNew, text } = entry
    if (anchors.has(entry)) {
      close(shown)
      stays.push({ shown, text })
    } else coming.push({ entry, like: shown, moved: !isNew, text })
  }
  close(null)
  const named = new Set(kept.map(({ shown }) => shown))
  return { entries, stays, gaps, removed: new Set(all.filter((shown) => !named.has(shown))) }
}
