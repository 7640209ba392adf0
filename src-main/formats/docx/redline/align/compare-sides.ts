import type { TextPart } from '../../edit/package/text-part.ts'
import { childNamed, type XmlNode } from '../../edit/xml/parse-part.ts'
import type { Author, Block, Paragraph } from '../story/model.ts'
import { paragraphsOf } from '../story/model.ts'
import { plainParagraph } from '../story/plain-blocks.ts'
import { readBlocks } from '../story/read-blocks.ts'
import type { StoryReading } from '../story/reading.ts'
import { type Edge, notesIn, readingOf, type Side } from '../story/side.ts'
import type { Units } from '../story/units.ts'
import { withoutUnits } from '../story/units.ts'
import { type NotePair, notePairs } from './note-pairs.ts'
import { type Planning, planContainer, type Step } from './plan.ts'
import { pilcrowOf, type Sequence } from './sequence.ts'
import { weave } from './weave.ts'

/** The older document: a .docx with its parts, or nothing but a body. */
export interface Older {
  readonly side: Side | null
  readonly body: readonly Block[]
  readonly noteKey: StoryReading['noteKey']
  /** The text that we sent, of which the older one is a change; `body` is woven from both already. Null for none. */
  readonly sent: Sent | null
}

/** A text that we sent, as a document of its own. */
export interface Sent {
  readonly side: Side
  readonly noteKey: StoryReading['noteKey']
  /** Which of the older document's notes are which of this one's. */
  readonly notes: readonly NotePair[]
  /** Whom changes are put down to that nobody marked. */
  readonly unmarked: Author
}

/** One container of the newer document with what it is compared with. */
export interface StoryPlan {
  readonly part: TextPart
  /** The body, the header or the note. */
  readonly container: XmlNode
  readonly oldPart: TextPart | null
  readonly steps: readonly Step[]
}

export interface SidesPlan {
  readonly stories: readonly StoryPlan[]
  readonly planning: Planning
  readonly bodyNow: readonly Paragraph[]
  /** Paragraphs that moved as a whole, with their marks: only those can be told as a move. */
  readonly movedWhole: ReadonlySet<Paragraph>
  readonly notCompared: readonly string[]
  /** Paragraphs of the older document that stand in headers and footers without a counterpart. */
  readonly dropped: readonly string[]
  /** Paragraphs with page numbers, without their figures: those are worked out anew whenever a page is shown. */
  readonly paged: ReadonlySet<string>
}

const EMPTY: readonly Block[] = [plainParagraph('')]

/** Compares all stories of both documents. */
export function compareSides(
  older: Older,
  newer: Side,
  noteKeyNow: StoryReading['noteKey'],
  units: Units,
  planning: Planning,
): SidesPlan {
  const body = childNamed(newer.body.root, 'w:body') ?? newer.body.root
  const blocksNow = readBlocks(body, readingOf(newer, newer.body, units, noteKeyNow))
  const steps = planContainer(older.body, blocksNow, planning, 'moves')
  const main: StoryPlan = { part: newer.body, container: body, oldPart: older.side?.body ?? null, steps }
  const edges = planEdges(older, newer, noteKeyNow, units, planning)
  const notes = planNotes(older, newer, steps, noteKeyNow, units, planning)
  return {
    stories: [main, ...edges.stories, ...notes],
    planning,
    bodyNow: paragraphsOf(blocksNow),
    movedWhole: findMovedWhole(steps, planning),
    notCompared: [...edges.notCompared, ...leftOut(older, newer, blocksNow)],
    dropped: edges.dropped,
    paged: new Set([main, ...edges.stories, ...notes].flatMap((story) => [...pagedIn(story.steps)])),
  }
}

/** The halves of moves of which nothing stayed on either side, not even a paragraph mark. */
function findMovedWhole(steps: readonly Step[], { moves }: Planning): ReadonlySet<Paragraph> {
  const unmatched = new Set<Paragraph>()
  const look = (sequence: Sequence, partner: Int32Array): void =>
    sequence.paragraphs.forEach((paragraph, index) => {
      const places = partner.subarray(sequence.starts[index] ?? 0, pilcrowOf(sequence, index) + 1)
      if (moves.has(paragraph) && places.every((place) => place < 0)) unmatched.add(paragraph)
    })
  for (const step of steps) {
    if (step.kind === 'table') continue
    look(step.old, step.partner)
    look(step.now, step.back)
  }
  return new Set([...unmatched].filter((paragraph) => unmatched.has(moves.get(paragraph)?.other ?? paragraph)))
}

const FOREIGN = /<w:(?:altChunk|subDoc)\b/

const countSections = (blocks: readonly Block[]): number =>
  paragraphsOf(blocks).filter(({ properties }) => childNamed(properties, 'w:sectPr') !== null).length

/** What a comparison of texts cannot see, in words for people. */
function leftOut({ side, body }: Older, newer: Side, bodyNow: readonly Block[]): readonly string[] {
  const told: string[] = []
  if (FOREIGN.test(side?.body.source ?? '') || FOREIGN.test(newer.body.source))
    told.push('Parts in other formats, or in files of their own, are not compared.')
  if (countSections(body) > countSections(bodyNow))
    told.push('The older document has more sections: where they end is not shown.')
  return told
}

