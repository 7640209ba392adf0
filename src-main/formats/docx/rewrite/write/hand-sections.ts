import { childNamed, sourceOf, type XmlNode } from '../../edit/xml/parse-part.ts'
import type { Arrival } from '../plan/arrivals.ts'
import { blocksOf, containerOf } from '../plan/containers.ts'

/** The ends of sections that stand elsewhere now, as they are written. */
export interface HandedOver {
  readonly toArrivals: ReadonlyMap<Arrival, string>
  readonly toParagraphs: ReadonlyMap<XmlNode, string>
  /** Paragraphs whose end of a section was handed to what comes after them. */
  readonly from: readonly XmlNode[]
}

const sectionOf = (paragraph: XmlNode): XmlNode | null => childNamed(childNamed(paragraph, 'w:pPr'), 'w:sectPr')

const isParagraph = ({ unit }: Arrival): boolean => unit.kind === 'paragraph'

/** What comes right after the last paragraph of a section and looks like it, or like what stands above it, belongs to that section. */
function belongsBefore({ unit }: Arrival, paragraph: XmlNode): boolean {
  if (unit.kind !== 'paragraph') return false
  const model = unit.coming.like.placed.at(-1)?.node
  return model !== undefined && model.from <= paragraph.from
}

/** Hands the end of each section to the paragraph that is the last of it now; `gone` are the paragraphs that go or move. */
export function handSections(
  gone: readonly XmlNode[],
  isGoing: (block: XmlNode) => boolean,
  arrivals: readonly Arrival[],
  source: string,
): HandedOver {
  const toArrivals = new Map<Arrival, string>()
  const toParagraphs = new Map<XmlNode, string>()
  const from: XmlNode[] = []
  const going = new Set(gone)
  for (const paragraph of gone) {
    const section = sectionOf(paragraph)
    const container = containerOf(paragraph)
    if (section === null || container === null) continue
    const blocks = blocksOf(container)
    const before = blocks.slice(0, blocks.indexOf(paragraph)).findLast((block) => !isGoing(block))
    const start = before?.to ?? container.inner
    const come = arrivals.findLast(
      (arrival) => isParagraph(arrival) && start <= arrival.spot.at && arrival.spot.at <= paragraph.from,
    )
    if (come !== undefined && !toArrivals.has(come)) toArrivals.set(come, sourceOf(source, section))
    else if (before !== undefined) toParagraphs.set(before, sourceOf(source, section))
  }
  for (const { spot } of arrivals) {
    const section = spot.side === 'after' && spot.at === spot.node.to ? sectionOf(spot.node) : null
    if (section === null || from.includes(spot.node) || going.has(spot.node)) continue
    const following = arrivals.filter((other) => other.spot.at === spot.at && isParagraph(other))
    const end = following.findIndex((arrival) => !belongsBefore(arrival, spot.node))
    const last = following.slice(0, end < 0 ? undefined : end).at(-1)
    if (last === undefined || toArrivals.has(last)) continue
    toArrivals.set(last, sourceOf(source, section))
    from.push(spot.node)
  }
  return { toArrivals, toParagraphs, from }
}
