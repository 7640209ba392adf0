import { childNamed, sourceOf, type XmlNode } from '../../edit/xml/parse-part.ts'
import { isCuttable, type Piece } from '../base/model.ts'
import type { Shown } from '../plan/plan.ts'
import { newRun } from '../words/edit-text.ts'
import { prefixOf } from './editing.ts'
import { likeProperties } from './properties.ts'

/** A look, and how many characters of a paragraph have it. */
interface Worn {
  readonly look: XmlNode | null
  size: number
}

const isOrdinary = ({ field, link, run }: Piece): boolean =>
  field === null && link === null && childNamed(childNamed(run, 'w:rPr'), 'w:vertAlign') === null

const nameOf = (look: XmlNode | null, source: string): string => (look === null ? '' : sourceOf(source, look))

/** The look that most of some pieces have. */
function mainLook(pieces: readonly Piece[], source: string): XmlNode | null | undefined {
  const worn = new Map<string, Worn>()
  for (const piece of pieces) {
    const look = childNamed(piece.run, 'w:rPr')
    const known = worn.get(nameOf(look, source)) ?? { look, size: 0 }
    known.size += piece.text.trim().length
    worn.set(nameOf(look, source), known)
  }
  return [...worn.values()].toSorted((one, other) => other.size - one.size)[0]?.look
}

/** A heading that runs into its text: a few words with a full stop or colon after them. */
const RUN_IN = /^(?:\S{1,8}\t)?[^\t\n.:]{2,60}[.:](?=\s+\S)/

/** Pieces of a paragraph that are its heading, which runs into its text; none where it has no such heading. */
function headingPieces({ bold }: Shown, pieces: readonly Piece[]): readonly Piece[] {
  let length = 0
  const heading = pieces.filter((piece) => {
    length += piece.text.length
    return length <= bold
  })
  const said = heading.map(({ text }) => text).join('')
  return heading.length < pieces.length && /[.:]\s*$/.test(said) ? heading : []
}

/** The runs of a text that is to look like a paragraph: its heading like that one's, where both have one. */
function runsLike(like: Shown, text: string, prefix: string, source: string): string {
  const said = like.placed.flatMap(({ pieces }) => pieces).filter(({ text: own }) => own !== '')
  const ordinary = said.filter((piece) => isCuttable(piece) && isOrdinary(piece))
  const heading = headingPieces(like, said).filter((piece) => ordinary.includes(piece))
  const paragraph = like.placed.at(-1)?.node
  const mark = childNamed(childNamed(paragraph, 'w:pPr'), 'w:rPr')
  const rest = mainLook(
    ordinary.filter((piece) => !heading.includes(piece)),
    source,
  )
  const own = rest === undefined ? mark : rest
  const head = heading.length === 0 ? '' : (RUN_IN.exec(text)?.[0] ?? '')
  const headed = head === '' ? '' : newRun(head, mainLook(heading, source) ?? null, prefix, source)
  return text === head ? headed : `${headed}${newRun(text.slice(head.length), own, prefix, source)}`
}

/** A new paragraph that looks like another one; `section` is the end of a section that it is to hold. */
export function newParagraph(like: Shown, text: string, section: string): string {
  const model = like.placed.at(-1)
  if (model === undefined) return ''
  const { node, part } = model
  const properties = likeProperties(node, part.source, section)
  const runs = text === '' ? '' : runsLike(like, text, prefixOf(node), part.source)
  return `<${node.tag}>${properties}${runs}</${node.tag}>`
}
