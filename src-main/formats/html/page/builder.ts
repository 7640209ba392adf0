import type { Story, TablePosition } from '#shared/model/version-text.ts'
import { type Tracked, UNTRACKED } from '../../docx/read/story/tracked.ts'
import { PLAIN_PARAGRAPH } from '../../docx/read/styles/paragraph-format.ts'
import { PLAIN } from '../../docx/read/styles/run-format.ts'
import { beginsNumbered } from '../../text/lines.ts'
import type { HtmlItem } from '../lists/list-labels.ts'
import { HtmlFault, LIMITS } from '../parse/limits.ts'
import type { BlockLook, HtmlParagraph, HtmlRun } from './model.ts'

/** What is around a piece of text. */
export interface TextPlace {
  readonly tracked: Tracked
  /** What happened to the whole block. */
  readonly around: Tracked
  readonly bold: boolean
  readonly italic: boolean
  readonly underlined: boolean
  readonly struck: boolean
  readonly caps: boolean
  readonly isLink: boolean
  readonly keepsSpace: boolean
  readonly comments: readonly string[]
  readonly outline: number | null
  readonly style: string | null
  readonly story: Story
  readonly cell: TablePosition | null
  readonly align: BlockLook['align']
  /** How far it is set in, in points. */
  readonly left: number
}

/** The number or bullet of an item whose first words have not come yet. */
export interface Marker {
  readonly item: HtmlItem | null
  readonly level: number | null
  readonly printed: string | null
}

interface Open {
  readonly place: TextPlace
  readonly marker: Marker
  readonly runs: HtmlRun[]
}

const NO_MARKER: Marker = { item: null, level: null, printed: null }

/** Gathers text into paragraphs. */
export interface Builder {
  readonly text: (text: string, place: TextPlace) => void
  readonly lineBreak: (place: TextPlace) => void
  /** Ends the paragraph, if one is open. */
  readonly end: () => void
  readonly mark: (marker: Partial<Marker>) => void
  /** Ends an item; one without words is nothing but its number. */
  readonly endItem: (place: TextPlace) => void
  /** The text of the paragraph so far. */
  readonly soFar: () => string
  /** Takes back what the open paragraph holds: it was its number. */
  readonly takeBack: () => void
  readonly paragraphs: () => readonly HtmlParagraph[]
}

const textOf = (runs: readonly HtmlRun[]): string => runs.map(({ text }) => text).join('')

const isBlank = (text: string): boolean => /^[ \t\n\r\f\u00A0]*$/.test(text)

/** Lines of a paragraph: line breaks stand in runs of their own. */
function linesOf(runs: readonly HtmlRun[]): readonly (readonly HtmlRun[])[] {
  const lines: HtmlRun[][] = [[]]
  for (const run of runs) {
    if (run.text === '\n' && !run.keepsSpace) lines.push([])
    lines.at(-1)?.push(run)
  }
  return lines
}

/** Two line breaks, or one before a number, end a paragraph: pages and mails part their paragraphs so. */
function splitAtBreaks(runs: readonly HtmlRun[]): readonly (readonly HtmlRun[])[] {
  const parts: HtmlRun[][] = []
  let before: string | null = null
  for (const line of linesOf(runs)) {
    const text = textOf(line).replaceAll('\u00A0', ' ').trim()
    const last = parts.at(-1)
    if (last === undefined || before === null || before === '' || beginsNumbered(text, before)) parts.push([...line])
    else last.push(...line)
    before = text
  }
  return parts.filter((part) => !isBlank(textOf(part)))
}

function toParagraph({ place, marker }: Open, runs: readonly HtmlRun[]): HtmlParagraph {
  const { story, cell, around, outline, style, align, left } = place
  return {
    ...{ ...marker, story, cell, around, runs, styleName: style, align, left },
    container: 0,
    format: { ...PLAIN_PARAGRAPH, outline },
    oldFormat: null,
    formatChanges: [],
    note: null,
    role: 'ordinary',
    mark: UNTRACKED,
    isMarkHidden: false,
    pointComments: [],
  }
}

function toRun(text: string, place: TextPlace): HtmlRun {
  const { tracked, bold, italic, underlined, struck, caps, isLink, keepsSpace, comments } = place
  const format = { ...PLAIN, bold, italic, underlined: underlined && !isLink, struck, caps }
  return { ...tracked, text, format, oldFormat: null, formatted: null, isLink, note: null, comments, keepsSpace }
}

const isAlike = (a: HtmlRun, b: HtmlRun): boolean =>
  a.inserted === b.inserted &&
  a.deleted === b.deleted &&
  a.comments === b.comments &&
  a.format.bold === b.format.bold &&
  a.format.italic === b.format.italic &&
  a.format.underlined === b.format.underlined &&
  a.format.struck === b.format.struck &&
  a.format.caps === b.format.caps &&
  a.keepsSpace === b.keepsSpace &&
  a.text !== '\n' &&
  b.text !== '\n'

/** A builder without any text. */
export function makeBuilder(): Builder {
  const done: HtmlParagraph[] = []
  const finish = (paragraph: HtmlParagraph): void => {
    if (done.length >= LIMITS.paragraphs) throw new HtmlFault(`it holds more than ${LIMITS.paragraphs} paragraphs`)
    done.push(paragraph)
  }
  let open: Open | null = null
  let pieces: string[] = []
  let waiting: Marker | null = null

  const settle = (): void => {
    const last = open?.runs.at(-1)
    if (open === null || last === undefined || pieces.length < 2) return
    open.runs[open.runs.length - 1] = { ...last, text: pieces.join('') }
    pieces = [pieces.join('')]
  }
  const add = (text: string, place: TextPlace): void => {
    const run = toRun(text, place)
    const last = open?.runs.at(-1)
    if (last !== undefined && isAlike(last, run)) {
      pieces.push(text)
      return
    }
    settle()
    open ??= { place, marker: waiting ?? NO_MARKER, runs: [] }
    waiting = null
    open.runs.push(run)
    pieces = [text]
  }
  const end = (): void => {
    settle()
    if (open !== null) {
      const current = open
      for (const [at, runs] of splitAtBreaks(current.runs).entries())
        finish(toParagraph(at === 0 ? current : { ...current, marker: NO_MARKER }, runs))
    }
    open = null
    pieces = []
  }
  return {
    text: (text, place) => {
      const letters = text.replaceAll(/[\u00AD\u200B\uFEFF]/g, '')
      const shown = place.keepsSpace ? letters : letters.replaceAll(/[ \t\n\r\f]+/g, ' ')
      if (shown === '' || (open === null && isBlank(shown) && !place.keepsSpace)) return
      add(shown, place)
    },
    lineBreak: (place) => {
      if (open !== null) add('\n', { ...place, keepsSpace: false })
    },
    end,
    mark: (marker) => {
      if (open === null) waiting = { ...(waiting ?? NO_MARKER), ...marker }
      else open = { ...open, marker: { ...open.marker, ...marker } }
    },
    endItem: (place) => {
      end()
      if (waiting?.item != null) finish(toParagraph({ place, marker: waiting, runs: [] }, []))
      waiting = null
    },
    soFar: () => {
      settle()
      return open === null ? '' : textOf(open.runs)
    },
    takeBack: () => {
      waiting = open?.marker ?? waiting
      open = null
      pieces = []
    },
    paragraphs: () => done,
  }
}
