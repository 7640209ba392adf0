import { escapeText, textIn } from '../../edit/xml/escape.ts'
import { childNamed, type XmlNode } from '../../edit/xml/parse-part.ts'
import { paragraphAt, type Sequence } from '../align/sequence.ts'
import { carryNode } from '../carry/carry-node.ts'
import type { Atom, Field, Paragraph } from '../story/model.ts'
import { withoutUnits } from '../story/units.ts'
import { isSameMark, type Mark, wentTag } from './marks.ts'
import { ourMark, type PartWriting } from './writing.ts'

/** A piece of the older text that is gone: an atom, or part of one. */
interface Fragment {
  readonly atom: Atom
  readonly text: string
  readonly mark: Mark
}

/** Something to write: within a run, or beside runs where `run` is null and there is no text. */
interface Piece {
  readonly mark: Mark
  readonly link: XmlNode | null
  /** Pieces of one run are written as one. */
  readonly run: XmlNode | null
  readonly isBeside: boolean
  readonly xml: string
}

function fragmentsOf(paragraph: Paragraph, start: number, from: number, to: number, writing: PartWriting): Fragment[] {
  const { document } = writing
  const ours = ourMark(document, paragraph)
  const fragments: Fragment[] = []
  let at = start
  for (const atom of paragraph.atoms) {
    const end = at + atom.text.length
    const isWithin =
      atom.text === '' ? isFieldWithin(atom.field, start, from, to) : Math.max(at, from) < Math.min(end, to)
    if (isWithin) {
      const text = atom.text.slice(Math.max(0, from - at), Math.max(0, to - at))
      // What another author put in and we took out again leaves no trace: an insertion within a deletion would.
      if (atom.inserted !== null) {
        if (atom.deleted === null) document.fold(atom.inserted, paragraph, withoutUnits(text))
      } else fragments.push({ atom, text, mark: atom.deleted === null ? ours : { by: atom.deleted, isMove: false } })
    }
    at = end
  }
  return fragments
}

const isFieldWithin = (field: Field | null, start: number, from: number, to: number): boolean =>
  field !== null && start + field.from < to && start + field.to > from

const character = (kind: string): string => `<w:r><w:fldChar w:fldCharType="${kind}"/></w:r>`

/** What a deleted text is written as; half of a move keeps its texts' names, which Word insists on. */
const texts = ({ isMove }: Mark): { readonly text: string; readonly instruction: string } =>
  isMove ? { text: 'w:t', instruction: 'w:instrText' } : { text: 'w:delText', instruction: 'w:delInstrText' }

const SIGNS: ReadonlyMap<string, string> = new Map([
  ['\t', '<w:tab/>'],
  ['\n', '<w:br/>'],
])

/** Text in elements of a run. Tabs and line breaks are elements of their own. */
function textXml(text: string, name: string): string {
  return text
    .split(/([\t\n])/)
    .filter((piece) => piece !== '')
    .map((piece) => SIGNS.get(piece) ?? `<${name} xml:space="preserve">${escapeText(piece)}</${name}>`)
    .join('')
}

function fragmentXml({ atom, text, mark }: Fragment, { carrying }: PartWriting): string {
  const { node } = atom
  const names = texts(mark)
  // Where a character stands for the result of a field, what the field shows is written.
  const isStandIn = node !== null && withoutUnits(text) === ''
  if (node === null || node.name === 'w:t' || node.name === 'w:delText')
    return textXml(isStandIn ? textIn(carrying.source, node) : text, names.text)
  if (/^w:(?:del)?instrText$/i.test(node.name))
    return `<${names.instruction} xml:space="preserve">${escapeText(textIn(carrying.source, node))}</${names.instruction}>`
  return carryNode(node, carrying)
}

function toPieces(fragments: readonly Fragment[], writing: PartWriting): readonly Piece[] {
  const pieces: Piece[] = []
  fragments.forEach((fragment, at) => {
    const { atom, mark } = fragment
    const { field, link } = atom
    const beside = (xml: string): void => void pieces.push({ mark, link, run: null, isBeside: true, xml })
    const isSimple = field !== null && field.simple !== null
    if (isSimple && fragments[at - 1]?.atom.field !== field) {
      const name = texts(mark).instruction
      const instruction = `<w:r><${name} xml:space="preserve">${field.instruction}</${name}></w:r>`
      beside(`${character('begin')}${instruction}${character('separate')}`)
    }
    const xml = fragmentXml(fragment, writing)
    if (atom.run === null && atom.node !== null) beside(xml)
    else pieces.push({ mark, link, run: atom.run, isBeside: false, xml })
    if (isSimple && fragments[at + 1]?.atom.field !== field) beside(character('end'))
  })
  return pieces
}

/** Cuts a list where a piece does not belong with the one before. */
function groupBy<T>(items: readonly T[], belongs: (before: T, item: T) => boolean): readonly (readonly T[])[] {
  const groups: T[][] = []
  for (const item of items) {
    const group = groups.at(-1)
    const before = group?.at(-1)
    if (group !== undefined && before !== undefined && belongs(before, item)) group.push(item)
    else groups.push([item])
  }
  return groups
}

function runXml(pieces: readonly Piece[], writing: PartWriting): string {
  const xml = pieces.map((piece) => piece.xml).join('')
  const [first] = pieces
  if (first === undefined || first.isBeside || xml === '') return xml
  const properties = childNamed(first.run, 'w:rPr')
  return `<w:r>${properties === null ? '' : carryNode(properties, writing.carrying)}${xml}</w:r>`
}

function linkStart(link: XmlNode, { carrying }: PartWriting): string | null {
  const id = link.attributes['r:id']
  const anchor = link.attributes['w:anchor']
  const carried = id === undefined ? null : carrying.relation(id)
  if (carried === null && anchor === undefined) return null
  return `<w:hyperlink${carried === null ? '' : ` r:id="${carried}"`}${anchor === undefined ? '' : ` w:anchor="${anchor}"`}>`
}

/** A stretch of the older text, marked as gone; `isInLink` within a link, where no other one may stand. */
export function oldRuns(old: Sequence, from: number, to: number, isInLink: boolean, writing: PartWriting): string {
  const fragments: Fragment[] = []
  for (let index = paragraphAt(old, from); (old.starts[index] ?? to) < to; index += 1) {
    const paragraph = old.paragraphs[index]
    if (paragraph !== undefined) fragments.push(...fragmentsOf(paragraph, old.starts[index] ?? 0, from, to, writing))
  }
  const { marks } = writing.document
  return groupBy(toPieces(fragments, writing), (before, piece) => before.link === piece.link)
    .map((linked) => {
      const changes = groupBy(linked, (before, piece) => isSameMark(before.mark, piece.mark)).map((changed) => {
        const runs = groupBy(
          changed,
          (before, piece) => before.run === piece.run && !before.isBeside && !piece.isBeside,
        )
        const xml = runs.map((pieces) => runXml(pieces, writing)).join('')
        const [first] = changed
        return first === undefined || xml === '' ? '' : `${marks.went(first.mark)}${xml}</${wentTag(first.mark)}>`
      })
      const xml = changes.join('')
      const link = isInLink ? null : (linked[0]?.link ?? null)
      const start = link === null || xml === '' ? null : linkStart(link, writing)
      return start === null ? xml : `${start}${xml}</w:hyperlink>`
    })
    .join('')
}
