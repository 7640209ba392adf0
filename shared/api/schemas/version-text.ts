import { TERM_TYPES } from '../../model/term-value.ts'
import { z } from '../zod.ts'

const index = z.int().min(0)
const story = z.enum(['body', 'header', 'footer', 'footnote', 'endnote', 'textbox'])

const cell = z.strictObject({ table: index, row: index, column: index })

const look = z.strictObject({
  outline: z.int().min(0).max(9).exactOptional(),
  align: z.enum(['center', 'right', 'justify']).exactOptional(),
  indent: index.exactOptional(),
  isBullet: z.boolean().exactOptional(),
  stretches: z
    .array(
      z.strictObject({
        from: index,
        to: index,
        bold: z.boolean().exactOptional(),
        italic: z.boolean().exactOptional(),
        underline: z.boolean().exactOptional(),
        strike: z.boolean().exactOptional(),
        caps: z.boolean().exactOptional(),
        tracked: z.enum(['insert', 'delete']).exactOptional(),
        author: z.string().exactOptional(),
      }),
    )
    .exactOptional(),
})

const paragraph = z.strictObject({
  label: z.string().nullable(),
  text: z.string(),
  clause: index.nullable(),
  story,
  source: z.array(index),
  cell: cell.nullable(),
  look: look.exactOptional(),
})

const clause = z.strictObject({
  label: z.string().nullable(),
  heading: z.string().nullable(),
  depth: index,
  parent: index.nullable(),
  kind: z.enum(['heading', 'clause', 'item', 'table', 'preamble', 'schedule', 'signature', 'other']),
  text: z.string(),
})

const revision = z.strictObject({
  kind: z.enum(['insert', 'delete', 'move-from', 'move-to', 'format']),
  author: z.string(),
  date: z.string().nullable(),
  clause: index.nullable(),
  text: z.string(),
})

const comment = z.strictObject({
  author: z.string(),
  date: z.string().nullable(),
  clause: index.nullable(),
  quote: z.string(),
  text: z.string(),
  replyTo: index.exactOptional(),
  resolved: z.boolean().exactOptional(),
})

export const documentFormat = z.enum(['docx', 'pdf', 'odt', 'html', 'markdown', 'text'])

export const documentKind = z.enum(['main', 'schedule', 'annex'])

const textDocument = z.strictObject({
  name: z.string(),
  kind: documentKind,
  format: documentFormat,
  firstParagraph: index,
  firstClause: index,
})

export const versionText = z.strictObject({
  documents: z.array(textDocument).exactOptional(),
  format: documentFormat,
  title: z.string().nullable(),
  paragraphs: z.array(paragraph),
  clauses: z.array(clause),
  revisions: z.array(revision),
  comments: z.array(comment),
  definitions: z.array(z.strictObject({ term: z.string(), clause: index })),
  references: z.array(z.strictObject({ clause: index, text: z.string(), target: index.nullable() })),
  findings: z.array(z.strictObject({ level: z.enum(['info', 'warning']), message: z.string() })),
})

/** What a comparison needs to be read: without the paragraphs, which are half of a long text. */
export const comparedText = versionText.pick({ documents: true, clauses: true, revisions: true, comments: true })

export const termValue = z.object({
  type: z.enum(TERM_TYPES),
  number: z.number().exactOptional(),
  unit: z.string().exactOptional(),
  currency: z.string().exactOptional(),
  per: z.string().exactOptional(),
  date: z.string().exactOptional(),
  conflict: z.number().exactOptional(),
  text: z.string(),
})
