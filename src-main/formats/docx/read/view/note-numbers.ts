import type { View } from '#shared/model/version-text.ts'
import { formatNumber } from '../numbering/number-formats.ts'
import type { FileParagraph, NoteMark, Run } from '../story/model.ts'
import type { NoteFormats } from '../story/note-formats.ts'
import { isIn } from './join.ts'

/** The numbers that a view's notes have, each by the key of its mark. */
export type NoteNumbers = ReadonlyMap<string, string>

const SMALL = new Map(
  [...'0123456789abcdefghijklmnoprstuvwxyz'].map((letter, at) => [
    letter,
    [...'⁰¹²³⁴⁵⁶⁷⁸⁹ᵃᵇᶜᵈᵉᶠᵍʰⁱʲᵏˡᵐⁿᵒᵖʳˢᵗᵘᵛʷˣʸᶻ'][at] ?? letter,
  ]),
)

/** One key for a note's mark in the text and for the note itself. */
export const noteKey = ({ kind, id }: Pick<NoteMark, 'kind' | 'id'>): string => `${kind}/${id}`

const isNumbered = (note: NoteMark | null): note is NoteMark => note !== null && !note.isCustom

/** Numbers the notes by the order of the marks that stand in the view. A mark of the writer's own has no number. */
export function numberNotes(
  paragraphs: readonly Pick<FileParagraph, 'runs' | 'around'>[],
  view: View,
  formats: NoteFormats,
): NoteNumbers {
  const numbers = new Map<string, string>()
  const next = { footnote: formats.footnote.start, endnote: formats.endnote.start }
  for (const { runs, around } of paragraphs) {
    if (!isIn(view, around)) continue
    for (const run of runs) {
      if (!isNumbered(run.note) || !isIn(view, run) || numbers.has(noteKey(run.note))) continue
      const { kind } = run.note
      numbers.set(noteKey(run.note), formatNumber(next[kind], formats[kind].format))
      next[kind] += 1
    }
  }
  return numbers
}

/** The runs with their notes' numbers in small raised characters, as they are printed. */
export const withNoteMarks = (runs: readonly Run[], numbers: NoteNumbers): readonly Run[] =>
  runs.map((run) => {
    const number = run.note === null ? undefined : numbers.get(noteKey(run.note))
    return number === undefined
      ? run
      : { ...run, text: [...number].map((letter) => SMALL.get(letter) ?? letter).join('') }
  })
