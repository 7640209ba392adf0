import type { SourceParagraph, View } from '#shared/model/version-text.ts'
import { lookField } from '#shared/text/looks.ts'
import { type LabelCounter, makeLabelCounter } from '../numbering/labels.ts'
import { type Numbered, numberedBy } from '../numbering/numbered-by.ts'
import type { Numbering } from '../numbering/numbering.ts'
import type { FileParagraph, Run } from '../story/model.ts'
import type { NoteFormats } from '../story/note-formats.ts'
import { BREAK } from '../story/run.ts'
import { isHidden, isStrong } from '../styles/emphasis.ts'
import type { Styles } from '../styles/styles.ts'
import { type Joined, joinParagraphs } from './join.ts'
import { formatIn, paragraphLookOf, stretchesIn, type Viewing } from './look.ts'
import { type NoteNumbers, noteKey, numberNotes, withNoteMarks } from './note-numbers.ts'

/** What numbers and styles are looked up in. */
export interface Lookup {
  readonly styles: Styles
  readonly numbering: Numbering
  readonly noteFormats: NoteFormats
}

type ViewingParagraph = Lookup & Viewing

/** Breaks of pages and columns part words; at the ends of a paragraph they say nothing. */
function shownText(runs: readonly Pick<Run, 'text'>[]): string {
  const text = runs.map((run) => run.text).join('')
  return text.includes(BREAK) ? text.replaceAll(/^\f+|(?<!\f)\f+$/g, '').replaceAll(BREAK, '\n') : text
}

/** How many characters stand before the first that is neither bold nor underlined; spaces count only before those that are. */
function strongPrefix(runs: readonly Run[], { view, chain, styles }: Viewing): number {
  let length = 0
  let strong = 0
  for (const run of runs) {
    const text = length === 0 ? run.text.replace(/^\f+/, '') : run.text
    length += text.length
    const format = formatIn(view, run)
    if (text.trim() === '') continue
    if (!isStrong(run.isLink && format.underlined !== false ? { ...format, underlined: false } : format, chain, styles))
      break
    strong = length
  }
  return strong
}

/** True for a paragraph that does not show on paper at all, mark and number included. */
function isAllHidden({ last, runs }: Joined, { chain, styles, view }: Viewing): boolean {
  return last.isMarkHidden && runs.every((run) => isHidden(formatIn(view, run), chain, styles))
}

interface Marker extends Pick<SourceParagraph, 'label' | 'level'> {
  readonly numbered: Numbered | null
}

function markerOf(joined: Joined, viewing: ViewingParagraph, counter: LabelCounter): Marker {
  const { last } = joined
  const { view, chain, numbering } = viewing
  const numbered = numberedBy(paragraphFormatIn(view, last), chain, numbering)
  // Word numbers no paragraph that holds nothing but the end of a section.
  const isEmptyEnd = last.role === 'section-end' && joined.runs.length === 0
  if (numbered === null || isEmptyEnd) return { label: null, level: null, numbered: null }
  if (isAllHidden(joined, viewing)) return { label: null, level: numbered.level, numbered: null }
  // With all changes shown a deleted item prints its number, and does not use it up.
  const isGoing = view === 'marked' && (last.mark.deleted !== null || last.around.deleted !== null)
  return { label: isGoing ? counter.peek(numbered) : counter.use(numbered), level: numbered.level, numbered }
}

const paragraphFormatIn = (view: View, { format, oldFormat }: FileParagraph): FileParagraph['format'] =>
  view === 'original' ? (oldFormat ?? format) : format

function toSource(
  joined: Joined,
  viewing: ViewingParagraph,
  counter: LabelCounter,
  notes: NoteNumbers,
): SourceParagraph {
  const { last, source } = joined
  const { view, chain } = viewing
  const runs = withNoteMarks(joined.runs, notes)
  const styleOutline = chain.find((style) => style.paragraph.outline !== null)?.paragraph.outline ?? 0
  const format = paragraphFormatIn(view, last)
  const outline = (format.outline ?? styleOutline) || null
  const { label, level, numbered } = markerOf(joined, viewing, counter)
  const noteNumber = last.note === null ? undefined : notes.get(noteKey(last.note))
  const text = shownText(runs)
  return {
    source,
    text,
    label: label ?? noteNumber ?? null,
    level,
    outline,
    style: chain[0]?.name ?? null,
    bold: Math.min(strongPrefix(runs, viewing), text.length),
    story: last.story,
    cell: last.cell,
    ...lookField({
      ...paragraphLookOf({ format, numbered, label, outline, text }, chain),
      stretches: stretchesIn(runs, text.length, viewing),
    }),
  }
}

/** The paragraphs of one view, numbered as a word processor numbers that view. */
export function viewParagraphs(
  paragraphs: readonly FileParagraph[],
  view: View,
  lookup: Lookup,
): readonly SourceParagraph[] {
  // Headers, notes and text boxes count for themselves.
  const counters = new Map<string, LabelCounter>()
  const counterOf = (story: string): LabelCounter => {
    const counter = counters.get(story) ?? makeLabelCounter()
    counters.set(story, counter)
    return counter
  }
  const notes = numberNotes(paragraphs, view, lookup.noteFormats)
  return joinParagraphs(paragraphs, view).map((joined) => {
    const { style } = paragraphFormatIn(view, joined.last)
    const viewing: ViewingParagraph = { ...lookup, view, chain: lookup.styles.paragraphChain(style) }
    return toSource(joined, viewing, counterOf(joined.last.story), notes)
  })
}
