import type { ParagraphFormat } from '../styles/paragraph-format.ts'
import type { Style } from '../styles/styles.ts'
import type { List, Numbering } from './numbering.ts'

/** The list and level a paragraph is numbered by. */
export interface Numbered {
  readonly list: List
  readonly level: number
}

/** The level that names the style as its own (§17.9.23). */
function linkedLevel(list: List, style: Style): number | null {
  const index = list.levels.findIndex((level) => level?.style === style.id)
  return index < 0 ? null : index
}

/** The level that styles give: the nearest style's link to a level, or level of its own, up to the one that names the list. */
function styleLevel(list: List, chain: readonly Style[]): number | null {
  for (const style of chain) {
    const level = linkedLevel(list, style) ?? style.paragraph.numbering?.level ?? null
    if (level !== null) return level
    if (style.paragraph.numbering?.numId != null) return null
  }
  return null
}

/** The list and level of a paragraph, from its own properties and the chain of its styles; null outside lists. */
export function numberedBy(format: ParagraphFormat, chain: readonly Style[], numbering: Numbering): Numbered | null {
  const fromStyles = chain.find((style) => style.paragraph.numbering?.numId != null)?.paragraph.numbering?.numId
  const numId = format.numbering?.numId ?? fromStyles ?? 0
  const list = numId === 0 ? null : numbering(numId)
  if (list === null) return null
  return { list, level: format.numbering?.level ?? styleLevel(list, chain) ?? 0 }
}
