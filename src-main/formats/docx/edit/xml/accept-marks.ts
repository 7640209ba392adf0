import { childNamed, innerOf, isEmptyTag, parsePart, sourceOf, startTagOf, type XmlNode } from './parse-part.ts'

const CAME = new Set(['w:ins', 'w:moveTo'])
const WENT = new Set(['w:del', 'w:moveFrom'])

/** Marks that say nothing about the text as it stands after all changes. */
const TOLD =
  /^w:(?:\w+PrChange|tblGridChange|numberingChange|cellIns|cellMerge|(?:moveFrom|moveTo|customXml(?:Ins|Del|MoveFrom|MoveTo))Range(?:Start|End))$/

/** What stands in deleted text and holds together what does not: a range may begin in it and end outside. */
const RANGE = /^w:(?:bookmark|commentRange|perm)(?:Start|End)$/

const isMark = ({ name }: XmlNode): boolean =>
  CAME.has(name) || WENT.has(name) || TOLD.test(name) || name === 'w:cellDel'

/** Each of these holds paragraphs of its own: none of them is joined with one outside. */
const CONTAINERS = new Set(
  ['body', 'tc', 'txbxContent', 'hdr', 'ftr', 'footnote', 'endnote', 'comment'].map((name) => `w:${name}`),
)

interface Accepting {
  readonly source: string
  /** Elements with a mark somewhere below. */
  readonly marked: ReadonlySet<XmlNode>
}

interface Joining {
  /** What stands in paragraphs whose marks are gone: it goes on in the next one. */
  pending: string
  pendingProperties: string
  hasRuns: boolean
  isOpen: boolean
  paragraphs: number
}

function findMarked(root: XmlNode): ReadonlySet<XmlNode> {
  const marked = new Set<XmlNode>()
  const look = (node: XmlNode): void => {
    if (isMark(node))
      for (let above: XmlNode | null = node; above !== null && !marked.has(above); above = above.parent)
        marked.add(above)
    for (const child of node.children) look(child)
  }
  look(root)
  return marked
}

const hasWent = (properties: XmlNode | null): boolean =>
  properties?.children.some(({ name }) => WENT.has(name)) ?? false

const isGoneCell = (node: XmlNode): boolean =>
  node.name === 'w:tc' && childNamed(childNamed(node, 'w:tcPr'), 'w:cellDel') !== null

const isGoneRow = (node: XmlNode): boolean =>
  node.name === 'w:tr' &&
  (hasWent(childNamed(node, 'w:trPr')) || node.children.filter(({ name }) => name === 'w:tc').every(isGoneCell))

const rowsOf = (table: XmlNode): readonly XmlNode[] =>
  table.children.flatMap((child) => (child.name === 'w:tr' ? [child] : WRAPPERS.has(child.name) ? rowsOf(child) : []))

const WRAPPERS = new Set(['w:sdt', 'w:sdtContent', 'w:customXml', 'w:ins', 'w:moveTo'])

const isGoneTable = (node: XmlNode): boolean => {
  const rows = node.name === 'w:tbl' ? rowsOf(node) : []
  return rows.length > 0 && rows.every((row) => isGoneRow(row) || row.parent?.name === 'w:del')
}

/**
 * A part's text with all its tracked changes accepted; the same text where it has none.
 *
 * Paragraphs are joined as a word processor joins them: into the next one of the same container, whose mark stands.
 */
export function acceptMarks(source: string): string {
  if (!/(?:ins|del|moveFrom|moveTo|Change|cellIns|cellDel|cellMerge)[\s/>]/.test(source)) return source
  const root = parsePart(source)
  const marked = findMarked(root)
  if (marked.size === 0) return source
  const accepting: Accepting = { source, marked }
  return `${source.slice(0, root.from)}${accept(root, accepting, fresh())}${source.slice(root.to)}`
}

const fresh = (): Joining => ({ pending: '', pendingProperties: '', hasRuns: false, isOpen: false, paragraphs: 0 })

function accept(node: XmlNode, accepting: Accepting, joining: Joining): string {
  if (CAME.has(node.name)) return inside(node, accepting, joining)
  if (WENT.has(node.name)) return rangesIn(node, accepting.source)
  if (TOLD.test(node.name) || isGoneCell(node) || isGoneRow(node) || isGoneTable(node)) return ''
  if (node.name === 'w:p') return acceptParagraph(node, accepting, joining)
  const flushed = node.name === 'w:tbl' ? flush(joining) : ''
  // A paragraph that runs on goes on in a control that follows, too.
  const goesOn = joining.isOpen && WRAPPERS.has(node.name)
  if (!(goesOn || accepting.marked.has(node))) return `${flushed}${sourceOf(accepting.source, node)}`
  const isContainer = CONTAINERS.has(node.name)
  const within = isContainer ? fresh() : joining
  const content = inside(node, accepting, within)
  const rest = isContainer ? closeContainer(node, within) : ''
  return `${flushed}${wrapped(node, accepting.source, isContainer ? withRest(node, content, rest) : content)}`
}

