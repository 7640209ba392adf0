import { childNamed, type XmlNode } from '../../edit/xml/parse-part.ts'
import type { Numbered } from '../../read/numbering/numbered-by.ts'
import type { List, Numbering } from '../../read/numbering/numbering.ts'
import { type Carrying, carryNode } from './carry-node.ts'

/** Lists of the older document in the newer one. */
export interface ListCarrier {
  /** The list of the newer document that counts as one of the older does. */
  readonly idOf: (numId: number) => number
  /** True where paragraphs of the two are counted together and alike. */
  readonly isSame: (older: Numbered | null, newer: Numbered | null) => boolean
  readonly addedAbstracts: () => string
  readonly addedLists: () => string
}

/** The part that describes lists. */
export interface ListPart {
  readonly source: string
  readonly root: XmlNode | null
}

/** What a list's labels look like and where they begin. */
const looksOf = ({ levels, startOverrides }: List): string =>
  JSON.stringify([
    levels.map((level) => level && [level.start, level.format, level.text, level.isLegal, level.restartAfter]),
    [...startOverrides],
  ])

const wholeOf = (text: string | undefined): number => Number(text ?? Number.NaN)

const named = ({ root }: ListPart, name: string): readonly XmlNode[] =>
  root?.children.filter((child) => child.name === name) ?? []

/** How often paragraphs that are the same on both sides are in a list of the older side and one of the newer. */
export type ListVotes = ReadonlyMap<number, ReadonlyMap<number, number>>

const mostVoted = (votes: ListVotes, numId: number): readonly number[] =>
  [...(votes.get(numId) ?? [])].toSorted(([, one], [, other]) => other - one).map(([id]) => id)

/**
 * Finds for each list of the older document the one of the newer that took its place: most of its items are in it, and
 * it looks the same. A list without one is carried over; `all` carries every list over.
 */
export function carryLists(
  older: Numbering,
  newer: Numbering,
  [olderPart, newerPart]: readonly [ListPart, ListPart],
  votes: ListVotes,
  all: boolean,
  carrying: () => Carrying,
): ListCarrier {
  const known = new Map<number, number>()
  const abstracts = new Map<string, number>()
  const [addedAbstracts, addedLists]: [string[], string[]] = [[], []]
  const highest = (name: string, attribute: string): number =>
    Math.max(
      0,
      ...named(newerPart, name)
        .map(({ attributes }) => wholeOf(attributes[attribute]))
        .filter(Number.isFinite),
    )
  let nextAbstract = highest('w:abstractNum', 'w:abstractNumId') + 1
  let nextList = highest('w:num', 'w:numId') + 1

  const carryAbstract = (id: string): number | null => {
    const found = abstracts.get(id)
    if (found !== undefined) return found
    const abstract = ownLevels(olderPart, id)
    if (abstract === null) return null
    const fresh = nextAbstract++
    abstracts.set(id, fresh)
    const levels = abstract.children
      .filter(({ name }) => name === 'w:lvl' || name === 'w:multiLevelType')
      .map((child) => carryNode(child, carrying()))
    addedAbstracts.push(`<w:abstractNum w:abstractNumId="${fresh}">${levels.join('')}</w:abstractNum>`)
    return fresh
  }
  const carry = (numId: number): number => {
    const use = named(olderPart, 'w:num').find(({ attributes }) => wholeOf(attributes['w:numId']) === numId)
    const abstract = carryAbstract(childNamed(use, 'w:abstractNumId')?.attributes['w:val'] ?? '')
    if (use === undefined || abstract === null) return 0
    const fresh = nextList++
    const overrides = use.children
      .filter(({ name }) => name === 'w:lvlOverride')
      .map((child) => carryNode(child, carrying()))
    addedLists.push(`<w:num w:numId="${fresh}"><w:abstractNumId w:val="${abstract}"/>${overrides.join('')}</w:num>`)
    return fresh
  }
  const find = (numId: number): number => {
    const list = older(numId)
    if (list === null) return 0
    if (all) return carry(numId)
    const looks = looksOf(list)
    const alike = [...mostVoted(votes, numId), numId].find((id) => {
      const other = newer(id)
      return other !== null && looksOf(other) === looks
    })
    return alike ?? carry(numId)
  }
  const idOf: ListCarrier['idOf'] = (numId) => {
    const id = known.get(numId) ?? find(numId)
    known.set(numId, id)
    return id
  }
  const isSame: ListCarrier['isSame'] = (before, after) => {
    if (before === null || after === null) return before === after
    if (before.level !== after.level) return false
    const id = idOf(before.list.numId)
    if (id === after.list.numId) return true
    const list = newer(id)
    return (
      list !== null &&
      list.abstract === after.list.abstract &&
      list.startOverrides.size === 0 &&
      after.list.startOverrides.size === 0 &&
      looksOf(list) === looksOf(after.list)
    )
  }
  return { idOf, isSame, addedAbstracts: () => addedAbstracts.join(''), addedLists: () => addedLists.join('') }
}

/** The abstract list with levels of its own that an abstract list means: it may take them from a numbering style. */
function ownLevels(part: ListPart, id: string): XmlNode | null {
  const all = named(part, 'w:abstractNum')
  const abstract = all.find(({ attributes }) => attributes['w:abstractNumId'] === id) ?? null
  const style = childNamed(abstract, 'w:numStyleLink')?.attributes['w:val']
  if (style === undefined) return abstract
  return all.find((other) => childNamed(other, 'w:styleLink')?.attributes['w:val'] === style) ?? abstract
}
