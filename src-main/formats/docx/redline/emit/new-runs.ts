import { BEGINNING, ENDING } from '../../edit/xml/edits.ts'
import { escapeText } from '../../edit/xml/escape.ts'
import { childNamed, innerOf, sourceOf, startTagOf, type XmlNode } from '../../edit/xml/parse-part.ts'
import type { Atom, Paragraph } from '../story/model.ts'
import { cameTag, isSameMark, type Mark } from './marks.ts'
import type { PartWriting } from './writing.ts'

/** Older text that goes into a run, before an offset of one of its atoms. */
export interface Cut {
  readonly atom: Atom
  readonly offset: number
  readonly xml: string
}

/** A run of the newer text, or what stands beside runs, with its atoms. */
export interface NewRun {
  readonly node: XmlNode
  readonly atoms: readonly Atom[]
  /** Where its text begins in the paragraph's. */
  readonly from: number
}

/** The runs of a paragraph, in order. */
function runsOf({ atoms }: Paragraph): readonly NewRun[] {
  const runs: { node: XmlNode; atoms: Atom[]; from: number }[] = []
  let at = 0
  for (const atom of atoms) {
    const node = atom.run ?? atom.node
    const last = runs.at(-1)
    if (node !== null && last?.node === node) last.atoms.push(atom)
    else if (node !== null) runs.push({ node, atoms: [atom], from: at })
    at += atom.text.length
  }
  return runs
}

/** What happened to each place of a paragraph's text; null where nothing did. */
export type StatusAt = (offset: number) => Mark | null

/** What happened to a run that has no text of its own: what happened to the field it belongs to, or on both its sides. */
function statusOfWidthless({ atoms, from }: NewRun, length: number, statusAt: StatusAt, end: Mark | null): Mark | null {
  const field = atoms[0]?.field ?? null
  if (field !== null) return field.to > field.from ? statusAt(field.from) : null
  if (atoms.some(({ isLoose }) => isLoose)) return null
  const after = from < length ? statusAt(from) : end
  const before = from > 0 ? statusAt(from - 1) : after
  return isSameMark(before, after) ? after : null
}

interface WholeRun {
  readonly run: NewRun
  /** The same for all of it; undefined where it differs within the run. */
  readonly status: Mark | null | undefined
}

function wholeStatus(run: NewRun, length: number, statusAt: StatusAt, end: Mark | null): Mark | null | undefined {
  const size = run.atoms.reduce((sum, { text }) => sum + text.length, 0)
  if (size === 0) return statusOfWidthless(run, length, statusAt, end)
  const first = statusAt(run.from)
  for (let at = run.from + 1; at < run.from + size; at += 1) if (!isSameMark(statusAt(at), first)) return undefined
  return first
}

/** What may stand between two runs within one insertion. */
const BETWEEN_RUNS = /^(?:\s|<w:(?:proofErr|(?:bookmark|commentRange|perm)(?:Start|End))\b[^>]*\/>)*$/

/**
 * Marks what came in a paragraph. Runs that came as a whole are only wrapped; a run of which a part came is cut.
 *
 * `cuts` are the older texts that go into runs, `beside` the elements right after or before which it goes.
 */
export function markNewRuns(
  paragraph: Paragraph,
  statusAt: StatusAt,
  end: Mark | null,
  cuts: ReadonlyMap<XmlNode, readonly Cut[]>,
  beside: ReadonlySet<XmlNode>,
  writing: PartWriting,
): void {
  const { edits, source, document } = writing
  const runs = runsOf(paragraph).map(
    (run): WholeRun => ({
      run,
      status: cuts.has(run.node) ? undefined : wholeStatus(run, paragraph.text.length, statusAt, end),
    }),
  )
  let open: { mark: Mark; last: XmlNode } | null = null
  const close = (): void => {
    if (open !== null) edits.insert(open.last.to, `</${cameTag(open.mark)}>`, ENDING)
    open = null
  }
  const wrap = (node: XmlNode, mark: Mark): void => {
    const isNext =
      open !== null &&
      isSameMark(open.mark, mark) &&
      open.last.parent === node.parent &&
      !(beside.has(open.last) || beside.has(node)) &&
      BETWEEN_RUNS.test(source.slice(open.last.to, node.from))
    if (!isNext) {
      close()
      edits.insert(node.from, document.marks.came(mark), BEGINNING)
    }
    open = { mark, last: node }
  }
  for (const { run, status } of runs) {
    const simple = run.atoms[0]?.field?.simple ?? null
    if (status === undefined) {
      close()
      edits.replace(run.node.from, run.node.to, cutRun(run, statusAt, cuts.get(run.node) ?? [], writing))
    } else if (status === null) close()
    else if (simple !== null && isPlain(simple)) {
      if (isFirstOf(simple, run.node)) {
        close()
        edits.replace(simple.from, simple.to, insertedField(simple, status, writing))
      }
    } else wrap(run.node, status)
  }
  close()
}

