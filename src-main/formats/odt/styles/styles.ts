import { LIMITS } from '../../docx/read/package/limits.ts'
import { wholeNumber } from '../../docx/read/xml/properties.ts'
import { childOf, type XmlElement } from '../../docx/read/xml/visit-xml.ts'
import { type Align, type Indent, placeOf } from './indents.ts'
import { type ListStyle, toListStyle } from './list-styles.ts'

/** How text looks, as far as a style says. */
export interface TextLook {
  readonly bold: boolean | null
  readonly italic: boolean | null
  readonly underlined: boolean | null
  readonly struck: boolean | null
  readonly caps: boolean | null
  readonly hidden: boolean | null
}

/** One style of paragraphs or text. */
export interface OdtStyle extends TextLook {
  readonly name: string
  /** As the word processor shows it. */
  readonly shownName: string
  readonly parent: string | null
  readonly isAutomatic: boolean
  /** The list style it names; empty for "in no list", said explicitly. */
  readonly list: string | null
  /** 1–10, null where it says nothing. */
  readonly outline: number | null
  readonly align: Align | null
  readonly indent: Indent
  /** The page style that begins with it. */
  readonly masterPage: string | null
}

type Family = 'paragraph' | 'text'

/** The styles that a part of the document sees. */
export interface Styles {
  readonly add: (element: XmlElement, isAutomatic: boolean) => void
  /** A style and its parents, nearest first. */
  readonly chain: (family: Family, name: string | null) => readonly OdtStyle[]
  readonly list: (name: string) => ListStyle | null
  readonly outline: () => ListStyle | null
  /** What holds for all paragraphs. */
  readonly defaults: () => TextLook
  /** Every page style that a paragraph's style begins. */
  readonly masterPages: () => readonly string[]
}

const PLAIN: TextLook = { bold: null, italic: null, underlined: null, struck: null, caps: null, hidden: null }

function lookOf(element: XmlElement | undefined): TextLook {
  const attributes = childOf(element, 'style:text-properties')?.attributes ?? {}
  const weight = attributes['fo:font-weight']
  const underline = attributes['style:text-underline-style'] ?? attributes['style:text-underline-type']
  const through = attributes['style:text-line-through-style'] ?? attributes['style:text-line-through-type']
  const slant = attributes['fo:font-style']
  const transform = attributes['fo:text-transform']
  const display = attributes['text:display']
  return {
    bold: weight === undefined ? null : weight === 'bold' || Number.parseInt(weight, 10) >= 600,
    italic: slant === undefined ? null : slant !== 'normal',
    underlined: underline === undefined ? null : underline !== 'none',
    struck: through === undefined ? null : through !== 'none',
    caps: transform === undefined ? null : transform === 'uppercase',
    hidden: display === undefined ? null : display === 'none',
  }
}

/** Names are escaped: "Heading_20_1". */
const unescaped = (name: string): string =>
  name.replace(/_([0-9a-f]{2,4})_/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))

function toStyle(element: XmlElement, isAutomatic: boolean): OdtStyle {
  const { attributes } = element
  const name = attributes['style:name'] ?? ''
  return {
    ...lookOf(element),
    name,
    shownName: attributes['style:display-name'] ?? unescaped(name),
    parent: attributes['style:parent-style-name'] ?? null,
    isAutomatic,
    list: attributes['style:list-style-name'] ?? null,
    outline: wholeNumber(attributes['style:default-outline-level']),
    ...placeOf(childOf(element, 'style:paragraph-properties')),
    masterPage: attributes['style:master-page-name'] ?? null,
  }
}

/** Styles over those of another part, without any of their own yet. */
export function makeStyles(common: Styles | null): Styles {
  const styles = new Map<string, OdtStyle>()
  const lists = new Map<string, ListStyle>()
  const chains = new Map<string, readonly OdtStyle[]>()
  let outline: ListStyle | null = null
  let defaults: TextLook = PLAIN
  const add: Styles['add'] = (element, isAutomatic) => {
    const family = element.attributes['style:family'] ?? ''
    if (element.name === 'text:list-style') lists.set(element.attributes['style:name'] ?? '', toListStyle(element))
    else if (element.name === 'text:outline-style') outline = toListStyle(element)
    else if (element.name === 'style:default-style' && family === 'paragraph') defaults = lookOf(element)
    else if (element.name === 'style:style')
      styles.set(`${family}/${element.attributes['style:name'] ?? ''}`, toStyle(element, isAutomatic))
  }
  const chain: Styles['chain'] = (family, name) => {
    const key = `${family}/${name ?? ''}`
    const known = chains.get(key)
    if (known !== undefined) return known
    const found: OdtStyle[] = []
    for (let style = styles.get(key); style !== undefined && found.length < LIMITS.bases; ) {
      found.push(style)
      if (style.parent === null) break
      const parent: OdtStyle | undefined = styles.get(`${family}/${style.parent}`)
      if (parent === undefined) found.push(...(common?.chain(family, style.parent) ?? []))
      style = parent
    }
    const whole = found.length > 0 ? found : (common?.chain(family, name) ?? [])
    chains.set(key, whole)
    return whole
  }
  return {
    add,
    chain,
    list: (name) => lists.get(name) ?? common?.list(name) ?? null,
    outline: () => outline ?? common?.outline() ?? null,
    defaults: () => (defaults === PLAIN ? (common?.defaults() ?? PLAIN) : defaults),
    masterPages: () =>
      [
        ...new Set(
          [...styles.values()].map(({ masterPage }) => masterPage).filter((name) => name !== null && name !== ''),
        ),
      ] as readonly string[],
  }
}
