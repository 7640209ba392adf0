import { TooLarge } from '../package/faults.ts'
import { LIMITS } from '../package/limits.ts'
import type { Styles } from '../styles/styles.ts'
import type { XmlElement } from '../xml/visit-xml.ts'
import type { Field } from './fields.ts'
import type { Findings } from './findings.ts'
import type { NoteFormats } from './note-formats.ts'
import type { Tracked } from './tracked.ts'

/** The comments whose ranges have begun and not ended. */
export interface OpenComments {
  readonly begin: (id: string) => void
  readonly end: (id: string) => void
  /** The same array until a range begins or ends: every run keeps one. */
  readonly list: () => readonly string[]
}

/** No comments open. */
export function makeOpenComments(): OpenComments {
  let open: readonly string[] = []
  return {
    begin: (id) => {
      if (open.length < LIMITS.comments && !open.includes(id)) open = [...open, id]
    },
    end: (id) => {
      if (open.includes(id)) open = open.filter((other) => other !== id)
    },
    list: () => open,
  }
}

/** What reading one story after another carries along. */
export interface DocumentReading {
  readonly styles: Styles
  readonly findings: Findings
  readonly openComments: OpenComments
  /** Ids of notes, and what happened to their references, in the order of the references: their number, not the id. */
  readonly notes: { readonly footnote: Map<string, Tracked>; readonly endnote: Map<string, Tracked> }
  /** Relationship ids of the headers and footers that the sections name, in their order. */
  readonly edges: { readonly header: Set<string>; readonly footer: Set<string> }
  readonly noteFormats: NoteFormats
  /** Counts one more paragraph of any story. */
  readonly countParagraph: () => void
  /** A number for one more container of paragraphs. */
  readonly newContainer: () => number
}

/** What reading one story carries along. */
export interface StoryReading {
  readonly document: DocumentReading
  /** Fields begun and not ended, innermost last. They span paragraphs. */
  readonly fields: Field[]
  /** Text boxes met and not read yet. */
  readonly boxes: { readonly content: XmlElement; readonly around: Tracked }[]
}

/** Reading at the beginning of a document. */
export function beginReading(styles: Styles, findings: Findings, noteFormats: NoteFormats): DocumentReading {
  let containers = 0
  let paragraphs = 0
  return {
    styles,
    findings,
    noteFormats,
    openComments: makeOpenComments(),
    notes: { footnote: new Map(), endnote: new Map() },
    edges: { header: new Set(), footer: new Set() },
    countParagraph: () => {
      paragraphs += 1
      if (paragraphs > LIMITS.paragraphs) throw new TooLarge(`${LIMITS.paragraphs} paragraphs`)
    },
    newContainer: () => {
      containers += 1
      return containers
    },
  }
}
