import type { Changing } from '../../edit/package/changing.ts'
import type { Parts } from '../../edit/package/open-parts.ts'
import { makeEdits } from '../../edit/xml/edits.ts'
import { nodesBelow, parsePart, type XmlNode } from '../../edit/xml/parse-part.ts'

const STORIES = /^(?:header|footer|footnotes|endnotes)$/

/** Elements that show a note or a comment, or where it begins. */
const MARKS: Readonly<Record<string, string>> = {
  'w:footnoteReference': 'footnote',
  'w:endnoteReference': 'endnote',
  'w:commentReference': 'comment',
  'w:commentRangeStart': 'comment',
}

/** Everything that the stories of a package show or name, by its kind and id. */
function marksIn(parts: Parts, textOf: (path: string) => string | null): ReadonlySet<string> {
  const related = parts.relations(parts.main).filter(({ kind, isExternal }) => STORIES.test(kind) && !isExternal)
  const marks = new Set<string>()
  for (const path of new Set([parts.main, ...related.map(({ target }) => target)])) {
    const text = textOf(path)
    if (text === null || !/(?:Reference|RangeStart)[\s/>]/.test(text)) continue
    for (const { name, attributes } of nodesBelow(parsePart(text))) {
      const kind = MARKS[name]
      if (kind !== undefined) marks.add(`${kind} ${attributes['w:id'] ?? ''}`)
    }
  }
  return marks
}

/** Takes children out of a part's root, and gives those it took. */
function takeOut(changing: Changing, path: string | null, isWanted: (child: XmlNode) => boolean): readonly XmlNode[] {
  const text = path === null ? null : changing.text(path)
  if (path === null || text === null) return []
  const edits = makeEdits()
  const taken = parsePart(text).children.filter(isWanted)
  for (const child of taken) edits.replace(child.from, child.to, '')
  if (taken.length > 0) changing.set(path, edits.apply(text))
  return taken
}

/** The values of attributes of a local name, whatever its namespace: later parts of comments have one each. */
const valuesOf = (node: XmlNode, local: string): readonly string[] =>
  Object.entries(node.attributes).flatMap(([name, value]) => (name.endsWith(`:${local}`) ? [value] : []))

/** What later word processors keep of comments beside them goes with them. */
function dropThreads(changing: Changing, parts: Parts, comments: readonly XmlNode[]): void {
  const ids = new Set(comments.flatMap(nodesBelow).flatMap((node) => valuesOf(node, 'paraId')))
  const isOf =
    (known: ReadonlySet<string>, local: string) =>
    (child: XmlNode): boolean =>
      valuesOf(child, local).some((value) => known.has(value))
  takeOut(changing, parts.one('commentsExtended'), isOf(ids, 'paraId'))
  const named = takeOut(changing, parts.one('commentsIds'), isOf(ids, 'paraId'))
  const durable = new Set(named.flatMap((child) => valuesOf(child, 'durableId')))
  takeOut(changing, parts.one('commentsExtensible'), isOf(durable, 'durableId'))
}

/**
 * Takes out the notes and comments that the base showed and the rewritten document shows no more: their words would still
 * be in the file. Gives the notes, by kind and id.
 */
export function dropUnreferenced(changing: Changing): ReadonlySet<string> {
  const { parts } = changing
  const before = marksIn(parts, parts.text)
  const lost = new Set<string>()
  const drop = (kind: string): readonly XmlNode[] => {
    const now = marksIn(parts, changing.text)
    for (const mark of before) if (mark.startsWith(kind) && !now.has(mark)) lost.add(mark)
    const isLost = ({ name, attributes }: XmlNode): boolean =>
      name === `w:${kind}` && lost.has(`${kind} ${attributes['w:id'] ?? ''}`)
    return [...lost].some((mark) => mark.startsWith(kind)) ? takeOut(changing, parts.one(`${kind}s`), isLost) : []
  }
  if (before.size === 0 || changing.changed().length === 0) return lost
  drop('footnote')
  drop('endnote')
  const comments = drop('comment')
  if (comments.length > 0) dropThreads(changing, parts, comments)
  return lost
}