/** A simple field of runs alone can be written as a field of runs; its kind may not stand in an insertion. */
const isPlain = (field: XmlNode): boolean => field.children.every(({ name }) => name === 'w:r' || name === 'w:fldData')

const isFirstOf = (field: XmlNode, run: XmlNode): boolean => field.children.find(({ name }) => name === 'w:r') === run

function insertedField(field: XmlNode, mark: Mark, { source, document }: PartWriting): string {
  const character = (kind: string): string => `<w:r><w:fldChar w:fldCharType="${kind}"/></w:r>`
  const instruction = `<w:r><w:instrText xml:space="preserve">${field.attributes['w:instr'] ?? ''}</w:instrText></w:r>`
  const data = childNamed(field, 'w:fldData')
  const result = data === null ? innerOf(source, field) : source.slice(data.to, field.innerEnd)
  return `${document.marks.came(mark)}${character('begin')}${instruction}${character('separate')}${result}${character('end')}</${cameTag(mark)}>`
}

/** A run in pieces: each with the run's properties, those that came marked, older text between them. */
function cutRun(run: NewRun, statusAt: StatusAt, cuts: readonly Cut[], writing: PartWriting): string {
  const { source, document } = writing
  const start = `${startTagOf(source, run.node)}${propertiesOf(run.node, source)}`
  const out: string[] = []
  let inner = ''
  let status: Mark | null = null
  const flush = (): void => {
    if (inner === '') return
    const xml = `${start}${inner}</${run.node.tag}>`
    out.push(status === null ? xml : `${document.marks.came(status)}${xml}</${cameTag(status)}>`)
    inner = ''
  }
  const add = (xml: string, next: Mark | null): void => {
    if (!isSameMark(status, next)) flush()
    status = next
    inner += xml
  }
  const cut = (atom: Atom, offset: number): void => {
    for (const { xml } of cuts.filter((one) => one.atom === atom && one.offset === offset)) {
      flush()
      out.push(xml)
    }
  }
  let at = run.from
  for (const atom of run.atoms) {
    cut(atom, 0)
    if (atom.text === '') inner += atom.node === null ? '' : sourceOf(source, atom.node)
    else if (atom.node?.name !== 'w:t') add(atom.node === null ? '' : sourceOf(source, atom.node), statusAt(at))
    else addText(atom, at, statusAt, cuts, source, add, cut)
    at += atom.text.length
  }
  flush()
  return out.join('')
}

const propertiesOf = (run: XmlNode, source: string): string => {
  const properties = childNamed(run, 'w:rPr')
  return properties === null ? '' : sourceOf(source, properties)
}

/** A text in as many elements as it has stretches of one status, and stretches between cuts. */
function addText(
  atom: Atom,
  from: number,
  statusAt: StatusAt,
  cuts: readonly Cut[],
  source: string,
  add: (xml: string, status: Mark | null) => void,
  cut: (atom: Atom, offset: number) => void,
): void {
  const { text, node } = atom
  const places = new Set(cuts.filter((one) => one.atom === atom).map(({ offset }) => offset))
  let start = 0
  for (let at = 1; at <= text.length; at += 1) {
    const isEnd = at === text.length
    if (!isEnd && !places.has(at) && isSameMark(statusAt(from + at), statusAt(from + start))) continue
    const isWhole = start === 0 && isEnd && node !== null
    const piece = `<w:t xml:space="preserve">${escapeText(text.slice(start, at))}</w:t>`
    add(isWhole ? sourceOf(source, node) : piece, statusAt(from + start))
    if (!isEnd) cut(atom, at)
    start = at
  }
}
