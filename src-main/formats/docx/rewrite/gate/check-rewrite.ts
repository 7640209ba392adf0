import type { Story } from '#shared/model/version-text.ts'

/** A paragraph, as it was asked for or as it is found. */
export interface Asked {
  readonly story: Story
  readonly text: string
}

/** Numbers of notes as the reader shows them: they follow from the order of the marks that stay. */
const NOTE_NUMBERS = /[⁰¹²³⁴⁵⁶⁷⁸⁹ᵃ-ᶻⁱˡʲʳˢʷˣʸʰ]+/gu

const isSame = (got: string, asked: string, hasNotes: boolean): boolean =>
  got === asked || (hasNotes && got.replaceAll(NOTE_NUMBERS, '†') === asked.replaceAll(NOTE_NUMBERS, '†'))

/** What a rewritten document is held against. */
export interface Wanted {
  readonly asked: readonly Asked[]
  /** Paragraphs without a word that may stand anywhere. */
  readonly emptied: number
  /** It has marks of notes, which are numbered anew. */
  readonly hasNotes: boolean
}

const STORIES = ['body', 'header', 'footer', 'footnote', 'endnote', 'textbox'] as const

const quoted = (text: string | undefined): string => (text === undefined ? 'nothing' : `“${text.slice(0, 200)}”`)

/** Where the paragraphs of a story first differ; null, and how many empty ones were passed over, where they do not. */
function differenceIn(
  got: readonly string[],
  asked: readonly string[],
  { emptied, hasNotes }: Wanted,
): { readonly differs: string | null; readonly passed: number } {
  let passed = 0
  let next = 0
  for (const text of got) {
    if (isSame(text, asked[next] ?? '', hasNotes) && next < asked.length) next += 1
    else if (text === '' && passed < emptied) passed += 1
    else return { differs: `${quoted(text)} instead of ${quoted(asked[next])}`, passed }
  }
  const missing = next < asked.length
  return { differs: missing ? `${quoted(undefined)} instead of ${quoted(asked[next])}` : null, passed }
}

/** Notes and text boxes stand in the order of their marks, which may have moved. */
const isOrdered = (story: Story): boolean => story === 'body' || story === 'header' || story === 'footer'

/** Holds what our reader finds against what was asked: null where it is the same, else the first place that is not. */
export function checkRewrite(got: readonly Asked[], wanted: Wanted): string | null {
  let left = wanted.emptied
  for (const story of STORIES) {
    const textsOf = (all: readonly Asked[]): readonly string[] =>
      all.filter((one) => one.story === story).map(({ text }) => text)
    const [has, needs] = [textsOf(got), textsOf(wanted.asked)]
    const ordered = differenceIn(has, needs, { ...wanted, emptied: left })
    const { differs, passed } =
      ordered.differs === null || isOrdered(story)
        ? ordered
        : differenceIn(has.toSorted(), needs.toSorted(), { ...wanted, emptied: left })
    if (differs !== null) return `${story}: ${differs}`
    left -= passed
  }
  return null
}
