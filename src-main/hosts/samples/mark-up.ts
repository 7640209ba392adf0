import type { Block, Inline, Mark, ParagraphBlock, TextRun } from '#main/formats/docx/write/model.ts'
import { invariant } from '#shared/model/result.ts'
import type { SampleComment } from './edits.ts'
import { type Numbered, numberBlocks } from './labels.ts'
import { diffTokens, type Piece } from './pieces.ts'
import type { SampleBlock, SampleParagraph, SampleTable } from './source.ts'
import { END, type Token, tokenInline, tokenize } from './tokens.ts'
import { alignBlocks, type Unit } from './units.ts'

/** A text and the one it changes; without a base nothing is tracked. */
export interface MarkedSource {
  readonly base: readonly SampleBlock[]
  readonly text: readonly SampleBlock[]
  readonly joins: ReadonlyMap<string, string>
  readonly comments: readonly SampleComment[]
  readonly author: string
  readonly date: string
}

interface Context extends MarkedSource {
  readonly baseNumbers: ReadonlyMap<string, Numbered>
  readonly numbers: ReadonlyMap<string, Numbered>
  readonly referenced: ReadonlySet<string>
  readonly moved: ReadonlySet<string>
}

const bookmark = (id: string, old: boolean): string => `_Ref_${id.replaceAll('-', '_')}${old ? '_old' : ''}`

const markOf = (context: Context, change: Piece['change']): Mark | undefined =>
  change === 'equal' ? undefined : { kind: change, author: context.author, date: context.date }

const pieceInline = ({ change, token }: Piece, context: Context): Inline =>
  tokenInline(token, markOf(context, change), (id) => bookmark(id, change === 'delete' && context.moved.has(id)))

const sameRun = (a: TextRun, b: TextRun): boolean => a.bold === b.bold && a.change?.kind === b.change?.kind

const joinRuns = (inlines: readonly Inline[]): readonly Inline[] => {
  const joined: Inline[] = []
  for (const inline of inlines) {
    const last = joined.at(-1)
    if (inline.kind === 'text' && last?.kind === 'text' && sameRun(last, inline))
      joined[joined.length - 1] = { ...last, text: last.text + inline.text }
    else joined.push(inline)
  }
  return joined
}

interface Anchor {
  readonly comment: number
  readonly start: number
  readonly end: number
}

// Offsets are counted in the new text, so that the comment stands on the words its sender left.
const anchorsOf = (ids: ReadonlySet<string>, pieces: readonly Piece[], context: Context): readonly Anchor[] => {
  const text = pieces.map(({ change, token }) => (change === 'delete' ? '' : token.text)).join('')
  return context.comments.flatMap(({ id, quote }, comment) => {
    if (!ids.has(id)) return []
    const start = text.indexOf(quote)
    invariant(start >= 0, `a comment quotes words of the new text: ${quote}`)
    return [{ comment, start, end: start + quote.length }]
  })
}

const inlinesOf = (
  pieces: readonly Piece[],
  anchors: readonly Anchor[],
  context: Context,
): readonly (Inline | Piece)[] => {
  let offset = 0
  return pieces.flatMap((piece) => {
    const from = offset
    if (piece.change !== 'delete') offset += piece.token.text.length
    const here = piece.change !== 'delete'
    const starts = anchors.filter(({ start }) => here && start === from)
    const ends = anchors.filter(({ end }) => here && end === offset && end > from)
    return [
      ...starts.map(({ comment }): Inline => ({ kind: 'comment-start', comment })),
      piece.token.kind === 'end' ? piece : pieceInline(piece, context),
      ...ends.map(({ comment }): Inline => ({ kind: 'comment-end', comment })),
    ]
  })
}

const paragraph = (id: string, end: Piece['change'], content: readonly Inline[], context: Context): ParagraphBlock => {
  const numbered = (end === 'delete' ? context.baseNumbers : context.numbers).get(id) ?? context.baseNumbers.get(id)
  invariant(numbered !== undefined, `every paragraph has a style: ${id}`)
  const mark = markOf(context, end)
  const old = end === 'delete' && context.moved.has(id)
  return {
    kind: 'paragraph',
    style: numbered.style,
    content: joinRuns(content),
    ...(mark === undefined ? {} : { mark }),
    ...(context.referenced.has(id) ? { bookmarks: [bookmark(id, old)] } : {}),
  }
}

