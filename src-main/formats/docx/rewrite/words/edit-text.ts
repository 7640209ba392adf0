import { childNamed, isEmptyTag, nodesBelow, sourceOf, startTagOf, type XmlNode } from '../../edit/xml/parse-part.ts'
import { isCuttable, type Piece, type PlacedField, type PlacedParagraph } from '../base/model.ts'
import { additionsTo, type PartEditing, prefixOf } from '../write/editing.ts'
import { type Cut, cutWords } from './cut-words.ts'
import { findPlace, type Place, spotsOf } from './find-place.ts'
import { runContent } from './run-content.ts'
import { shownPieces } from './shown-pieces.ts'

interface PlacedText {
  readonly place: Place
  readonly text: string
}

/** What becomes of the pieces of a paragraph. */
interface Change {
  /** The new text of texts that change. */
  readonly texts: ReadonlyMap<XmlNode, string>
  readonly gone: ReadonlySet<XmlNode>
  /** Elements whose tags go, and not what stands in them. */
  readonly unwrapped: ReadonlySet<XmlNode>
  readonly beside: readonly { readonly place: Extract<Place, { kind: 'beside' }>; readonly text: string }[]
}

/** What each piece says now. */
function sayNow(pieces: readonly Piece[], { stays }: Cut, places: readonly PlacedText[]): readonly string[] {
  const typed = Map.groupBy(places, ({ place }) => (place.kind === 'in' ? place.piece.node : null))
  return pieces.map(({ node, text }, index) => {
    const kept = stays[index] ?? []
    const own = typed.get(node) ?? []
    if (own.length === 0) return [...kept.entries()].map(([at, stay]) => (stay ? (text[at] ?? '') : '')).join('')
    let now = ''
    for (let at = 0; at <= kept.length; at += 1) {
      for (const { place, text: more } of own) if (place.kind === 'in' && place.offset === at) now += more
      if (kept[at] === true) now += text[at] ?? ''
    }
    return now
  })
}

/** A field among the pieces, what it showed and what it shows now. */
interface ShownField {
  readonly field: PlacedField
  readonly before: string
  readonly now: string
}

/** The fields that begin and end among the pieces. */
function fieldsAmong(pieces: readonly Piece[], now: readonly string[]): readonly ShownField[] {
  const own = new Set(pieces.map(({ node }) => node))
  return [...new Set(pieces.map((piece) => piece.field))].flatMap((field): readonly ShownField[] => {
    if (field === null || !field.isEnded || field.pieces.some(({ node }) => !own.has(node))) return []
    const said = (texts: readonly string[]): string =>
      pieces.map((piece, index) => (piece.field === field ? (texts[index] ?? '') : '')).join('')
    return [{ field, before: said(pieces.map(({ text }) => text)), now: said(now) }]
  })
}

const isOfField = ({ node }: Piece): boolean => /^w:(?:fldChar|instrText)$/.test(node.name)

function planChange(pieces: readonly Piece[], text: string, paragraph: XmlNode, editing: PartEditing): Change {
  const { source } = editing.part
  const cut = cutWords(pieces, text)
  const spots = spotsOf(pieces)
  const places = cut.insertions.map((insertion) => ({
    text: insertion.text,
    place: findPlace(spots, insertion, paragraph, source),
  }))
  const now = sayNow(pieces, cut, places)
  const changed = pieces.flatMap((piece, index) =>
    now[index] === piece.text ? [] : [{ piece, now: now[index] ?? '' }],
  )
  const texts = new Map(changed.flatMap((one) => (isCuttable(one.piece) ? [[one.piece.node, one.now] as const] : [])))
  const gone = changed.filter((one) => one.now === '' && !one.piece.node.name.startsWith('w:fld'))
  const beside = places.flatMap(({ place, text: more }) => (place.kind === 'beside' ? [{ place, text: more }] : []))
  const fields = fieldsAmong(pieces, now).filter((field) => field.before !== '' && field.before !== field.now)
  const unlinked = fields.filter((field) => field.now !== '' && isUnlinked(field, editing))
  return {
    texts,
    gone: new Set([
      ...gone.map(({ piece }) => piece.node),
      ...fields.flatMap((field) => (field.now === '' ? field.field.pieces.map(({ node }) => node) : [])),
      ...unlinked.flatMap(({ field }) => field.pieces.filter(isOfField).map(({ node }) => node)),
    ]),
    unwrapped: new Set(unlinked.flatMap(({ field }) => field.simple ?? [])),
    beside,
  }
}

