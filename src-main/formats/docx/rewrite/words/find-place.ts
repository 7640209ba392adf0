import { childNamed, sourceOf, type XmlNode } from '../../edit/xml/parse-part.ts'
import { isCuttable, type Piece } from '../base/model.ts'
import type { Insertion } from './cut-words.ts'

/** Where new text goes: into a text that is there, or as a run of its own. */
export type Place =
  | { readonly kind: 'in'; readonly piece: Piece; readonly offset: number }
  | {
      readonly kind: 'beside'
      readonly at: number
      /** The run that is parted there. */
      readonly parts: XmlNode | null
      /** The properties it takes. */
      readonly look: XmlNode | null
    }

interface Spot {
  readonly piece: Piece
  readonly index: number
  readonly from: number
  readonly to: number
}

/** Pieces with their places in the text. */
export function spotsOf(pieces: readonly Piece[]): readonly Spot[] {
  let at = 0
  return pieces.map((piece, index) => {
    const from = at
    at += piece.text.length
    return { piece, index, from, to: at }
  })
}

/** The run's properties. */
const lookOf = ({ run }: Piece): XmlNode | null => childNamed(run, 'w:rPr')

const isPlain = ({ field, link }: Piece): boolean => field === null && link === null

/** Among the texts that go, the one that the new text takes the place of: the longest, outside fields and links if it can. */
function replaced(spots: readonly Spot[], { from, to }: Insertion): Place | null {
  let best: { readonly spot: Spot; readonly size: number } | null = null
  for (const spot of spots) {
    const size = Math.min(to, spot.to) - Math.max(from, spot.from)
    if (size <= 0 || !isCuttable(spot.piece)) continue
    const isBetter = best === null || (isPlain(spot.piece) === isPlain(best.spot.piece) && size > best.size)
    if (isBetter || (best !== null && isPlain(spot.piece) && !isPlain(best.spot.piece))) best = { spot, size }
  }
  if (best === null) return null
  return { kind: 'in', piece: best.spot.piece, offset: Math.max(0, from - best.spot.from) }
}

/** The end of a heading that runs into its text. */
const ENDS_HEADING = /[.:]\s*$/

/** True where text typed at the edge of one piece stays outside of what begins or ends there. */
const staysOutside = (own: Piece, other: Piece | undefined): boolean =>
  (own.field !== null && own.field !== other?.field) || (own.link !== null && own.link !== other?.link)

/** Looks that belong to one mark and not to the text beside it. */
const isRaised = (piece: Piece): boolean => childNamed(lookOf(piece), 'w:vertAlign') !== null

/** The edge of a piece, if text typed there becomes part of it. */
function edgeOf(own: Spot | undefined, other: Spot | undefined, offset: 'start' | 'end'): Place | null {
  if (own === undefined || !isCuttable(own.piece) || staysOutside(own.piece, other?.piece)) return null
  return { kind: 'in', piece: own.piece, offset: offset === 'start' ? 0 : own.piece.text.length }
}

const writtenLook = (piece: Piece, source: string): string => {
  const look = lookOf(piece)
  return look === null ? '' : sourceOf(source, look)
}

/** Text typed between two pieces takes the look of what stands before it, but goes on after a heading that has ended. */
function joined(left: Spot | undefined, right: Spot | undefined, source: string): Place | null {
  const [before, after] = [edgeOf(left, right, 'end'), edgeOf(right, left, 'start')]
  if (left === undefined || right === undefined || before === null || after === null) return before ?? after
  const isOther = writtenLook(left.piece, source) !== writtenLook(right.piece, source)
  return isOther && (ENDS_HEADING.test(left.piece.text) || isRaised(left.piece)) ? after : before
}

const elementOf = ({ run, node }: Piece): XmlNode => run ?? node

const isWithin = (node: XmlNode, outer: XmlNode): boolean => outer.from <= node.from && node.to <= outer.to

/** The outermost element around one piece that does not hold the other one. */
function outermost(piece: Piece, other: Piece | undefined): XmlNode {
  let outer = elementOf(piece)
  while (outer.parent !== null && outer.parent.name !== 'w:p') {
    if (other !== undefined && isWithin(elementOf(other), outer.parent)) break
    outer = outer.parent
  }
  return outer
}

/** The look of the nearest ordinary text, that before the place first; else that of the paragraph's own mark. */
function nearestLook(spots: readonly Spot[], index: number, properties: XmlNode | null): XmlNode | null {
  const isOrdinary = ({ piece }: Spot): boolean => isCuttable(piece) && isPlain(piece) && !isRaised(piece)
  const near = spots.slice(0, index).findLast(isOrdinary) ?? spots.slice(index).find(isOrdinary)
  return near === undefined ? childNamed(properties, 'w:rPr') : lookOf(near.piece)
}

/** The last or first piece of the field that a piece stands in. */
function edgeOfField(spots: readonly Spot[], spot: Spot | undefined, edge: 'first' | 'last'): Spot | undefined {
  const field = spot?.piece.field ?? null
  if (field === null) return spot
  const isOwn = ({ piece }: Spot): boolean => piece.field === field
  return edge === 'last' ? spots.findLast(isOwn) : spots.find(isOwn)
}

function beside(
  spots: readonly Spot[],
  [before, after]: readonly [Spot | undefined, Spot | undefined],
  paragraph: XmlNode,
): Place {
  const isOneField = before !== undefined && before.piece.field !== null && before.piece.field === after?.piece.field
  const left = isOneField ? before : edgeOfField(spots, before, 'last')
  const right = isOneField ? after : edgeOfField(spots, after, 'first')
  const properties = childNamed(paragraph, 'w:pPr')
  const look = nearestLook(spots, left === undefined ? (right?.index ?? 0) : left.index + 1, properties)
  if (left === undefined && right === undefined)
    return { kind: 'beside', at: properties?.to ?? paragraph.inner, parts: null, look }
  if (left === undefined) {
    const at = right === undefined ? paragraph.inner : outermost(right.piece, undefined).from
    return { kind: 'beside', at, parts: null, look }
  }
  if (left.piece.run !== null && left.piece.run === right?.piece.run)
    return { kind: 'beside', at: left.piece.node.to, parts: left.piece.run, look }
  return { kind: 'beside', at: outermost(left.piece, right?.piece).to, parts: null, look }
}

/** Finds where new text goes, and with it what it looks like. */
export function findPlace(spots: readonly Spot[], insertion: Insertion, paragraph: XmlNode, source: string): Place {
  const { from, to } = insertion
  const place = from < to ? replaced(spots, insertion) : null
  if (place !== null) return place
  const inside = spots.find((spot) => spot.from < from && from < spot.to)
  if (inside !== undefined && isCuttable(inside.piece))
    return { kind: 'in', piece: inside.piece, offset: from - inside.from }
  const left = spots.findLast((spot) => spot.from < spot.to && spot.to <= from)
  const right = spots.find((spot) => spot.from < spot.to && spot.from >= to)
  return joined(left, right, source) ?? beside(spots, [left, right], paragraph)
}
