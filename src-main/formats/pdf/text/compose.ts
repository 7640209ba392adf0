import type { SourceParagraph, Story } from '#shared/model/version-text.ts'
import type { LinePlace } from '../comments.ts'
import { continueTables } from './continue-tables.ts'
import type { FlowLine, PageFlow } from './flow.ts'
import { partNotes, readNoteMark } from './footnotes.ts'
import type { Unfurnished } from './furniture.ts'
import { findHeadings, type Headings } from './headings.ts'
import { findKnownWords, joinLines, type KnownWords } from './join-lines.ts'
import { bodySize, measure } from './measures.ts'
import { groupLines, isLabelled, type LineGroup } from './paragraphs.ts'

type Draft = Omit<SourceParagraph, 'source'>

const PLAIN: Draft = {
  ...{ text: '', label: null, level: null, outline: null },
  style: null,
  bold: 0,
  story: 'body',
  cell: null,
}

const BULLET = /^(?:[•●▪■◦‣∙·□➢❖◆✓]\s*|[-–—*o]\s+)(?=\S)/

/** How many characters at the start of a paragraph are bold. */
function boldLead(group: LineGroup, text: string): number {
  let bold = 0
  for (const line of group) {
    bold += line.bold
    if (line.bold < line.text.length) break
    bold += 1
  }
  return Math.min(bold, text.length)
}

interface Composition {
  readonly known: KnownWords
  readonly headings: Headings
  /** Left edges of bullets, the outermost first. */
  readonly bulletEdges: readonly number[]
}

function toDraft(group: LineGroup, { known, headings, bulletEdges }: Composition): Draft {
  const text = joinLines(group, known)
  const bold = boldLead(group, text)
  const [first] = group
  const cell = first?.frame.cell ?? null
  const bullet = first !== undefined && isLabelled(first) ? BULLET.exec(text) : null
  if (first === undefined || bullet === null) {
    const { outline, style, large } = headings(group)
    return { ...PLAIN, text, cell, outline, style, bold: large ? text.length : bold }
  }
  const begins = bullet[0].length
  const level = Math.max(
    0,
    bulletEdges.findLastIndex((edge) => first.x0 >= edge - 3),
  )
  return { ...PLAIN, text: text.slice(begins), bold: Math.max(0, bold - begins), level, cell }
}

function findBulletEdges(groups: readonly LineGroup[]): readonly number[] {
  const edges: number[] = []
  const starts = groups.flatMap(([first]) =>
    first !== undefined && BULLET.test(first.text) && isLabelled(first) && first.frame.cell === null ? [first.x0] : [],
  )
  for (const x of starts.toSorted((a, b) => a - b)) if (x - (edges.at(-1) ?? -100) > 8) edges.push(x)
  return edges
}

function noteDrafts(lines: readonly FlowLine[], known: KnownWords): readonly Draft[] {
  const groups: FlowLine[][] = []
  for (const line of lines) {
    if (groups.length === 0 || readNoteMark(line.text) !== null) groups.push([line])
    else groups.at(-1)?.push(line)
  }
  return groups.map((group) => {
    const text = joinLines(group, known)
    const mark = readNoteMark(text)
    const story: Story = 'footnote'
    return { ...PLAIN, label: mark?.label ?? null, text: text.slice(mark?.start ?? 0), story }
  })
}

/** The paragraphs of a document, and where the lines of its text stand. */
export interface Composed {
  readonly paragraphs: readonly SourceParagraph[]
  readonly places: readonly LinePlace[]
}

/** The paragraphs of a document: its text, then what stood at the head and the foot of its pages. */
export function composeParagraphs({ pages: bare, heads, feet }: Unfurnished): Composed {
  const pages = continueTables(bare)
  const all = pages.flatMap(({ lines }) => lines)
  const size = bodySize(all)
  const parted = pages.map((page) => partNotes(page, size))
  const lines = parted.flatMap(({ body }) => body)
  const measures = measure(lines, new Map(pages.map((page: PageFlow) => [page.number, page.width])))
  const groups = groupLines(lines, measures)
  const known = findKnownWords(all.map(({ text }) => text))
  const composition = { known, headings: findHeadings(groups, size), bulletEdges: findBulletEdges(groups) }
  const drafts = [
    ...heads.map((text): Draft => ({ ...PLAIN, text, story: 'header' })),
    ...groups.map((group) => toDraft(group, composition)),
    ...parted.flatMap(({ notes }) => noteDrafts(notes, known)),
    ...feet.map((text): Draft => ({ ...PLAIN, text, story: 'footer' })),
  ]
  const places = groups.flatMap((group, at) =>
    group.map(({ page, x0, x1, y }) => ({ page, x0, x1, y, source: heads.length + at })),
  )
  return { paragraphs: drafts.map((draft, index) => ({ ...draft, source: [index] })), places }
}
