import { TERM_TYPES } from '../../model/term-value.ts'
import { z } from '../zod.ts'

const index = z.int().min(0)
const story = z.enum(['body', 'header', 'footer', 'footnote', 'endnote', 'textbox'])

const cell = z.strictObject({ table: index, row: index, column: index })

const paragraph = z.strictObject({
  label: z.string().nullable(),
  text: z.string(),
  clause: index.nullable(),
  story,
  source: z.array(index),
  cell: cell.nullable(),
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

export const versionText = z.strictObject({
  format: z.enum(['docx', 'pdf', 'odt', 'html', 'markdown', 'text']),
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
export const comparedText = versionText.pick({ clauses: true, revisions: true, comments: true })

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
