import { LIMITS } from '../package/limits.ts'
import { childOf, readElements, valOf, type XmlElement } from '../xml/visit-xml.ts'
import { type ParagraphFormat, paragraphFormatOf } from './paragraph-format.ts'
import { PLAIN, type RunFormat, runFormatOf } from './run-format.ts'
import { shownStyleName } from './style-names.ts'

/** One style, as far as it bears on reading. */
export interface Style {
  readonly id: string
  /** As Word shows it. */
  readonly name: string
  readonly basedOn: string | null
  readonly paragraph: ParagraphFormat
  readonly run: RunFormat
}

/** All styles, with each style's chain of bases resolved. */
export interface Styles {
  /** The style and its bases, nearest first; empty for an unknown id. */
  readonly chain: (id: string | null) => readonly Style[]
  /** The chain of a paragraph: of the style it names, else of the default. */
  readonly paragraphChain: (id: string | null) => readonly Style[]
  /** What the document says of all text. */
  readonly defaults: RunFormat
}

function toStyle(element: XmlElement): Style {
  const name = shownStyleName(valOf(element, 'w:name') ?? '')
  const paragraph = paragraphFormatOf(childOf(element, 'w:pPr'))
  const heading = /^Heading ([1-9])$/.exec(name)?.[1]
  return {
    id: element.attributes['w:styleId'] ?? '',
    name,
    basedOn: valOf(element, 'w:basedOn') ?? null,
    // Word's own heading styles have their outline level whether the file says so or not.
    paragraph: { ...paragraph, outline: paragraph.outline ?? (heading === undefined ? null : Number(heading)) },
    run: runFormatOf(childOf(element, 'w:rPr')),
  }
}

const isDefaultParagraph = ({ attributes }: XmlElement): boolean =>
  attributes['w:type'] === 'paragraph' && ['1', 'true', 'on'].includes(attributes['w:default'] ?? '')

/** Reads styles.xml; an absent part gives no styles. */
export function readStyles(text: string | null): Styles {
  const elements = text === null ? [] : readElements(text, ['w:docDefaults', 'w:style'])
  const styles = elements.filter(({ name }) => name === 'w:style')
  const byId = new Map(styles.map((element) => [element.attributes['w:styleId'] ?? '', toStyle(element)]))
  const defaultId = styles.find(isDefaultParagraph)?.attributes['w:styleId'] ?? null
  const docDefaults = elements.find(({ name }) => name === 'w:docDefaults')
  const defaultRun = childOf(childOf(docDefaults, 'w:rPrDefault'), 'w:rPr')
  const chains = new Map<string, readonly Style[]>()
  const chain = (id: string | null): readonly Style[] => {
    const known = chains.get(id ?? '')
    if (id === null || known !== undefined) return known ?? []
    const found = new Set<Style>()
    // A style may be based on itself in a broken file: each one counts once.
    for (let style = byId.get(id); style !== undefined && !found.has(style) && found.size < LIMITS.bases; ) {
      found.add(style)
      style = style.basedOn === null ? undefined : byId.get(style.basedOn)
    }
    chains.set(id, [...found])
    return [...found]
  }
  const paragraphChain: Styles['paragraphChain'] = (id) => chain(id !== null && byId.has(id) ? id : defaultId)
  return { chain, paragraphChain, defaults: defaultRun === undefined ? PLAIN : runFormatOf(defaultRun) }
}
