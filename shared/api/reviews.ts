import { DEPTHS } from '../model/playbook/playbook.ts'
import { query } from './procedure.ts'
import { file, side, view } from './schemas/fields.ts'
import { playbook } from './schemas/playbook.ts'
import { review } from './schemas/review.ts'
import { z } from './zod.ts'

/** A built-in playbook by its id, or one as a file. */
const whichPlaybook = z.union([z.strictObject({ id: z.string().max(80) }), z.strictObject({ file })])

const settings = {
  side: side.default('vendor'),
  depth: z.enum(DEPTHS).default('smb'),
  /** Whose model it is: the Provider of the model-protection topics. */
  provider: side.default('vendor'),
}

/** What a text leaves open, by a playbook. No answer says that a contract is safe or lawful. */
export const reviewProcedures = {
  'playbook.list': query(z.strictObject({}), z.array(playbook.pick({ id: true, title: true, about: true }))),
  /** A document outside any workspace. */
  'document.review': query(
    z.strictObject({ file, view: view.default('accepted'), playbook: whichPlaybook, ...settings }),
    z.strictObject({ playbook, review }),
  ),
}