function isUnlinked({ field, now }: ShownField, { fields }: PartEditing): boolean {
  fields.edited.add(now)
  return fields.isUnlinked(field.instruction, now)
}

/** What stands in a run and shows nothing itself. */
const SILENT = new Set(['w:rPr', 'w:lastRenderedPageBreak'])

/** What is of no use without words in it. */
const HOLDERS = new Set(['w:hyperlink', 'w:fldSimple', 'w:smartTag', 'w:sdt', 'w:sdtContent', 'w:customXml'])

const RANGE = /^w:(?:bookmark|commentRange|perm)(?:Start|End)$/

const PASSED = /^w:(?:sdtPr|sdtEndPr|smartTagPr|customXmlPr|fldData|proofErr)$/

/** True where nothing is left of a run, or of a link or control around runs. */
function isEmptied(node: XmlNode, change: Change): boolean {
  const { gone, beside } = change
  if (gone.has(node)) return true
  if (beside.some(({ place }) => node.from < place.at && place.at < node.to)) return false
  const children = node.children.filter(({ name }) => !(SILENT.has(name) || PASSED.test(name) || RANGE.test(name)))
  if (node.name !== 'w:r' && !HOLDERS.has(node.name)) return false
  return children.length > 0 && children.every((child) => isEmptied(child, change))
}

/** Marks of ranges below an element, as they are written: they hold together what stands around it. */
const rangesBelow = (node: XmlNode, source: string): string =>
  nodesBelow(node)
    .filter(({ name }) => RANGE.test(name))
    .map((range) => sourceOf(source, range))
    .join('')

function writeBelow(node: XmlNode, change: Change, editing: PartEditing): void {
  const { part, edits } = editing
  for (const child of node.children) {
    const text = change.texts.get(child)
    if (isEmptied(child, change)) edits.replace(child.from, child.to, rangesBelow(child, part.source))
    else if (text !== undefined)
      edits.replace(child.from, child.to, runContent(text, prefixOf(child), startTagOf(part.source, child)))
    else {
      if (change.unwrapped.has(child)) {
        edits.replace(child.from, child.inner, '')
        edits.replace(child.innerEnd, child.to, '')
      }
      writeBelow(child, change, editing)
    }
  }
}

/** A run of new text. */
export function newRun(text: string, look: XmlNode | null, prefix: string, source: string): string {
  const own = look === null ? '' : sourceOf(source, look)
  return `<${prefix}r>${own}${runContent(text, prefix)}</${prefix}r>`
}

function writeBeside(paragraph: XmlNode, { beside }: Change, { part, edits, additions }: PartEditing): void {
  const { source } = part
  const prefix = prefixOf(paragraph)
  for (const { place, text } of beside) {
    const xml = newRun(text, place.look, prefix, source)
    if (isEmptyTag(source, paragraph)) additionsTo(paragraph, additions).start += xml
    else if (place.parts === null) edits.insert(place.at, xml)
    else {
      const look = childNamed(place.parts, 'w:rPr')
      const again = `${startTagOf(source, place.parts)}${look === null ? '' : sourceOf(source, look)}`
      edits.insert(place.at, `</${place.parts.tag}>${xml}${again}`)
    }
  }
}

/** What binds a control's text to data elsewhere, or says that it is only a prompt: a word processor would put that back. */
const BINDINGS = new Set(['w:dataBinding', 'w15:dataBinding', 'w:showingPlcHdr'])

function unbind(changed: Iterable<XmlNode>, { edits, done }: PartEditing): void {
  for (const node of changed)
    for (let above = node.parent; above !== null; above = above.parent) {
      const properties = above.name === 'w:sdt' ? childNamed(above, 'w:sdtPr') : null
      for (const binding of properties?.children.filter(({ name }) => BINDINGS.has(name)) ?? []) {
        if (!done.has(binding)) edits.replace(binding.from, binding.to, '')
        done.add(binding)
      }
    }
}

/** Edits some paragraphs of the file, which are read as one, so that they say `text`. What stays is not touched. */
export function editText(placed: readonly PlacedParagraph[], text: string, editing: PartEditing): void {
  const pieces = shownPieces(placed.flatMap((paragraph) => paragraph.pieces))
  const last = placed.at(-1)
  if (last === undefined || pieces.map((piece) => piece.text).join('') === text) return
  const change = planChange(pieces, text, last.node, editing)
  for (const { node } of placed) writeBelow(node, change, editing)
  writeBeside(last.node, change, editing)
  unbind([...change.texts.keys(), ...change.gone, ...(change.beside.length === 0 ? [] : [last.node])], editing)
}
