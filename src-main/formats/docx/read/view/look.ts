import type { PieceLook, TextLook, View } from '#shared/model/version-text.ts'
import { cutStretches, pieceLook, type SaidLook, stretchesOf } from '#shared/text/looks.ts'
import type { Numbered } from '../numbering/numbered-by.ts'
import type { Run } from '../story/model.ts'
import { emphasisOf } from '../styles/emphasis.ts'
import type { Indent, ParagraphFormat } from '../styles/paragraph-format.ts'
import type { Style, Styles } from '../styles/styles.ts'

/** What the look of a paragraph's text depends on. */
export interface Viewing {
  readonly view: View
  readonly styles: Styles
  /** Of the paragraph's style. */
  readonly chain: readonly Style[]
}

/** A run's format in a view: rejecting a tracked change of its look gives the old one back. */
export const formatIn = (view: View, { format, oldFormat }: Run): Run['format'] =>
  view === 'original' ? (oldFormat ?? format) : format

/** What tracked changes did to a run, as the marked view shows it: what came and went again is gone. */
function trackedLook({ inserted, deleted }: Run, view: View): Pick<PieceLook, 'tracked' | 'author'> {
  const change = view === 'marked' ? (deleted ?? inserted) : null
  if (change === null) return {}
  return { tracked: deleted === null ? 'insert' : 'delete', author: change.author }
}

/** How a run looks whose format says everything, as in formats without toggling styles. */
export function runLook(run: Run, view: View): PieceLook | null {
  const { bold, italic, underlined, struck, caps } = run.format
  const underline = underlined === true && !run.isLink
  return pieceLook({ bold, italic, underline, strike: struck, caps, ...trackedLook(run, view) })
}

function lookOf(run: Run, { view, styles, chain }: Viewing): PieceLook | null {
  const format = formatIn(view, run)
  const emphasis = emphasisOf(format, chain, styles)
  const isLinkLine = run.isLink && format.underlined !== false
  return pieceLook({ ...emphasis, underline: emphasis.underline === true && !isLinkLine, ...trackedLook(run, view) })
}

/** The stretches of a paragraph's text, from which breaks at its beginning were taken off. */
export function stretchesIn(runs: readonly Run[], length: number, viewing: Viewing): readonly TextLook[] {
  const stretches = stretchesOf(runs.map((run) => ({ text: run.text, look: lookOf(run, viewing) })))
  if (stretches.length === 0) return stretches
  let start = 0
  for (const { text } of runs) {
    const breaks = /^\f*/.exec(text)?.[0].length ?? 0
    start += breaks
    if (breaks < text.length) break
  }
  return cutStretches(stretches, start, length)
}

/** Half an inch in twentieths of a point. */
const STEP = 720

interface Placed {
  readonly format: ParagraphFormat
  readonly numbered: Numbered | null
  readonly label: string | null
  readonly outline: number | null
  readonly text: string
}

/**
 * Who says where lines begin, nearest first: a list that the paragraph names itself goes before its style, one that a
 * style names comes after what that style says (ECMA-376 §17.9.23).
 */
function indentsOf({ format, numbered }: Placed, chain: readonly Style[]): readonly Indent[] {
  const styles = chain.map(({ paragraph }) => paragraph.indent)
  const level = numbered?.list.levels[numbered.level]?.indent
  if (level === undefined) return [format.indent, ...styles]
  const named = chain.findIndex(({ paragraph }) => paragraph.numbering?.numId != null) + 1
  const at = format.numbering?.numId == null ? named : 0
  return [format.indent, ...styles.slice(0, at), level, ...styles.slice(at)]
}

/** Where the paragraph begins, its number included; without a number, where its lines after the first do. */
function startOf(placed: Placed, chain: readonly Style[], hasMarker: boolean): number {
  const indents = indentsOf(placed, chain)
  const left = indents.find((indent) => indent.left !== null)?.left ?? null
  const hanging = indents.find((indent) => indent.hanging !== null)?.hanging ?? 0
  if (left === null && hanging === 0) return (placed.numbered?.level ?? 0) * STEP
  const isNumbered = hasMarker || /^\S{1,12}\t/.test(placed.text)
  return (left ?? 0) - (isNumbered ? hanging : 0)
}

/** How a paragraph looks but for its text. */
export function paragraphLookOf(placed: Placed, chain: readonly Style[]): SaidLook {
  const { format, numbered, label, outline } = placed
  const align = format.align ?? chain.find(({ paragraph }) => paragraph.align !== null)?.paragraph.align ?? null
  const isBullet = numbered !== null && label === null && numbered.list.levels[numbered.level]?.format === 'bullet'
  const isTitle = chain[0]?.name.toLowerCase() === 'title'
  return {
    outline: isTitle ? 0 : outline,
    align: align === 'left' ? null : align,
    indent: startOf(placed, chain, label !== null || isBullet) / STEP,
    isBullet,
  }
}
