import type { TextPart } from '../../edit/package/text-part.ts'
import { makeEdits } from '../../edit/xml/edits.ts'
import { childNamed, type XmlNode } from '../../edit/xml/parse-part.ts'
import type { PlacedField } from '../base/model.ts'
import type { Arrival } from '../plan/arrivals.ts'
import { containerOf, isWithin, isWithinAny } from '../plan/containers.ts'
import { findFates } from '../plan/fates.ts'
import type { Shown } from '../plan/plan.ts'
import { editText } from '../words/edit-text.ts'
import { arrivalXml, takenBy } from './arrival-xml.ts'
import { additionsTo, type FieldEditing, type PartEditing } from './editing.ts'
import { handMerges } from './hand-merges.ts'
import { handSections } from './hand-sections.ts'
import { mirrored } from './mirror.ts'
import { partWays } from './part-ways.ts'
import { emptyProperties } from './properties.ts'
import { writeAdditions } from './write-additions.ts'

/** Everything that is to be done to a part. */
export interface PartPlan {
  readonly part: TextPart
  readonly shown: readonly Shown[]
  readonly stays: readonly { readonly shown: Shown; readonly text: string }[]
  readonly removed: readonly Shown[]
  /** In the order in which they are to stand. */
  readonly arrivals: readonly Arrival[]
  /** Every field of the document. */
  readonly fields: readonly PlacedField[]
}

const nodesOf = (all: readonly Shown[]): ReadonlySet<XmlNode> =>
  new Set(all.flatMap(({ placed }) => placed.map(({ node }) => node)))

/** A paragraph of a note keeps the note's own mark, one with a text box in which something stands keeps that. */
function keepsMore(paragraph: XmlNode, staying: readonly XmlNode[], places: readonly number[]): boolean {
  const isNote = /^w:(?:foot|end)note$/.test(containerOf(paragraph)?.name ?? '')
  const comes = places.some((place) => paragraph.from < place && place < paragraph.to)
  return isNote || comes || staying.some((other) => other !== paragraph && isWithin(other, paragraph))
}

/** A part as it is written anew. */
export interface WrittenPart {
  readonly text: string
  /** How many paragraphs without a word had to be kept. */
  readonly emptied: number
  /** What was to stay, but went with what it stood in. */
  readonly vanished: readonly Shown[]
}

/** Rewrites one part. */
export function rewritePart(plan: PartPlan, fieldEditing: FieldEditing): WrittenPart {
  const { part, shown, stays, removed, arrivals, fields } = plan
  const { source, root } = part
  const edits = mirrored(makeEdits(), root, source)
  const editing: PartEditing = { part, edits, additions: new Map(), fields: fieldEditing, done: new Set() }
  const gone = nodesOf([...removed, ...arrivals.flatMap(takenBy).map(({ like }) => like)])
  const places = arrivals.map(({ spot }) => spot.at)
  const { tops, emptied } = findFates({ root, shown: nodesOf(shown), gone, places })
  const staying = [...nodesOf(shown)].filter((node) => !gone.has(node)).toSorted((one, other) => one.from - other.from)
  const cleared = [...emptied].filter((paragraph) => !keepsMore(paragraph, staying, places))
  const left = partWays(editing, fields, new Set([...tops, ...cleared]), staying)
  const going = [...gone].filter((node) => !emptied.has(node)).toSorted((one, other) => one.from - other.from)
  const topSet = new Set(tops)
  const isGoing = (block: XmlNode): boolean => isWithinAny(block, topSet)
  const sections = handSections(going, isGoing, arrivals, source)

  for (const { shown: own, text } of stays) editText(own.placed, text, editing)
  for (const { placed } of shown) {
    const last = placed.at(-1)
    if (last !== undefined && emptied.has(last.node) && !cleared.includes(last.node)) editText(placed, '', editing)
  }
  for (const arrival of arrivals)
    edits.insert(arrival.spot.at, arrivalXml(arrival, sections.toArrivals.get(arrival) ?? '', editing, left.takenOut))
  handMerges(tops, edits)
  for (const top of tops) edits.replace(top.from, top.to, left.places.get(top) ?? '')
  for (const paragraph of cleared) {
    const content = `${emptyProperties(paragraph, source)}${left.places.get(paragraph) ?? ''}`
    edits.replace(paragraph.from, paragraph.to, `<${paragraph.tag}>${content}</${paragraph.tag}>`)
  }
  for (const paragraph of sections.from) {
    const section = childNamed(childNamed(paragraph, 'w:pPr'), 'w:sectPr')
    if (section !== null) edits.replace(section.from, section.to, '')
  }
  for (const [paragraph, section] of sections.toParagraphs) additionsTo(paragraph, editing.additions).section = section
  writeAdditions(editing.additions, source, edits)
  const isIn = ({ placed }: Shown): boolean => placed.some(({ node }) => !gone.has(node) && isGoing(node))
  return { text: edits.apply(source), emptied: emptied.size, vanished: shown.filter(isIn) }
}
