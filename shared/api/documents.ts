import { comparison } from './comparison.ts'
import { file, view } from './fields.ts'
import { query } from './procedure.ts'
import { versionText } from './version-text.ts'
import { z } from './zod.ts'

/** Documents outside any workspace. */
export const documentProcedures = {
  'document.read': query(z.strictObject({ file, view }), versionText),
  'document.compare': query(
    z.strictObject({ older: file, newer: file }),
    z.strictObject({ old: versionText, new: versionText, comparison }),
  ),
}
