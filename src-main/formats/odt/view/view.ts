import type { SourceParagraph, View } from '#shared/model/version-text.ts'
import { lookField, type SaidLook, stretchesOf } from '#shared/text/looks.ts'
import type { Run } from '../../docx/read/story/model.ts'
import type { NoteFormats } from '../../docx/read/story/note-formats.ts'
import { runLook } from '../../docx/read/view/look.ts'
import { type NoteNumbers, noteKey, numberNotes, withNoteMarks } from '../../docx/read/view/note-numbers.ts'
import type { OdtParagraph, ParagraphKind } from '../story/model.ts'
import { type Joined, joinParagraphs } from './join.ts'
import { type LabelCounter, makeLabelCounter } from './labels.ts'

/** How many characters stand before the first that is neither bold nor underlined; spaces count only before those that are. */
function strongPrefix(runs: readonly Run[]): number {
  let length = 0
  let strong = 0
  for (const { text, format, isLink } of runs) {
    length += text.length
    if (text.trim() === '') continue
    if (format.bold !== true && (isLink || format.underlined !== true)) break
    strong = length
  }
  return strong
}

/** Half an inch in points. */
const STEP = 36

interface Placed {
  readonly kind: ParagraphKind
  readonly label: string | null
  readonly isBullet: boolean
  readonly text: string
}

/** How a paragraph stands: where its number begins, or without one its lines after the first. */
function placeLook({ kind, label, isBullet, text }: Placed): SaidLook {
  const { place, outline, styleName, align, indent } = kind
  const isNumbered = label !== null || isBullet || /^\S{1,12}\t/.test(text)
  const left = indent.left === null ? (place?.level ?? 0) * STEP : indent.left + (isNumbered ? (indent.first ?? 0) : 0)
  return {
    outline: styleName?.toLowerCase() === 'title' ? 0 : outline,
    align: align === 'left' ? null : align,
    indent: left / STEP,
    isBullet,
  }
}

function toSource(
  { source, runs, kind, last }: Joined,
  view: View,
  counter: LabelCounter,
  notes: NoteNumbers,
): SourceParagraph {
  const shown = withNoteMarks(runs, notes)
  const text = shown.map((run) => run.text).join('')
  const { place, outline, styleName } = kind
  // With all changes shown a deleted item prints its number, and does not use it up.
  const isGoing = view === 'marked' && (last.mark.deleted !== null || last.around.deleted !== null)
  const label = place === null ? null : isGoing ? counter.peek(place) : counter.use(place)
  const number = last.note === null ? undefined : notes.get(noteKey(last.note))
  const hasMarker = place !== null && (label !== null || place.style.levels[place.level]?.isBullet === true)
  return {
    source,
    text,
    label: label ?? number ?? null,
    level: hasMarker ? place.level : null,
    outline,
    style: styleName,
    bold: Math.min(strongPrefix(shown), text.length),
    story: last.story,
    cell: last.cell,
    ...lookField({
      ...placeLook({ kind, label, isBullet: hasMarker && label === null, text }),
      stretches: stretchesOf(shown.map((run) => ({ text: run.text, look: runLook(run, view) }))),
    }),
  }
}

/** The paragraphs of one view, numbered as a word processor numbers that view. */
export function viewParagraphs(
  paragraphs: readonly OdtParagraph[],
  view: View,
  noteFormats: NoteFormats,
): readonly SourceParagraph[] {
  // Headers, notes and text boxes count for themselves.
  const counters = new Map<string, LabelCounter>()
  const counterOf = (story: string): LabelCounter => {
    const counter = counters.get(story) ?? makeLabelCounter()
    counters.set(story, counter)
    return counter
  }
  const notes = numberNotes(paragraphs, view, noteFormats)
  return joinParagraphs(paragraphs, view).map((joined) => toSource(joined, view, counterOf(joined.last.story), notes))
}
