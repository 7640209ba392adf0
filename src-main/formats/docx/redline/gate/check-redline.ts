import type { SourceText } from '#shared/model/version-text.ts'
import { openDocx } from '../../read/open-docx.ts'
import { withoutFigures } from '../align/compare-sides.ts'

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
}

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

/** Where two texts first differ, null where they do not. Page numbers do not count. */
function difference(got: Lines, wanted: Lines, paged: ReadonlySet<string>): string | null {
  const said = (line: string | undefined): string => {
    const bare = withoutFigures(line ?? '')
    return paged.has(bare) ? bare : (line ?? '')
  }
  for (let at = 0; at < Math.max(got.length, wanted.length); at += 1)
    if (said(got[at]) !== said(wanted[at])) return `“${got[at] ?? ''}” instead of “${wanted[at] ?? ''}”`
  return null
}

function unorderedDifference(got: Lines, wanted: Lines, { dropped, paged }: Wanted): string | null {
  const known = (lines: Lines): ReadonlySet<string> =>
    new Set(lines.map((line) => (paged.has(withoutFigures(line)) ? withoutFigures(line) : line)))
  const [has, needs] = [known(got), known(wanted)]
  const left = new Set(dropped.map(withoutFigures))
  const missing = [...needs].find((line) => !has.has(line) && !left.has(withoutFigures(line)))
  const strange = [...has].find((line) => !needs.has(line))
  return missing === undefined && strange === undefined ? null : `“${strange ?? ''}” instead of “${missing ?? ''}”`
}

/** Reads a redline back and holds it against what it must give; null when it does. */
export function checkRedline(bytes: Uint8Array, wanted: Wanted): string | null {
  const opened = openDocx(bytes)
  if (!opened.ok) return `it cannot be read: ${JSON.stringify(opened.error)}`
  const [accepted, original] = [opened.value.view('accepted'), opened.value.view('original')]
  for (const story of STORIES) {
    const compare = (got: SourceText, text: SourceText, hasLabels: boolean): string | null =>
      isUnordered(story)
        ? unorderedDifference(linesOf(got, story, false), linesOf(text, story, false), wanted)
        : difference(linesOf(got, story, hasLabels), linesOf(text, story, hasLabels), wanted.paged)
    const after = compare(accepted, wanted.accepted, true)
    if (after !== null) return `all accepted, ${story}: ${after}`
    if (wanted.isPlain && story !== 'body') continue
    const before = compare(original, wanted.original, wanted.hasLabels)
    if (before !== null) return `all rejected, ${story}: ${before}`
  }
  return null
}
