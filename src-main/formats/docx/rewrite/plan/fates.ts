import { childNamed, type XmlNode } from '../../edit/xml/parse-part.ts'
import { above, blocksOf, containerOf, rowsOf } from './containers.ts'

/** What becomes of the elements of a part. */
export interface Fates {
  /** The outermost elements that go: paragraphs, rows, tables, controls around them. In the order of the part. */
  readonly tops: readonly XmlNode[]
  /** Paragraphs that were to go, but must stand: the last one of a cell, one between two tables. No word is left in them. */
  readonly emptied: ReadonlySet<XmlNode>
}

/** What is to become of a part's paragraphs. */
export interface Wanted {
  readonly root: XmlNode
  /** Paragraphs that the reader shows, whether they go or stay. */
  readonly shown: ReadonlySet<XmlNode>
  /** Those that go. */
  readonly gone: ReadonlySet<XmlNode>
  /** Where paragraphs come. */
  readonly places: readonly number[]
}

/** The paragraphs below an element, but for those in text boxes of others. */
const paragraphsIn = (node: XmlNode): readonly XmlNode[] =>
  node.children.flatMap((child) => (child.name === 'w:p' ? [child] : paragraphsIn(child)))

const HOLDERS = new Set(['w:tr', 'w:tbl', 'w:sdt'])

/** Knows what goes as a whole: a paragraph, or a row, table or control all of whose paragraphs go and into which none comes. */
function makeIsGone({ gone, shown, places }: Wanted): (node: XmlNode) => boolean {
  const known = new Map<XmlNode, boolean>()
  const decide = (node: XmlNode): boolean => {
    if (node.name === 'w:p') return gone.has(node)
    if (!HOLDERS.has(node.name) || places.some((place) => node.from < place && place < node.to)) return false
    if (node.name === 'w:tbl') return rowsOf(node).length > 0 && rowsOf(node).every(isGone)
    const paragraphs = paragraphsIn(node).filter((paragraph) => shown.has(paragraph))
    return paragraphs.length > 0 && paragraphs.every((paragraph) => gone.has(paragraph))
  }
  const isGone = (node: XmlNode): boolean => {
    const found = known.get(node) ?? decide(node)
    known.set(node, found)
    return found
  }
  return isGone
}

/** True of a paragraph that ends a section. */
const endsSection = (node: XmlNode): boolean =>
  node.name === 'w:p' && childNamed(childNamed(node, 'w:pPr'), 'w:sectPr') !== null

/** What of a container stands so far: the last block that stays, what goes after it, and whether the end of a section does. */
interface Standing {
  readonly last: XmlNode | null
  readonly gone: XmlNode[]
  isHandedOver: boolean
}

/**
 * The paragraphs that a container must keep: one at least, one after a table at its end, one between two tables, and one
 * that ends a section where nothing before it could.
 */
function keptIn(container: XmlNode, isStaying: (block: XmlNode) => boolean, { places }: Wanted): readonly XmlNode[] {
  const kept: XmlNode[] = []
  const state: Standing = { last: null, gone: [], isHandedOver: false }
  const comesBefore = (to: number): boolean =>
    places.some((place) => (state.last?.to ?? container.inner) <= place && place <= to)
  const stay = (last: XmlNode): void => void Object.assign(state, { last, gone: [], isHandedOver: false })
  const keepLast = (to: number): void => {
    const own = state.gone.findLast(({ name }) => name === 'w:p')
    if (own !== undefined && !comesBefore(to)) kept.push(own)
  }
  for (const block of blocksOf(container)) {
    if (isStaying(block)) {
      if (block.name === 'w:tbl' && state.last?.name === 'w:tbl') keepLast(block.from)
      stay(block)
      continue
    }
    state.gone.push(block)
    if (!endsSection(block)) continue
    const canEnd = (state.last?.name === 'w:p' && !endsSection(state.last)) || comesBefore(block.from)
    if (canEnd && !state.isHandedOver) state.isHandedOver = true
    else {
      kept.push(block)
      stay(block)
    }
  }
  if (state.last === null || state.last.name === 'w:tbl') keepLast(container.innerEnd)
  return kept
}

/** Paragraphs that go, but hold a text box in which something stays or comes. */
function holdersOf({ gone, shown, places }: Wanted): readonly XmlNode[] {
  const inBoxes = [...shown].filter((paragraph) => [...above(paragraph)].some(({ name }) => name === 'w:txbxContent'))
  if (inBoxes.length === 0) return []
  const holding = new Set(
    inBoxes.filter((paragraph) => !gone.has(paragraph)).flatMap((paragraph) => [...above(paragraph)]),
  )
  const isEntered = (node: XmlNode): boolean => places.some((place) => node.from < place && place < node.to)
  return [...gone].filter((paragraph) => holding.has(paragraph) || isEntered(paragraph))
}

/** Decides what goes as a whole, and which paragraphs must stand although they were to go. */
export function findFates(wanted: Wanted): Fates {
  const isGone = makeIsGone(wanted)
  const holders = new Set(holdersOf(wanted))
  const emptied = new Set(holders)
  const containers = new Set([...wanted.gone].flatMap((paragraph) => containerOf(paragraph) ?? []))
  const isStaying = (block: XmlNode): boolean => emptied.has(block) || !isGone(block)
  for (const container of containers) {
    if ([...above(container)].some((outer) => isGone(outer) && !holders.has(outer))) continue
    for (const paragraph of keptIn(container, isStaying, wanted)) emptied.add(paragraph)
  }
  const tops: XmlNode[] = []
  const aroundEmptied = new Set([...emptied].flatMap((one) => [one, ...above(one)]))
  const visit = (node: XmlNode): void => {
    for (const child of node.children) {
      if (isGone(child) && !aroundEmptied.has(child)) tops.push(child)
      else if (!emptied.has(child) || holders.has(child)) visit(child)
    }
  }
  visit(wanted.root)
  return { tops, emptied }
}