/** What runs on at the end of a body stands before its last section. */
function withRest(node: XmlNode, content: string, rest: string): string {
  const at = node.name === 'w:body' ? content.lastIndexOf('<w:sectPr') : -1
  return rest === '' || at < 0 || content.includes('</w:p>', at)
    ? `${content}${rest}`
    : `${content.slice(0, at)}${rest}${content.slice(at)}`
}

const wrapped = (node: XmlNode, source: string, content: string): string =>
  content === '' && isEmptyTag(source, node)
    ? sourceOf(source, node)
    : `${startTagOf(source, node)}${content}</${node.tag}>`

/** The children, and what stands between them. */
function inside(node: XmlNode, accepting: Accepting, joining: Joining): string {
  const pieces: string[] = []
  let at = node.inner
  for (const child of node.children) {
    pieces.push(accepting.source.slice(at, child.from), accept(child, accepting, joining))
    at = child.to
  }
  if (node.innerEnd > at) pieces.push(accepting.source.slice(at, node.innerEnd))
  return pieces.join('')
}

function acceptParagraph(node: XmlNode, accepting: Accepting, joining: Joining): string {
  const { source, marked } = accepting
  joining.paragraphs += 1
  const properties = childNamed(node, 'w:pPr')
  const isGone = hasWent(childNamed(properties, 'w:rPr'))
  if (!isGone && !joining.isOpen && !marked.has(node)) return sourceOf(source, node)
  const shown = properties === null ? '' : acceptProperties(properties, accepting)
  const content = node.children
    .filter((child) => child !== properties)
    .map((child) => accept(child, accepting, fresh()))
    .join('')
  if (isGone) {
    joining.paragraphs -= 1
    joining.pending += content
    joining.pendingProperties = shown
    joining.hasRuns ||= hasRuns(node, source)
    joining.isOpen = true
    return ''
  }
  const joined = `${joining.pending}${content}`
  Object.assign(joining, { pending: '', hasRuns: false, isOpen: false })
  return `${startTagOf(source, node)}${shown}${joined}</${node.tag}>`
}

/** Parts of runs that show nothing themselves. */
const SILENT = /^w:(?:rPr|fldChar|instrText|delInstrText|lastRenderedPageBreak|annotationRef|commentReference)$/

const saysNothing = (node: XmlNode, source: string): boolean =>
  SILENT.test(node.name) || (node.name === 'w:t' && innerOf(source, node) === '')

/** True of a paragraph in which something is left that is not deleted. */
const hasRuns = (node: XmlNode, source: string): boolean =>
  node.children.some((child) => {
    if (WENT.has(child.name) || child.name === 'w:pPr') return false
    return child.name === 'w:r' ? !child.children.every((part) => saysNothing(part, source)) : hasRuns(child, source)
  })

/** Properties without their marks; numbering that was put in stays. */
function acceptProperties(properties: XmlNode, accepting: Accepting): string {
  const drop = (node: XmlNode): string => {
    if (isMark(node)) return ''
    if (!accepting.marked.has(node)) return sourceOf(accepting.source, node)
    const content = node.children.map(drop).join('')
    return wrapped(node, accepting.source, content)
  }
  return drop(properties)
}

function flush(joining: Joining): string {
  const { pending, pendingProperties, hasRuns: isKept } = joining
  Object.assign(joining, { pending: '', hasRuns: false, isOpen: false })
  if (!isKept) return ''
  joining.paragraphs += 1
  return `<w:p>${pendingProperties}${pending}</w:p>`
}

/** The end of a container; one that must hold a paragraph keeps an empty one. */
function closeContainer(node: XmlNode, joining: Joining): string {
  const rest = flush(joining)
  return rest === '' && joining.paragraphs === 0 && node.name !== 'w:body' ? '<w:p/>' : rest
}

const rangesIn = (node: XmlNode, source: string): string =>
  node.children.map((child) => (RANGE.test(child.name) ? sourceOf(source, child) : rangesIn(child, source))).join('')
