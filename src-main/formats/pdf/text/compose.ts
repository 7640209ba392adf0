import type { SourceParagraph, Story } from '#shared/model/version-text.ts'
import { cutStretches, lookField } from '#shared/text/looks.ts'
import type { LinePlace } from '../comments.ts'
import { continueTables } from './continue-tables.ts'
import type { FlowLine, PageFlow } from './flow.ts'
import { partNotes, readNoteMark } from './footnotes.ts'
import type { Unfurnished } from './furniture.ts'
import { findHeadings, type Headings } from './headings.ts'
import { findKnownWords, joinLines, joinLooks, type KnownWords } from './join-lines.ts'
import { bodySize, measure } from './measures.ts'
import { groupLines, isLabelled, type LineGroup } from './paragraphs.ts'
import { findPlacing, type Placing } from './placing.ts'

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
  readonly placing: Placing
}

function toDraft(group: LineGroup, { known, headings, bulletEdges, placing }: Composition): Draft {
  const text = joinLines(group, known)
  const bold = boldLead(group, text)
  const stretches = joinLooks(group, known)
  const [first] = group
  const cell = first?.frame.cell ?? null
  const bullet = first !== undefined && isLabelled(first) ? BULLET.exec(text) : null
  if (first === undefined || bullet === null) {
    const { outline, style, large } = headings(group)
    const look = lookField({ ...placing(group), outline: style === 'Title' ? 0 : outline, stretches })
    return { ...PLAIN, text, cell, outline, style, bold: large ? text.length : bold, ...look }
  }
  const begins = bullet[0].length
  const level = Math.max(
    0,
    bulletEdges.findLastIndex((edge) => first.x0 >= edge - 3),
  )
  const own = cutStretches(stretches, begins, text.length - begins)
  const look = lookField({ indent: cell === null ? level : 0, isBullet: true, stretches: own })
  return { ...PLAIN, text: text.slice(begins), bold: Math.max(0, bold - begins), level, cell, ...look }
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
    const start = mark?.start ?? 0
    const stretches = cutStretches(joinLooks(group, known), start, text.length - start)
    return { ...PLAIN, label: mark?.label ?? null, text: text.slice(start), story, ...lookField({ stretches }) }
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
  const composition = {
    known,
    headings: findHeadings(groups, size),
    bulletEdges: findBulletEdges(groups),
    placing: findPlacing(lines, measures),
  }
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
