import { unescapeXml } from '../../edit/xml/escape.ts'
import type { XmlNode } from '../../edit/xml/parse-part.ts'
import type { NoteMark } from '../../read/story/model.ts'
import { readParagraph } from '../../read/story/paragraph.ts'
import type { StoryReading } from '../../read/story/reading.ts'
import { BREAK, type ReadRun } from '../../read/story/run.ts'
import { UNTRACKED } from '../../read/story/tracked.ts'
import { textBelow } from '../../read/xml/visit-xml.ts'
import type { Elements } from './to-element.ts'

/** A field that is being read; see `PlacedField`. */
export interface FoundField {
  readonly simple: XmlNode | null
  readonly pieces: FoundPiece[]
  readonly characters: FoundPiece[]
  instruction: string
  isEnded: boolean
}

/** A piece of which the text is known only when its story has been read: a field that never ends is text after all. */
export interface FoundPiece {
  readonly node: XmlNode
  readonly run: XmlNode | null
  readonly link: XmlNode | null
  readonly field: FoundField | null
  readonly runs: readonly ReadRun[]
  readonly note: NoteMark | null
}

/** What reading one story carries along: the reader's own state, and the fields that are open. */
export interface StoryPlacing {
  readonly story: StoryReading
  readonly elements: Elements
  readonly open: FoundField[]
  readonly fields: FoundField[]
}

interface Around {
  readonly run: XmlNode | null
  readonly link: XmlNode | null
}

/** Not the paragraph's text: properties, and what marks ranges. */
const PASSED =
  /^w:(?:pPr|rPr|sdtPr|sdtEndPr|smartTagPr|customXmlPr|fldData|subDoc|proofErr|(?:bookmark|commentRange|perm)(?:Start|End))$/

const PLACE = { story: 'body', container: 0, cell: null, around: UNTRACKED } as const

/** What the reader makes of one thing, with all it knows at that place. */
function readRuns(node: XmlNode, isInRun: boolean, { story, elements }: StoryPlacing): readonly ReadRun[] {
  const element = elements.of(node)
  const inline = isInRun ? { name: 'w:r', attributes: {}, children: [element] } : element
  return readParagraph({ name: 'w:p', attributes: {}, children: [inline] }, PLACE, story).runs
}

const beginsField = ({ name, attributes }: XmlNode): boolean =>
  name === 'w:fldChar' && attributes['w:fldCharType'] === 'begin'

const endsField = ({ name, attributes }: XmlNode): boolean =>
  name === 'w:fldChar' && attributes['w:fldCharType'] === 'end'

function begin(simple: XmlNode | null, { open, fields }: StoryPlacing): FoundField {
  const instruction = simple === null ? '' : unescapeXml(simple.attributes['w:instr'] ?? '')
  const field = { simple, pieces: [], characters: [], instruction, isEnded: simple !== null }
  open.push(field)
  fields.push(field)
  return field
}

function addPiece(node: XmlNode, around: Around, found: FoundPiece[], placing: StoryPlacing): void {
  const { open, elements } = placing
  if (beginsField(node)) begin(null, placing)
  const runs = readRuns(node, around.run !== null, placing)
  const note = runs.find((run) => run.note !== null)?.note ?? null
  const piece = { node, ...around, field: open[0] ?? null, runs, note }
  found.push(piece)
  open[0]?.pieces.push(piece)
  const own = open.findLast(({ simple }) => simple === null)
  if (/^w:(?:fldChar|instrText)$/.test(node.name)) own?.characters.push(piece)
  if (own !== undefined && node.name === 'w:instrText') own.instruction += textBelow(elements.of(node))
  if (!endsField(node) || own === undefined) return
  own.isEnded = true
  open.splice(open.indexOf(own), 1)
}

function placeInline(node: XmlNode, around: Around, found: FoundPiece[], placing: StoryPlacing): void {
  for (const child of node.children) {
    if (PASSED.test(child.name)) continue
    if (child.name === 'w:r') {
      for (const part of child.children)
        if (part.name !== 'w:rPr') addPiece(part, { ...around, run: child }, found, placing)
    } else if (child.name.startsWith('m:') || child.name === 'mc:AlternateContent')
      addPiece(child, around, found, placing)
    else if (child.name === 'w:fldSimple') {
      const field = begin(child, placing)
      placeInline(child, around, found, placing)
      placing.open.splice(placing.open.indexOf(field), 1)
    } else placeInline(child, child.name === 'w:hyperlink' ? { ...around, link: child } : around, found, placing)
  }
}

/** Everything that stands in a `w:p`, in order. */
export function placePieces(paragraph: XmlNode, placing: StoryPlacing): readonly FoundPiece[] {
  const found: FoundPiece[] = []
  placeInline(paragraph, { run: null, link: null }, found, placing)
  return found
}

/** What a piece says, its number where it is the mark of a note. */
export const textOfPiece = ({ runs }: FoundPiece): string =>
  runs
    .filter(({ instructionOf }) => instructionOf === null || instructionOf.phase === 'instruction')
    .map(({ text }) => text)
    .join('')

/** True of the end of a page or column. */
export const isBreakPiece = (piece: FoundPiece): boolean => textOfPiece(piece) === BREAK
