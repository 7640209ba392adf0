import { textIn } from '../../edit/xml/escape.ts'
import { childNamed, type XmlNode } from '../../edit/xml/parse-part.ts'
import { symbolOf } from '../../read/story/symbols.ts'
import { type FoundAtom, settleFields } from './fields.ts'
import type { Paragraph } from './model.ts'
import { markedBy, NOWHERE, type Place, type StoryReading } from './reading.ts'
import { keyOfThing } from './things.ts'
import { PILCROW } from './units.ts'

/** Not the paragraph's text: properties, and what marks ranges. */
const PASSED =
  /^w:(?:pPr|rPr|sdtPr|sdtEndPr|smartTagPr|customXmlPr|fldData|subDoc|proofErr|(?:bookmark|commentRange|perm|moveFromRange|moveToRange)(?:Start|End))$/

/** What stands beside runs and is kept whole. */
const THINGS = new Set(['m:oMath', 'm:oMathPara', 'mc:AlternateContent'])

/** Reads a `w:p` into atoms; `around` says what happened to the row or block it stands in. */
export function readParagraph(
  node: XmlNode,
  around: Pick<Place, 'inserted' | 'deleted'>,
  reading: StoryReading,
): Paragraph {
  const found: FoundAtom[] = []
  readInline(node, { ...NOWHERE, ...around }, found, reading)
  const properties = childNamed(node, 'w:pPr')
  const mark = (childNamed(properties, 'w:rPr')?.children ?? []).reduce((before, child) => markedBy(child, before), {
    inserted: around.inserted,
    deleted: around.deleted,
  })
  const atoms = settleFields(found, reading)
  const text = atoms.map((atom) => atom.text).join('')
  return { kind: 'paragraph', node, properties, atoms, text, ...mark, label: null }
}

function readInline(node: XmlNode, place: Place, found: FoundAtom[], reading: StoryReading): void {
  for (const child of node.children) {
    if (PASSED.test(child.name)) continue
    if (child.name === 'w:r') readRun(child, { ...place, run: child }, found, reading)
    else if (THINGS.has(child.name))
      found.push({ ...place, node: child, text: reading.units.of(keyOfThing(child, reading)), character: null })
    else if (child.name === 'w:hyperlink') readInline(child, { ...place, link: child }, found, reading)
    else if (child.name === 'w:fldSimple')
      readInline(child, { ...place, simple: place.simple ?? child }, found, reading)
    else readInline(child, markedBy(child, place), found, reading)
  }
}

function readRun(run: XmlNode, place: Place, found: FoundAtom[], reading: StoryReading): void {
  for (const node of run.children) {
    if (node.name === 'w:rPr') continue
    const character = node.name === 'w:fldChar' ? (node.attributes['w:fldCharType'] ?? null) : null
    found.push({ ...place, node, text: shownBy(node, reading), character })
    followField(node, character, reading)
  }
}

function followField(node: XmlNode, character: string | null, { fields, source }: StoryReading): void {
  const field = fields.at(-1)
  if (character === 'begin') fields.push({ instruction: '', phase: 'instruction' })
  else if (character === 'separate' && field !== undefined) field.phase = 'result'
  else if (character === 'end') fields.pop()
  else if (/^w:(?:del)?instrText$/i.test(node.name) && field?.phase === 'instruction')
    field.instruction += textIn(source, node)
}

/** What a part of a run says; nothing inside a field's instruction. */
function shownBy(node: XmlNode, reading: StoryReading): string {
  const text = textOf(node, reading)
  return text !== '' && reading.fields.some(({ phase }) => phase === 'instruction') ? '' : text
}

/** The same text that the reader reads: no spaces at the ends unless they are to be kept. */
function writtenText(node: XmlNode, { source }: StoryReading): string {
  const text = textIn(source, node)
    .replaceAll(/[\r\n]+/g, ' ')
    .replaceAll(PILCROW, '\ufffd')
  return node.attributes['xml:space'] === 'preserve' ? text : text.replaceAll(/^[ \t]+|(?<![ \t])[ \t]+$/g, '')
}

function symbolText({ attributes }: XmlNode, { units }: StoryReading): string {
  const font = attributes['w:font'] ?? ''
  const code = attributes['w:char'] ?? ''
  return symbolOf(font, Number.parseInt(code, 16)) ?? units.of(`symbol ${font} ${code}`)
}

function textOf(node: XmlNode, reading: StoryReading): string {
  switch (node.name) {
    case 'w:t':
    case 'w:delText':
      return writtenText(node, reading)
    case 'w:tab':
    case 'w:ptab':
      return '\t'
    case 'w:br':
      return ['page', 'column'].includes(node.attributes['w:type'] ?? '') ? '\f' : '\n'
    case 'w:cr':
      return '\n'
    case 'w:noBreakHyphen':
      return '\u2011'
    case 'w:sym':
      return symbolText(node, reading)
    case 'w:footnoteReference':
      return reading.units.of(reading.noteKey('footnote', node.attributes['w:id'] ?? ''))
    case 'w:endnoteReference':
      return reading.units.of(reading.noteKey('endnote', node.attributes['w:id'] ?? ''))
    case 'w:drawing':
    case 'w:pict':
    case 'w:object':
    case 'w:ruby':
    case 'w:contentPart':
    case 'mc:AlternateContent':
      return reading.units.of(keyOfThing(node, reading))
    default:
      return ''
  }
}
