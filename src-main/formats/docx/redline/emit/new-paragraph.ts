import { BETWEEN, ENDING } from '../../edit/xml/edits.ts'
import { isEmptyTag, startTagOf, type XmlNode } from '../../edit/xml/parse-part.ts'
import type { Segment } from '../align/plan.ts'
import type { Sequence } from '../align/sequence.ts'
import type { Paragraph } from '../story/model.ts'
import { placeGap } from './gaps.ts'
import { cameTag, type Mark } from './marks.ts'
import { type Cut, markNewRuns, type StatusAt } from './new-runs.ts'
import { goneParagraph, lineRuns, type OldLine } from './old-lines.ts'
import { carriedProperties, newProperties } from './properties.ts'
import type { PartWriting } from './writing.ts'

/** Older text that is gone, and where in the newer paragraph it stood. */
export interface Gap {
  readonly offset: number
  readonly lines: readonly OldLine[]
}

/** What happened to one paragraph of the newer side. */
export interface NewParagraph {
  readonly paragraph: Paragraph
  readonly statusAt: StatusAt
  /** What happened to its mark. */
  readonly mark: Mark | null
  /** The older paragraph that its mark ended, or that its text came from. */
  readonly counterpart: Paragraph | null
  readonly gaps: readonly Gap[]
  /** Nothing of it was there before. */
  readonly isNew: boolean
}

/** The properties of each paragraph that one becomes, where older marks that are gone stand in it; the last is its own. */
function propertiesInTurn(found: NewParagraph, inside: readonly OldLine[], writing: PartWriting): readonly string[] {
  const { document } = writing
  const { properties } = found.paragraph
  const older = (counterpart: Paragraph | null): string | null =>
    counterpart === null || document.isNumberedAlike(counterpart, found.paragraph)
      ? null
      : carriedProperties(counterpart, writing)
  const parts = inside.flatMap(({ end }) => {
    if (end === null) return []
    const mark = document.marks.wentMark({ ...end.mark, isMove: false })
    return [newProperties(properties, { mark, older: older(end.paragraph), hasSection: false }, writing)]
  })
  const mark = found.mark === null ? '' : document.marks.cameMark(found.mark)
  const own = { mark, older: older(found.counterpart), hasSection: true }
  return [...parts, newProperties(properties, own, writing)]
}

/** Start tags of the elements around a place, outermost first; a content control goes on without its properties. */
function reopened(around: readonly XmlNode[], source: string): string {
  return around
    .toReversed()
    .map((node) => startTagOf(source, node))
    .join('')
}

const closed = (around: readonly XmlNode[]): string => around.map(({ tag }) => `</${tag}>`).join('')

/** Edits one paragraph of the newer part. */
export function writeNewParagraph(found: NewParagraph, { old }: Segment, writing: PartWriting): void {
  const { edits, source } = writing
  const { paragraph } = found
  const { node, properties } = paragraph
  if (node === null) return
  const { before, gaps } = takeBefore(found, old, writing)
  edits.insert(node.from, before)
  const inside = gaps.flatMap(({ lines }) => lines.filter(({ end }) => end !== null))
  const turns = propertiesInTurn(found, inside, writing)
  let turn = 0
  const gapXml = (lines: readonly OldLine[], around: readonly XmlNode[]): string =>
    lines
      .map((line) => {
        const isInLink = around.some(({ name }) => name === 'w:hyperlink')
        const runs = lineRuns(old, line, isInLink, writing)
        if (line.end === null) return runs
        turn += 1
        return `${runs}${closed(around)}</w:p><w:p>${turns[turn] ?? ''}${reopened(around, source)}`
      })
      .join('')
  const ends = moveEnds(found, writing)
  edits.insert(node.from, ends.before)
  edits.insert(node.to, ends.after, ENDING)
  if (isEmptyTag(source, node)) {
    const content = gaps.map(({ lines }) => gapXml(lines, [])).join('')
    const [first = ''] = turns
    const isChanged = first !== '' || content !== '' || ends.start !== ''
    const xml = `${startTagOf(source, node)}${first}${ends.start}${content}${ends.end}</${node.tag}>`
    if (isChanged) edits.replace(node.from, node.to, xml)
    return
  }
  writeProperties(node, properties, turns[0] ?? '', found, inside.length > 0, writing)
  const contentStart = properties?.to ?? node.inner
  edits.insert(contentStart, ends.start, BETWEEN)
  const cuts = new Map<XmlNode, Cut[]>()
  const beside = new Set<XmlNode>()
  for (const { offset, lines } of gaps) {
    const place = placeGap(paragraph, offset, contentStart)
    const xml = gapXml(lines, place.around)
    if (xml === '') continue
    if (place.kind === 'within') {
      const own = cuts.get(place.run) ?? []
      own.push({ atom: place.atom, offset: place.offset, xml })
      cuts.set(place.run, own)
    } else {
      edits.insert(place.at, xml)
      for (const node of [place.after, place.before]) if (node !== null) beside.add(node)
    }
  }
  markNewRuns(paragraph, found.statusAt, found.mark, cuts, beside, writing)
  edits.insert(node.innerEnd, ends.end, ENDING)
}

/** Whole older paragraphs that stood before it are written before it; what is left of the gap stays at its beginning. */
function takeBefore(
  { gaps }: NewParagraph,
  old: Sequence,
  writing: PartWriting,
): { readonly before: string; readonly gaps: readonly Gap[] } {
  const [first, ...rest] = gaps
  if (first === undefined || first.offset > 0) return { before: '', gaps }
  const last = first.lines.findLastIndex(({ end }) => end !== null)
  const before = first.lines
    .slice(0, last + 1)
    .map((line) => goneParagraph(old, line, writing))
    .join('')
  const left = first.lines.slice(last + 1)
  return { before, gaps: left.length === 0 ? rest : [{ offset: 0, lines: left }, ...rest] }
}

function writeProperties(
  node: XmlNode,
  properties: XmlNode | null,
  xml: string,
  found: NewParagraph,
  isCut: boolean,
  { edits, source }: PartWriting,
): void {
  const before = properties === null ? '' : source.slice(properties.from, properties.to)
  const isSame = found.mark === null && !isCut && !xml.includes('<w:pPrChange')
  if (isSame || xml === before) return
  if (properties === null) edits.insert(node.inner, xml, ENDING)
  else edits.replace(properties.from, properties.to, xml)
}

interface MoveEnds {
  readonly before: string
  readonly start: string
  readonly end: string
  readonly after: string
}

const NO_ENDS: MoveEnds = { before: '', start: '', end: '', after: '' }

/** What says that a paragraph moved here: a comment, or the two ends of a real move. */
function moveEnds({ paragraph, isNew, mark }: NewParagraph, { document }: PartWriting): MoveEnds {
  const move = document.moves.get(paragraph)
  if (move === undefined || !isNew) return NO_ENDS
  if (document.realMoves.has(paragraph))
    return { ...NO_ENDS, before: document.rangeStart(move, 'now'), after: document.rangeEnd(move, 'now') }
  const comment = document.moveComment(move, 'now')
  if (comment === null) return NO_ENDS
  const came = mark ?? { by: document.marks.ours, isMove: false }
  return {
    ...NO_ENDS,
    start: `<w:commentRangeStart w:id="${comment}"/>`,
    end: `<w:commentRangeEnd w:id="${comment}"/>${document.marks.came(came)}<w:r><w:commentReference w:id="${comment}"/></w:r></${cameTag(came)}>`,
  }
}
