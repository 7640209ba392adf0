import { PartFault } from '../package/faults.ts'
import { LIMITS } from '../package/limits.ts'
import { runFormatOf } from '../styles/run-format.ts'
import { childOf, childrenOf, textBelow, type XmlElement } from '../xml/visit-xml.ts'
import { branchOf, lookThrough } from './drawing.ts'
import { beginField, type Field, instructionAt, shownWithoutResult } from './fields.ts'
import type { NoteMark, Run } from './model.ts'
import type { StoryReading } from './reading.ts'
import { symbolOf } from './symbols.ts'
import { formatChangesIn, type Tracked } from './tracked.ts'

/** A page or column break inside a paragraph. It only counts between words. */
export const BREAK = '\f'

/** A run as it is read; what stands in a field's instruction is text after all if the field never ends. */
export interface ReadRun extends Run {
  readonly instructionOf: Field | null
}

/** What stands around a run. */
export interface RunPlace {
  readonly tracked: Tracked
  readonly isLink: boolean
}

interface Piece {
  readonly text: string
  readonly instructionOf: Field | null
  readonly note: NoteMark | null
}

interface Collecting {
  readonly story: StoryReading
  readonly tracked: Tracked
  readonly pieces: Piece[]
  readonly pointComments: string[]
}

/** Reads a `w:r` or `m:r`: usually one run, several where a field begins or ends inside. */
export function readRun(
  element: XmlElement,
  { tracked, isLink }: RunPlace,
  story: StoryReading,
): { readonly runs: readonly ReadRun[]; readonly pointComments: readonly string[] } {
  const collecting: Collecting = { story, tracked, pieces: [], pointComments: [] }
  collectAll(element, collecting)
  const properties = childOf(element, 'w:rPr')
  const changed = childOf(properties, 'w:rPrChange')
  const format = runFormatOf(properties)
  const look = {
    ...tracked,
    isLink,
    format,
    oldFormat: changed === undefined ? null : runFormatOf(childOf(changed, 'w:rPr')),
    formatted: formatChangesIn(properties)[0] ?? null,
    comments: story.document.openComments.list(),
  }
  const runs = collecting.pieces
    .filter(({ text, note }) => text !== '' || note !== null)
    .map((piece) => ({ ...look, ...piece }))
  for (const id of collecting.pointComments) story.document.openComments.end(id)
  return { runs, pointComments: collecting.pointComments }
}

function add({ story, pieces }: Collecting, text: string): void {
  const instructionOf = instructionAt(story.fields)
  if (instructionOf === null && text !== '') for (const field of story.fields) field.hasText = true
  const last = pieces.at(-1)
  if (last === undefined || last.note !== null || last.instructionOf !== instructionOf)
    pieces.push({ text, instructionOf, note: null })
  else pieces[pieces.length - 1] = { ...last, text: last.text + text }
}

/** Word drops spaces at the ends unless they are to be kept, and soft hyphens are no letters. */
function textOf(element: XmlElement): string {
  const text = textBelow(element)
    .replaceAll(/[\r\n]+/g, ' ')
    .replaceAll('\u00ad', '')
  return element.attributes['xml:space'] === 'preserve' ? text : text.replaceAll(/^[ \t]+|(?<![ \t])[ \t]+$/g, '')
}

type Collector = (element: XmlElement, collecting: Collecting) => void

const adding =
  (text: string): Collector =>
  (_, collecting) =>
    add(collecting, text)

const addText: Collector = (element, collecting) => add(collecting, textOf(element))

const addBreak: Collector = ({ attributes }, collecting) =>
  add(collecting, ['page', 'column'].includes(attributes['w:type'] ?? '') ? BREAK : '\n')

const addInstruction: Collector = (element, { story }) => {
  const field = story.fields.at(-1)
  if (field?.phase === 'instruction') field.instruction += textBelow(element)
}

const addDrawing: Collector = (element, { story, tracked }) => {
  const { boxes, findings } = lookThrough(element)
  for (const content of boxes) story.boxes.push({ content, around: tracked })
  for (const finding of findings) story.document.findings.add(finding)
}

const nothing: Collector = () => undefined

const COLLECTORS: ReadonlyMap<string, Collector> = new Map<string, Collector>([
  ['w:t', addText],
  ['w:delText', addText],
  ['m:t', addText],
  ['w:tab', adding('\t')],
  ['w:ptab', adding('\t')],
  ['w:br', addBreak],
  ['w:cr', adding('\n')],
  ['w:noBreakHyphen', adding('\u2011')],
  ['w:sym', (element, collecting) => addSymbol(element, collecting)],
  ['w:fldChar', (element, collecting) => followField(element, collecting)],
  ['w:instrText', addInstruction],
  ['w:delInstrText', addInstruction],
  ['w:footnoteReference', (element, collecting) => addNoteMark('footnote', element, collecting)],
  ['w:endnoteReference', (element, collecting) => addNoteMark('endnote', element, collecting)],
  ['w:commentReference', ({ attributes }, { pointComments }) => void pointComments.push(attributes['w:id'] ?? '')],
  ['w:contentPart', (_, { story }) => story.document.findings.add('drawn')],
  ['w:drawing', addDrawing],
  ['w:pict', addDrawing],
  ['w:object', addDrawing],
  ['mc:AlternateContent', (element, collecting) => collectAll(branchOf(element), collecting)],
  ['w:rPr', nothing],
  ['m:rPr', nothing],
  // The small text above a ruby base says how the base is spoken.
  ['w:rt', nothing],
])

/** What is not known here may still hold text. */
const collect: Collector = (element, collecting) => (COLLECTORS.get(element.name) ?? collectAll)(element, collecting)

function collectAll(element: XmlElement | undefined, collecting: Collecting): void {
  for (const child of childrenOf(element)) collect(child, collecting)
}

function addNoteMark(kind: NoteMark['kind'], { attributes }: XmlElement, { story, tracked, pieces }: Collecting): void {
  const id = attributes['w:id'] ?? ''
  const isCustom = !['0', 'false', 'off'].includes(attributes['w:customMarkFollows'] ?? '0')
  story.document.notes[kind].set(id, tracked)
  pieces.push({ text: '', instructionOf: instructionAt(story.fields), note: { kind, id, isCustom } })
}

function addSymbol({ attributes }: XmlElement, collecting: Collecting): void {
  const symbol = symbolOf(attributes['w:font'] ?? '', Number.parseInt(attributes['w:char'] ?? '', 16))
  if (symbol === null) collecting.story.document.findings.add('symbol')
  add(collecting, symbol ?? '\uFFFD')
}

function followField(character: XmlElement, collecting: Collecting): void {
  const { fields, document } = collecting.story
  const field = fields.at(-1)
  switch (character.attributes['w:fldCharType']) {
    case 'begin':
      if (fields.length >= LIMITS.fields) throw new PartFault(`its fields are nested more than ${LIMITS.fields} deep`)
      fields.push(beginField(character))
      return
    case 'separate':
      if (field !== undefined) field.phase = 'result'
      return
    case 'end': {
      if (field === undefined) return
      field.phase = 'ended'
      fields.pop()
      if (field.hasText) return
      const { text, finding } = shownWithoutResult(field)
      if (finding !== null) document.findings.add(finding)
      add(collecting, text)
      return
    }
    default:
      return
  }
}
