import { DEPTHS } from '../model/playbook/playbook.ts'
import { query } from './procedure.ts'
import { exported, exportTo, isoDate, line, prose, side } from './schemas/fields.ts'
import { z } from './zod.ts'

/** What a new contract is assembled from. */
const drafted = z.strictObject({
  playbook: z.string().max(80),
  /** Who drafts it: whose wording is taken. */
  side,
  depth: z.enum(DEPTHS),
  /** Whose model it is. */
  provider: side,
  title: line,
  vendor: line,
  buyer: line,
  date: isoDate.nullable().default(null),
  /** What is delivered, in the user's words; null leaves a place to fill in. */
  services: prose.nullable().default(null),
  /** Topics by their ids; their order is the playbook's. */
  topics: z.array(z.string().max(80)).min(1).max(300),
  /** Values by `topic-id.field-id`; the playbook's usual ones where there is none. */
  values: z.record(z.string().max(170), prose).default({}),
  /** Own wording of a topic instead of the playbook's. */
  wording: z.record(z.string().max(80), prose).default({}),
})

const clause = z.strictObject({
  label: z.string(),
  heading: z.string(),
  text: z.array(z.string()),
  /** The topic that it settles; null for the frame around them. */
  topic: z.string().nullable(),
})

/** New contracts assembled from a playbook's model wording. */
export const templateProcedures = {
  /** The draft by clause, as `template.make` writes it. */
  'template.preview': query(
    drafted,
    z.strictObject({
      agreement: z.array(clause),
      schedule: z.array(clause),
      /** Values that stand as a blank to be filled in, `topic-id.field-id`. */
      blanks: z.array(z.string()),
    }),
  ),
  'template.make': query(drafted.extend({ to: exportTo.default('caller') }), exported),
}
