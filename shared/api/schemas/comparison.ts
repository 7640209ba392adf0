import { z } from '../zod.ts'
import { termValue } from './version-text.ts'

const index = z.int().min(0)
const count = z.int().min(0)

const change = z.object({
  old: z.array(index),
  new: z.array(index),
  relation: z.enum(['kept', 'added', 'removed', 'split', 'merged']),
  moved: z.boolean(),
  renumbered: z.boolean(),
  reworded: z.boolean(),
  retitled: z.boolean(),
  noise: z.array(z.enum(['typography', 'references', 'rename'])),
  marked: z.enum(['all', 'some', 'none']).nullable(),
  similarity: z.number().min(0).max(1),
  words: z.array(z.tuple([z.enum(['=', '-', '+']), z.string()])),
  isCoarse: z.literal(true).exactOptional(),
  terms: z.array(z.strictObject({ name: z.string(), old: termValue.nullable(), new: termValue.nullable() })),
  noiseOnly: z.boolean(),
  block: index.nullable(),
})

const summary = z.strictObject({
  unchanged: count,
  reworded: count,
  retitled: count,
  added: count,
  removed: count,
  split: count,
  merged: count,
  moved: count,
  renumbered: count,
  noiseOnly: count,
  terms: count,
  unmarked: count,
})

export const comparison = z.object({
  unrelated: z.boolean(),
  renames: z.array(z.strictObject({ old: z.string(), new: z.string(), count })),
  summary,
  changes: z.array(change),
})
