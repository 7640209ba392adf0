import type { Edits } from '#main/formats/docx/edit/xml/edits.ts'
import { escapeText, textIn } from '#main/formats/docx/edit/xml/escape.ts'
import { childNamed, innerOf, nodesBelow, sourceOf, type XmlNode } from '#main/formats/docx/edit/xml/parse-part.ts'

const WORDS = (
  'quarterly vendor liability indexation software deliverable escrow termination auditor benchmark warranty ' +
  'subcontractor confidential milestone remedy invoice retention acceptance penalty insurance'
).split(' ')

/** A document that is being edited. */
export interface Editing {
  readonly source: string
  readonly random: () => number
  readonly edits: Edits
  /** Elements that are edited already: each one once. */
  readonly taken: Set<XmlNode>
  size: number
  readonly kinds: string[]
}

/** One of some things, by chance. */
export const pick = <T>({ random }: Editing, items: readonly T[]): T | undefined =>
  items[Math.floor(random() * items.length)]

/** The text below an element. */
export const textOf = (source: string, node: XmlNode): string =>
  nodesBelow(node)
    .map((below) => (below.name === 'w:t' ? textIn(source, below) : ''))
    .join('')

/** A paragraph of ordinary text that may be taken apart: no fields, notes, pictures, or end of a section. */
export function isPlain(node: XmlNode, source: string): boolean {
  const text = textOf(source, node)
  const strange = nodesBelow(node).some(({ name }) =>
    /^(?:w:(?:fldChar|fldSimple|footnoteReference|endnoteReference|drawing|pict|object|sectPr|sdt|br|tab|hyperlink)|mc:AlternateContent)$/.test(
      name,
    ),
  )
  return !strange && text.trim().split(/\s+/).length >= 6 && innerOf(source, node) !== ''
}

const sentence = (editing: Editing): string => {
  const words = Array.from({ length: 8 + Math.floor(editing.random() * 10) }, () => pick(editing, WORDS) ?? 'word')
  return `${words.join(' ').replace(/^./, (letter) => letter.toUpperCase())} ${Math.floor(editing.random() * 900)}.`
}

const paragraphLike = (editing: Editing, node: XmlNode, text: string): string => {
  const properties = childNamed(node, 'w:pPr')
  const look = childNamed(
    node.children.find(({ name }) => name === 'w:r'),
    'w:rPr',
  )
  const own = properties === null ? '' : sourceOf(editing.source, properties)
  return `<w:p>${own}<w:r>${look === null ? '' : sourceOf(editing.source, look)}<w:t xml:space="preserve">${escapeText(text)}</w:t></w:r></w:p>`
}

/** Makes one edit to a paragraph; false where it cannot. `next` is the paragraph after it. */
export type Edit = (editing: Editing, node: XmlNode, next: XmlNode | undefined) => boolean

export const replaceWord: Edit = (editing, node) => {
  const texts = nodesBelow(node).filter(
    (below) => below.name === 'w:t' && /\w+ \w+ \w+/.test(textIn(editing.source, below)),
  )
  const target = pick(editing, texts)
  if (target === undefined) return false
  const text = textIn(editing.source, target)
  const words = [...text.matchAll(/(?<=\s)[a-z]{3,}(?=\s)/g)]
  const word = pick(editing, words)
  const other = pick(editing, WORDS)
  if (word === undefined || other === undefined || word[0] === other) return false
  const changed = `${text.slice(0, word.index)}${other}${text.slice(word.index + word[0].length)}`
  editing.edits.replace(target.from, target.to, `<w:t xml:space="preserve">${escapeText(changed)}</w:t>`)
  editing.size += word[0].length + other.length
  return true
}

export const insertParagraph: Edit = (editing, node) => {
  const text = sentence(editing)
  editing.edits.insert(node.to, paragraphLike(editing, node, text))
  editing.size += text.length + 1
  return true
}

export const deleteParagraph: Edit = (editing, node, next) => {
  if (next === undefined) return false
  editing.edits.replace(node.from, node.to, '')
  editing.size += textOf(editing.source, node).length + 1
  return true
}

export const splitParagraph: Edit = (editing, node) => {
  const runs = node.children.filter(({ name }) => name === 'w:r')
  for (const run of runs) {
    const text = childNamed(run, 'w:t')
    const said = text === null ? '' : textIn(editing.source, text)
    const at = said.search(/[.;] [A-Z(]/)
    if (text === null || at < 0 || run.children.filter(({ name }) => name !== 'w:rPr').length !== 1) continue
    const look = childNamed(run, 'w:rPr')
    const properties = childNamed(node, 'w:pPr')
    const shown = look === null ? '' : sourceOf(editing.source, look)
    const piece = (words: string): string => `<w:r>${shown}<w:t xml:space="preserve">${escapeText(words)}</w:t></w:r>`
    const own = properties === null ? '' : sourceOf(editing.source, properties)
    editing.edits.replace(
      run.from,
      run.to,
      `${piece(said.slice(0, at + 1))}</w:p><w:p>${own}${piece(said.slice(at + 2))}`,
    )
    editing.size += 2
    return true
  }
  return false
}

export const mergeParagraph: Edit = (editing, node, next) => {
  if (next === undefined || !isPlain(next, editing.source) || editing.taken.has(next)) return false
  editing.taken.add(next)
  const properties = childNamed(next, 'w:pPr')
  editing.edits.replace(node.innerEnd, properties?.to ?? next.inner, '<w:r><w:t xml:space="preserve"> </w:t></w:r>')
  editing.size += 2
  return true
}

export const moveParagraph =
  (targets: readonly XmlNode[]): Edit =>
  (editing, node) => {
    const free = targets.filter(
      (target) => !editing.taken.has(target) && Math.abs(targets.indexOf(target) - targets.indexOf(node)) > 3,
    )
    const target = pick(editing, free)
    if (target === undefined) return false
    editing.taken.add(target)
    editing.edits.insert(target.to, sourceOf(editing.source, node))
    editing.edits.replace(node.from, node.to, '')
    editing.size += 2 * (textOf(editing.source, node).length + 1)
    return true
  }

/** Takes a row out of its table, or puts one like it in after it. */
export function editRow(editing: Editing, row: XmlNode): boolean {
  const { source, edits, random } = editing
  const text = textOf(source, row)
  const cells = row.children.filter(({ name }) => name === 'w:tc')
  if (text.trim() === '' || sourceOf(source, row).includes('vMerge')) return false
  if (random() < 0.5 && (row.parent?.children.filter(({ name }) => name === 'w:tr').length ?? 0) > 2) {
    edits.replace(row.from, row.to, '')
    editing.size += text.length + cells.length
    return true
  }
  const like = cells.map((cell) => {
    const said = sentence(editing)
    const properties = childNamed(cell, 'w:tcPr')
    editing.size += said.length + 1
    return `<w:tc>${properties === null ? '' : sourceOf(source, properties)}<w:p><w:r><w:t xml:space="preserve">${escapeText(said)}</w:t></w:r></w:p></w:tc>`
  })
  edits.insert(row.to, `<w:tr>${like.join('')}</w:tr>`)
  return true
}
