import type { Compared } from '#renderer/compare/model/compared.ts'
import { type ClausePieces, type Piece, piecesOf } from '#renderer/compare/model/pieces.ts'
import { isRenameSwap } from '#renderer/compare/model/renames.ts'
import { type Room, shortenPieces } from '#renderer/compare/model/shorten.ts'
import type { Side } from '#shared/model/side.ts'
import { nameClauses } from '#shared/text/clause-names.ts'
import { foldTypography } from '#shared/text/normalise.ts'
import { comparedWithBase, type Place, type Sided } from './sided.ts'

/** What a place's row says: its number, the base's text, and what each side made of it. */
export interface PlaceTexts {
  readonly name: string | null
  readonly base: readonly ClausePieces[]
  /** Null where a side left the place as it was, or has nothing there. */
  readonly buyer: readonly ClausePieces[] | null
  readonly vendor: readonly ClausePieces[] | null
}

/** What is read off the whole once. */
interface Known {
  readonly compared: Readonly<Record<Side, Compared>>
  readonly names: Readonly<Record<Side | 'base', readonly (string | null)[]>>
  /** The position of the change of each clause of the base, and of each of the side's own. */
  readonly changeOf: Readonly<Record<Side, { readonly base: readonly number[]; readonly own: readonly number[] }>>
}

const known = new WeakMap<Sided, Known>()

function changesOf({ comparison }: Compared): Known['changeOf']['buyer'] {
  const [base, own]: [number[], number[]] = [[], []]
  for (const [at, change] of comparison.changes.entries()) {
    for (const index of change.old) base[index] = at
    for (const index of change.new) own[index] = at
  }
  return { base, own }
}

function knownOf(sided: Sided): Known {
  const found = known.get(sided)
  if (found !== undefined) return found
  const compared = { buyer: comparedWithBase(sided, 'buyer'), vendor: comparedWithBase(sided, 'vendor') }
  const { texts } = sided
  const made: Known = {
    compared,
    names: {
      base: nameClauses(texts.base.clauses),
      buyer: nameClauses(texts.buyer.clauses),
      vendor: nameClauses(texts.vendor.clauses),
    },
    changeOf: { buyer: changesOf(compared.buyer), vendor: changesOf(compared.vendor) },
  }
  known.set(sided, made)
  return made
}

/** The texts of a place, shortened to what changed as far as there is room; whole where `room` is null. */
export function placeTexts(sided: Sided, place: Place, room: Room | null): PlaceTexts {
  const { names } = knownOf(sided)
  const named = (['base', 'buyer', 'vendor'] as const).map((text) => names[text][place[text][0] ?? -1] ?? null)
  return {
    name: named.find((name) => name !== null) ?? null,
    base: place.base.map((index) => plainPieces(sided, index, room)),
    buyer: sidePieces(sided, place, 'buyer', room),
    vendor: sidePieces(sided, place, 'vendor', room),
  }
}

const plain = (text: string): Piece => ({ kind: '=', text, isQuiet: false, isHidden: false })

function plainPieces({ texts }: Sided, index: number, room: Room | null): ClausePieces {
  const clause = texts.base.clauses[index]
  const body = [plain(clause?.text ?? '')]
  return {
    heading: clause?.heading === null || clause?.heading === undefined ? [] : [plain(clause.heading)],
    text: room === null ? body : shortenPieces(body, room),
  }
}

/** What a side deleted and inserted at a place, one text for each of its changes there. */
function sidePieces(sided: Sided, place: Place, side: Side, room: Room | null): readonly ClausePieces[] | null {
  const { state } = place
  if (place[`${side}Change`] === null || state === 'unchanged' || state === (side === 'buyer' ? 'vendor' : 'buyer'))
    return null
  const { compared, changeOf } = knownOf(sided)
  const { base, own } = changeOf[side]
  const positions = new Set([...place.base.map((index) => base[index]), ...place[side].map((index) => own[index])])
  const { renames } = compared[side].comparison
  const isNoise = (older: string, newer: string): boolean =>
    foldTypography(older) === foldTypography(newer) || renames.some((rename) => isRenameSwap(older, newer, rename))
  return [...positions].flatMap((at) => {
    const change = at === undefined ? undefined : compared[side].comparison.changes[at]
    if (change === undefined) return []
    const clause = sided.texts[side].clauses[change.new[0] ?? -1] ?? sided.texts.base.clauses[change.old[0] ?? -1]
    const { heading, text } = cutHeading(piecesOf(compared[side], change, isNoise), clause?.heading ?? '')
    // The base has it already, unless it is another one or there is none.
    const isSaid = heading.every(({ kind }) => kind === '=')
    return [{ heading: isSaid ? [] : heading, text: room === null ? text : shortenPieces(text, room) }]
  })
}

/** Parts the pieces of a clause into its heading and the rest; a heading that itself changed stays with the rest. */
function cutHeading(pieces: readonly Piece[], heading: string): ClausePieces {
  const [first, ...rest] = pieces
  if (first === undefined || heading === '' || !first.text.startsWith(heading)) return { heading: [], text: pieces }
  const after = first.text.slice(heading.length).replace(/^\n/, '')
  const left = after === '' ? rest : [{ ...first, text: after }, ...rest]
  return { heading: [{ ...first, text: heading }], text: left }
}
