import { query } from './procedure.ts'
import { contractRef, exported, exportTo, file, line, versionNumber } from './schemas/fields.ts'
import { z } from './zod.ts'

/** What the redline's base is: the sender's accepted text, or the last text that we sent. */
export const REDLINE_MODES = ['received', 'cumulative'] as const
export const REDLINE_FORMATS = ['docx', 'html', 'pdf'] as const
export const REPORT_FORMATS = ['docx', 'xlsx', 'csv'] as const

const redlineMode = z.enum(REDLINE_MODES)

/** What a redline holds besides our marks. */
const notes = {
  /** Changes of theirs that ours overlap, folded into ours: the words they had changed. */
  folded: z.array(z.strictObject({ author: z.string(), clause: z.string(), text: z.string() })),
  /** Parts of the document that were not compared or could not be shown, and why. */
  notCompared: z.array(z.string()),
}

const redlined = exported.extend(notes)

const settings = {
  mode: redlineMode.default('received'),
  /** Moves as tracked moves instead of deletion, insertion and a comment. */
  realMoves: z.boolean().default(false),
}

const pair = z.strictObject({ contract: contractRef, older: versionNumber, newer: versionNumber })

export const redlineProcedures = {
  /** The newer version with what it changes marked. Its author is our party unless another is named. */
  'version.redline': query(
    pair.extend({
      ...settings,
      format: z.enum(REDLINE_FORMATS),
      author: line.nullable().default(null),
      /** A document of the newer version, for a .docx; by default the main one. HTML and PDF hold them all. */
      document: z.string().exactOptional(),
      to: exportTo.default('caller'),
    }),
    redlined,
  ),
  /** The changes as a table: what changed, clause by clause. */
  'version.report': query(pair.extend({ format: z.enum(REPORT_FORMATS), to: exportTo.default('caller') }), exported),
  /** The changes between two files outside any workspace, as a table. */
  'document.report': query(
    z.strictObject({ older: file, newer: file, format: z.enum(REPORT_FORMATS), to: exportTo.default('caller') }),
    exported,
  ),
  /** Two files outside any workspace. `base`: the text we sent, for the cumulative mode; else theirs with its marks rejected. */
  'document.redline': query(
    z.strictObject({
      ...{ older: file, newer: file, base: file.nullable().default(null), ...settings },
      format: z.enum(REDLINE_FORMATS).default('docx'),
      /** Whose tracked changes they are, in a .docx. */
      author: line.default('Counterdraft'),
      to: exportTo.default('caller'),
    }),
    redlined,
  ),
}