/** A text without figures and spaces, for holding texts with page numbers against each other. */
export const withoutFigures = (text: string): string => withoutUnits(text).replaceAll(/[\p{N}\s]+/gu, '')

function* pagedIn(steps: readonly Step[]): Generator<string> {
  for (const step of steps) {
    if (step.kind === 'table') {
      for (const { cells } of step.rows) for (const cell of cells ?? []) yield* pagedIn(cell)
      continue
    }
    for (const { atoms, text } of [...step.old.paragraphs, ...step.now.paragraphs])
      if (atoms.some(({ field }) => field?.isVolatile === true)) yield withoutFigures(text)
  }
}

/** The header that a section shows: its own one of that type, else that of the section before. */
const edgeFor = (edges: readonly Edge[], { section, kind, type }: Edge): Edge | null =>
  edges.findLast((edge) => edge.kind === kind && edge.type === type && edge.section <= section) ?? null

type BlocksOf = (of: Side, part: TextPart, noteKey: StoryReading['noteKey']) => readonly Block[]

const sentBlocks = ({ side, noteKey }: Sent, edge: Edge | null, blocksOf: BlocksOf): readonly Block[] =>
  edge === null ? EMPTY : blocksOf(side, side.part(edge.path), noteKey)

function planEdges(
  older: Older,
  newer: Side,
  noteKeyNow: StoryReading['noteKey'],
  units: Units,
  planning: Planning,
): Pick<SidesPlan, 'stories' | 'notCompared' | 'dropped'> {
  const { side, sent } = older
  // What rejecting must give back, and so what must not be missing.
  const before = sent ?? (side === null ? null : { side, noteKey: older.noteKey })
  const stories: StoryPlan[] = []
  const used = new Set<string>()
  const blocksOf: BlocksOf = (of, part, noteKey) => readBlocks(part.root, readingOf(of, part, units, noteKey))
  for (const edge of newer.edges) {
    if (stories.some(({ part }) => part.path === edge.path)) continue
    const counterpart = side === null ? null : edgeFor(side.edges, edge)
    const part = newer.part(edge.path)
    const now = blocksOf(newer, part, noteKeyNow)
    // A document of another format says nothing of headers: they are no change.
    if (side === null) continue
    const oldPart = counterpart === null ? null : side.part(counterpart.path)
    const first = before === null ? null : edgeFor(before.side.edges, edge)
    if (first !== null) used.add(first.path)
    const received = oldPart === null ? EMPTY : blocksOf(side, oldPart, older.noteKey)
    const old = sent === null ? received : weave(sentBlocks(sent, first, blocksOf), received, sent.unmarked)
    stories.push({ part, container: part.root, oldPart, steps: planContainer(old, now, planning) })
  }
  const gone = (before?.side.edges ?? []).filter(({ path }) => !used.has(path))
  const texts = gone.map(({ path, kind }) => {
    const blocks = before === null ? [] : blocksOf(before.side, before.side.part(path), before.noteKey)
    const lines = paragraphsOf(blocks).map(({ text }) => withoutUnits(text).trim())
    return { kind, lines: lines.filter((line) => line !== '') }
  })
  const notCompared = texts.flatMap(({ kind, lines }) =>
    lines.length === 0
      ? []
      : [`A ${kind} of the older document has no counterpart and is not shown: “${lines.join(' ').slice(0, 120)}”`],
  )
  return { stories, notCompared: [...new Set(notCompared)], dropped: texts.flatMap(({ lines }) => lines) }
}

function planNotes(
  older: Older,
  newer: Side,
  steps: readonly Step[],
  noteKeyNow: StoryReading['noteKey'],
  units: Units,
  planning: Planning,
): readonly StoryPlan[] {
  const { side, sent } = older
  if (side === null) return []
  return [...notePairs(steps)].flatMap(([kind, oldId, id]): readonly StoryPlan[] => {
    const [oldPart, part] = [side.notes[kind], newer.notes[kind]]
    const old = notesIn(oldPart, kind).get(oldId)
    const container = notesIn(part, kind).get(id)
    if (oldPart === null || part === null || old === undefined || container === undefined) return []
    const received = readBlocks(old, readingOf(side, oldPart, units, older.noteKey))
    const first = sent === null ? null : sentNote(sent, kind, oldId, units)
    const before = sent === null || first === null ? received : weave(first, received, sent.unmarked)
    const now = readBlocks(container, readingOf(newer, part, units, noteKeyNow))
    return [{ part, container, oldPart, steps: planContainer(before, now, planning) }]
  })
}

/** What a note of the older document said when we sent it; null for one that was not there. */
function sentNote(
  { side, noteKey, notes }: Sent,
  kind: NotePair[0],
  oldId: string,
  units: Units,
): readonly Block[] | null {
  const [, , id = ''] = notes.find(([of, older]) => of === kind && older === oldId) ?? []
  const part = side.notes[kind]
  const note = notesIn(part, kind).get(id)
  return part === null || note === undefined ? null : readBlocks(note, readingOf(side, part, units, noteKey))
}
