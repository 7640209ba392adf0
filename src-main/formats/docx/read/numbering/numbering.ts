import { LIMITS } from '../package/limits.ts'
import type { Styles } from '../styles/styles.ts'
import { numberOf, wholeNumber } from '../xml/properties.ts'
import { childOf, childrenOf, readElements, valOf, type XmlElement } from '../xml/visit-xml.ts'
import { type ListLevel, toLevel } from './list-level.ts'

/** The levels of a list by their index; a broken file may leave some out. */
export type Levels = readonly (ListLevel | undefined)[]

/** One list as paragraphs name it: a use of an abstract list, with its own levels and first numbers. */
export interface List {
  readonly numId: number
  /** The abstract list whose counters it shares with other uses. */
  readonly abstract: string
  readonly levels: Levels
  /** First numbers that this use sets anew, by level. */
  readonly startOverrides: ReadonlyMap<number, number>
}

/** The list that a `w:numId` names, null for none. */
export type Numbering = (numId: number) => List | null

interface Abstract {
  readonly levels: Levels
  /** The numbering style it takes its levels from. */
  readonly styleLink: string | null
}

interface Definitions {
  readonly abstracts: ReadonlyMap<string, Abstract>
  readonly uses: ReadonlyMap<number, XmlElement>
  readonly styles: Styles
}

const levelIndex = (element: XmlElement): number | null => {
  const index = wholeNumber(element.attributes['w:ilvl'])
  return index !== null && index >= 0 && index <= 8 ? index : null
}

function toAbstract(element: XmlElement): Abstract {
  const levels: (ListLevel | undefined)[] = []
  for (const level of childrenOf(element)) {
    const index = level.name === 'w:lvl' ? levelIndex(level) : null
    if (index !== null) levels[index] = toLevel(level)
  }
  return { levels, styleLink: valOf(element, 'w:numStyleLink') ?? null }
}

/** The levels of an abstract list: its own, or those of the list that its numbering style names (§17.9.21). */
function levelsOf({ abstracts, uses, styles }: Definitions, abstract: string, followed: readonly string[]): Levels {
  const own = abstracts.get(abstract)
  const isEnd = followed.includes(abstract) || followed.length > LIMITS.bases
  if (own === undefined || own.styleLink === null || isEnd) return own?.levels ?? []
  const numId = styles.chain(own.styleLink).find((style) => style.paragraph.numbering?.numId != null)?.paragraph
    .numbering?.numId
  const linked = valOf(uses.get(numId ?? 0), 'w:abstractNumId')
  const levels = linked === undefined ? [] : levelsOf({ abstracts, uses, styles }, linked, [...followed, abstract])
  return levels.length > 0 ? levels : own.levels
}

function toList(numId: number, definitions: Definitions): List | null {
  const use = definitions.uses.get(numId)
  const abstract = valOf(use, 'w:abstractNumId')
  if (abstract === undefined || !definitions.abstracts.has(abstract)) return null
  const levels = [...levelsOf(definitions, abstract, [])]
  const startOverrides = new Map<number, number>()
  for (const override of childrenOf(use)) {
    const index = override.name === 'w:lvlOverride' ? levelIndex(override) : null
    if (index === null) continue
    const level = childOf(override, 'w:lvl')
    if (level !== undefined) levels[index] = toLevel(level)
    const start = numberOf(override, 'w:startOverride')
    if (start !== null) startOverrides.set(index, start)
  }
  return { numId, abstract, levels, startOverrides }
}

/** Reads numbering.xml; an absent part gives no lists. */
export function readNumbering(text: string | null, styles: Styles): Numbering {
  const elements = text === null ? [] : readElements(text, ['w:abstractNum', 'w:num'])
  const abstracts = new Map<string, Abstract>()
  const uses = new Map<number, XmlElement>()
  for (const element of elements) {
    const numId = wholeNumber(element.attributes['w:numId'])
    if (element.name === 'w:abstractNum')
      abstracts.set(element.attributes['w:abstractNumId'] ?? '', toAbstract(element))
    else if (numId !== null) uses.set(numId, element)
  }
  const definitions: Definitions = { abstracts, uses, styles }
  const lists = new Map<number, List | null>()
  return (numId) => {
    const known = lists.get(numId)
    if (known !== undefined) return known
    const list = toList(numId, definitions)
    lists.set(numId, list)
    return list
  }
}
