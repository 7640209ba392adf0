import type { SourceText } from '#shared/model/version-text.ts'
import { openDocx } from '../../read/open-docx.ts'
import { withoutFigures } from '../align/compare-sides.ts'
import { lintRedline } from './lint-redline.ts'

/** What a redline must give. */
export interface Wanted {
  readonly accepted: SourceText
  readonly original: SourceText
  /** Only the body of a document of another format is known. */
  readonly isPlain: boolean
  /** The numbers of the original text are known, too. */
  readonly hasLabels: boolean
  /** Paragraphs of the older document's headers and footers that the newer one has no place for. */
  readonly dropped: readonly string[]
  /** Texts with page numbers, without their figures. */
  readonly paged: ReadonlySet<string>
  /** The two documents number notes in different ways, which no tracked change can tell. */
  readonly hasOtherNotes: boolean
}

/** Numbers of notes as the reader shows them in the text. */
const NOTE_NUMBERS = /[⁰¹²³⁴⁵⁶⁷⁸⁹ᵃ-ᶻⁱˡʲʳˢʷˣʸʰ]+/gu

type Lines = readonly string[]
type Story = (typeof STORIES)[number]

const STORIES = ['body', 'footnote', 'endnote', 'header', 'footer', 'textbox'] as const

function linesOf({ paragraphs }: SourceText, story: Story, hasLabels: boolean): Lines {
  return paragraphs
    .filter((paragraph) => paragraph.story === story && paragraph.text.trim() !== '')
    .map(({ label, text }) => (hasLabels && label !== null ? `${label} ${text}` : text))
}

/** One header may be named by several sections, so what counts is what stands in any. */
const isUnordered = (story: Story): boolean => story === 'header' || story === 'footer'

/** A line as far as it counts: page numbers do not, nor do numbers of notes that are shown in another way. */
function counted(line: string, { paged, hasOtherNotes }: Wanted): string {
  const shown = hasOtherNotes ? line.replaceAll(NOTE_NUMBERS, '†') : line
  const bare = withoutFigures(shown)
  return paged.has(bare) ? bare : shown
}

const quoted = (got: string | undefined, wanted: string | undefined): string =>
  `“${got ?? ''}” instead of “${wanted ?? ''}”`

/** Where two texts first differ, null where they do not. */
function difference(got: Lines, wanted: Lines): string | null {
  const length = Math.max(got.length, wanted.length)
  for (let at = 0; at < length; at += 1) if (got[at] !== wanted[at]) return quoted(got[at], wanted[at])
  return null
}

function unorderedDifference(got: Lines, wanted: Lines, dropped: Lines): string | null {
  const [has, needs] = [new Set(got), new Set(wanted)]
  const left = new Set(dropped.map(withoutFigures))
  const missing = [...needs].find((line) => !has.has(line) && !left.has(withoutFigures(line)))
  const strange = [...has].find((line) => !needs.has(line))
  return missing === undefined && strange === undefined ? null : quoted(strange, missing)
}

/** Reads a redline back and holds it against the format and what it must give; null when it does. */
export function checkRedline(bytes: Uint8Array, wanted: Wanted): string | null {
  const opened = openDocx(bytes)
  if (!opened.ok) return `it cannot be read: ${JSON.stringify(opened.error)}`
  const [fault] = lintRedline(bytes)
  if (fault !== undefined) return fault
  const [accepted, original] = [opened.value.view('accepted'), opened.value.view('original')]
  for (const story of STORIES) {
    const compare = (got: SourceText, text: SourceText, hasLabels: boolean): string | null => {
      const isNote = story === 'footnote' || story === 'endnote'
      const shown = hasLabels && !isUnordered(story) && !(isNote && wanted.hasOtherNotes)
      const lines = [got, text].map((one) => linesOf(one, story, shown).map((line) => counted(line, wanted)))
      const [has = [], needs = []] = lines
      return isUnordered(story) ? unorderedDifference(has, needs, wanted.dropped) : difference(has, needs)
    }
    const after = compare(accepted, wanted.accepted, true)
    if (after !== null) return `all accepted, ${story}: ${after}`
    if (wanted.isPlain && story !== 'body') continue
    const before = compare(original, wanted.original, wanted.hasLabels)
    if (before !== null) return `all rejected, ${story}: ${before}`
  }
  return null
}