const paragraphTokens = (blocks: readonly SampleBlock[], numbers: ReadonlyMap<string, Numbered>): readonly Token[] =>
  blocks.flatMap((block) => (block.kind === 'table' ? [] : [...tokenize(block.text, numbers), END]))

const markParagraphs = (unit: Unit, context: Context): readonly ParagraphBlock[] => {
  const pieces = diffTokens(
    paragraphTokens(unit.old, context.baseNumbers),
    paragraphTokens(unit.fresh, context.numbers),
  )
  const freshIds = unit.fresh.map(({ id }) => id)
  const oldIds = unit.old.map(({ id }) => id)
  const inlines = inlinesOf(pieces, anchorsOf(new Set(freshIds), pieces, context), context)
  const paragraphs: ParagraphBlock[] = []
  let content: Inline[] = []
  for (const inline of inlines) {
    if ('kind' in inline) {
      content.push(inline)
      continue
    }
    const id = (inline.change === 'delete' ? oldIds.shift() : freshIds.shift()) ?? oldIds.at(-1) ?? ''
    if (inline.change === 'equal') oldIds.shift()
    paragraphs.push(paragraph(id, inline.change, content, context))
    content = []
  }
  return paragraphs
}

const cellStyle = (table: SampleTable, row: number): string => {
  if (table.look === 'plain') return 'SignatureLine'
  return row === 0 ? 'TableHead' : 'TableText'
}

const markTable = (old: SampleTable | undefined, table: SampleTable, context: Context): Block => ({
  kind: 'table',
  look: table.look,
  widths: table.widths,
  rows: table.rows.map((row, r) =>
    row.map((cell, c) => {
      const before = context.base.length === 0 ? cell : (old?.rows[r]?.[c] ?? '')
      const pieces = diffTokens(tokenize(before, context.baseNumbers), tokenize(cell, context.numbers))
      const anchors = anchorsOf(new Set([`${table.id}.${r + 1}.${c + 1}`]), pieces, context)
      const content = inlinesOf(pieces, anchors, context).flatMap((inline) => ('kind' in inline ? [inline] : []))
      return [
        {
          kind: 'paragraph',
          style: cellStyle(table, r),
          content: joinRuns(content),
          ...(table.right === c + 1 ? { align: 'right' as const } : {}),
        },
      ]
    }),
  ),
})

const markUnit = (unit: Unit, context: Context): readonly Block[] => {
  const [fresh] = unit.fresh
  if (fresh?.kind !== 'table') return markParagraphs(unit, context)
  const [old] = unit.old
  return [markTable(old?.kind === 'table' ? old : undefined, fresh, context)]
}

const texts = (blocks: readonly SampleBlock[]): readonly string[] =>
  blocks.flatMap((block) => (block.kind === 'table' ? block.rows.flat() : [block.text]))

const references = (blocks: readonly SampleBlock[]): readonly string[] =>
  texts(blocks).flatMap((text) => [...text.matchAll(/\[@([a-z0-9-]+)\]/g)].map(([, id]) => id ?? ''))

const movedIds = (units: readonly Unit[]): ReadonlySet<string> => {
  const ids = (list: readonly Unit[], side: 'old' | 'fresh') => list.flatMap((unit) => unit[side].map(({ id }) => id))
  const removed = units.filter(({ fresh }) => fresh.length === 0)
  const added = new Set(
    ids(
      units.filter(({ old }) => old.length === 0),
      'fresh',
    ),
  )
  return new Set(ids(removed, 'old').filter((id) => added.has(id)))
}

const keepWithTable = (blocks: readonly Block[]): readonly Block[] =>
  blocks.map((block, at) => {
    const next = blocks[at + 1]
    const introduces = block.kind === 'paragraph' && next?.kind === 'table' && next.look === 'grid'
    return introduces ? { ...block, keepNext: true, spaceAfter: 120 } : block
  })

/** The body of a version: its text, with everything that differs from its base tracked. */
export const markUp = (source: MarkedSource): readonly Block[] => {
  const { base, text } = source
  const isParagraph = (block: SampleBlock): block is SampleParagraph => block.kind !== 'table'
  const untracked = base.length === 0
  const units = alignBlocks(untracked ? text : base, text, source.joins)
  const context: Context = {
    ...source,
    baseNumbers: numberBlocks((untracked ? text : base).filter(isParagraph)),
    numbers: numberBlocks(text.filter(isParagraph)),
    referenced: new Set([...references(base), ...references(text)]),
    moved: movedIds(units),
  }
  return keepWithTable(units.flatMap((unit) => markUnit(unit, context)))
}
