import type { XmlNode } from '../../edit/xml/parse-part.ts'
import type { Target } from './target.ts'

/** How what is carried from the older document is put into the newer one. */
export interface Carrying {
  readonly source: string
  readonly target: Target
  /** The style of the newer document that stands for one of the older, null for none. */
  readonly style: (id: string) => string | null
  /** The list of the newer document that stands for one of the older. */
  readonly list: (numId: string) => string
  /** A relationship of the newer part to what one of the older leads to, null where that is missing. */
  readonly relation: (id: string) => string | null
  /** The id that a carried note has in the newer document. */
  readonly note: (kind: 'footnote' | 'endnote', id: string) => string
  /** A number that no drawing has yet. */
  readonly drawingId: () => number
}

/** Not carried: anchors that would stand twice, marks, and what only the older file's own history needs. */
const LEFT =
  /^(?:w:(?:(?:bookmark|commentRange|perm|moveFromRange|moveToRange)(?:Start|End)|commentReference|annotationRef|proofErr|lastRenderedPageBreak|lvlPicBulletId|\w+PrChange|tblGridChange|numberingChange|cellIns|cellDel|cellMerge|del|moveFrom|sectPr)|w1[45]:.*Change)$/

/** Opened: only what stands in them is carried. */
const OPENED = new Set(['w:ins', 'w:moveTo', 'w:smartTag', 'w:customXml', 'w:sdt', 'w:sdtContent'])
const SKIPPED = new Set(['w:sdtPr', 'w:sdtEndPr', 'w:smartTagPr', 'w:customXmlPr'])

/** Ids that only tools for editing together use, and that must not stand twice. */
const HISTORY = /^(?:w:rsid\w*|w14:(?:paraId|textId)|\?:(?:anchorId|editId))$/

const STYLED = new Set(['w:pStyle', 'w:rStyle', 'w:tblStyle'])

const escapeQuotes = (value: string): string => value.replaceAll('"', '&quot;')

/** An element of the older document as it is written into the newer one. */
export function carryNode(node: XmlNode, carrying: Carrying): string {
  if (LEFT.test(node.name) || SKIPPED.has(node.name)) return ''
  if (OPENED.has(node.name)) return carryInner(node, carrying)
  const attributes = carryAttributes(node, carrying)
  if (attributes === null) return ''
  const { tag, declaration } = carrying.target.tag(node.tag, node.scope, 'element')
  const content = carryInner(node, carrying)
  const start = `<${tag}${declaration}${attributes}`
  return content === '' ? `${start}/>` : `${start}>${content}</${tag}>`
}

function carryInner(node: XmlNode, carrying: Carrying): string {
  if (node.innerEnd <= node.inner) return ''
  const pieces: string[] = []
  let at = node.inner
  for (const child of node.children) {
    pieces.push(carrying.source.slice(at, child.from), carryNode(child, carrying))
    at = child.to
  }
  pieces.push(carrying.source.slice(at, node.innerEnd))
  return pieces.join('')
}

/** The attributes as they are written, null where the element says nothing here. */
function carryAttributes(node: XmlNode, carrying: Carrying): string | null {
  const declared = new Set<string>()
  const pieces: string[] = []
  for (const [written, value] of writtenAttributes(node, carrying.source)) {
    const name = written.known
    if (HISTORY.test(name)) continue
    const changed = carryValue(node, name, value, carrying)
    if (changed === null) return null
    const { tag, declaration } = carrying.target.tag(written.tag, node.scope, 'attribute')
    if (declaration !== '' && !declared.has(declaration)) pieces.push(declaration)
    declared.add(declaration)
    pieces.push(` ${tag}="${escapeQuotes(changed)}"`)
    if (name === ':Requires') pieces.push(carrying.target.declare(value.split(/\s+/), node.scope))
  }
  return pieces.join('')
}

interface WrittenName {
  readonly tag: string
  readonly known: string
}

function writtenAttributes(node: XmlNode, source: string): readonly (readonly [WrittenName, string])[] {
  const names = Object.keys(node.attributes)
  if (names.length === 0) return []
  const startTag = source.slice(node.from, node.inner)
  return [...startTag.matchAll(/\s([^\s=/]+)\s*=\s*(?:"[^"]*"|'[^']*')/g)]
    .map(([, tag = '']) => tag)
    .filter((tag) => !/^xmlns(?::|$)/.test(tag))
    .flatMap((tag, at) => {
      const known = names[at]
      return known === undefined ? [] : [[{ tag, known }, node.attributes[known] ?? ''] as const]
    })
}

function carryValue(node: XmlNode, name: string, value: string, carrying: Carrying): string | null {
  if (name.startsWith('r:')) return carrying.relation(value)
  if (name === 'w:val' && STYLED.has(node.name)) return carrying.style(value)
  if (name === 'w:val' && node.name === 'w:numId') return carrying.list(value)
  if (name === 'w:id' && node.name === 'w:footnoteReference') return carrying.note('footnote', value)
  if (name === 'w:id' && node.name === 'w:endnoteReference') return carrying.note('endnote', value)
  if (name === ':id' && node.tag.endsWith(':docPr')) return String(carrying.drawingId())
  return value
}
