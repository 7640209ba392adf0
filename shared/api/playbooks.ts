import { mutation, query } from './procedure.ts'
import { exported, exportTo, file } from './schemas/fields.ts'
import { playbook } from './schemas/playbook.ts'
import { z } from './zod.ts'

const id = z.string().max(80)
const onePlaybook = z.strictObject({ id })
/** Tells apart those that have had the same id, one after the other. */
const number = z.int().min(1)

/** Where in the file something is wrong ("topics.3.signals.0.find"; empty: the file as a whole), and what. */
const fault = z.strictObject({
  path: z.string(),
  problem: z.string(),
  /** Where it stands, from 1 on; null where it has no one place. */
  line: z.int().min(1).nullable(),
  column: z.int().min(1).nullable(),
})

/** Playbooks: those that come with the application, which never change, and those of the open workspace. */
export const playbookProcedures = {
  /** Without an open workspace, those that come with the application. */
  'playbook.list': query(
    z.strictObject({}),
    z.array(
      playbook
        .pick({ id: true, title: true, about: true, language: true })
        .extend({ isOwn: z.boolean(), topics: z.int().min(0) }),
    ),
  ),
  'playbook.show': query(onePlaybook, z.strictObject({ playbook, isOwn: z.boolean() })),
  /** Looks for everything that is wrong with a playbook's file; it is null where anything is. */
  'playbook.check': query(
    z.union([z.strictObject({ file }), z.strictObject({ json: z.string().max(20_000_000) })]),
    z.strictObject({ playbook: playbook.nullable(), faults: z.array(fault) }),
  ),
  'playbook.add': mutation(z.strictObject({ playbook }), onePlaybook, {
    by: 'playbook.withdraw',
    input: (_, { id: added }) => ({ id: added }),
  }),
  /** Changes a playbook of the workspace; its id stays. */
  'playbook.change': mutation(z.strictObject({ playbook }), z.strictObject({ before: playbook }), {
    by: 'playbook.change',
    input: (_, { before }) => ({ playbook: before }),
  }),
  /** Contracts that use it keep it until another one is chosen for them; its id may be given again. */
  'playbook.withdraw': mutation(onePlaybook, onePlaybook.extend({ number }), {
    by: 'playbook.restore',
    input: (_, { id: withdrawn, number: its }) => ({ id: withdrawn, number: its }),
  }),
  /** Without a number, of those with this id the one that was withdrawn last. */
  'playbook.restore': mutation(onePlaybook.extend({ number: number.nullable().default(null) }), onePlaybook, {
    by: 'playbook.withdraw',
    input: ({ id: restored }) => ({ id: restored }),
  }),
  'playbook.export': query(onePlaybook.extend({ to: exportTo.default('caller') }), exported),
}
