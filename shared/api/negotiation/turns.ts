import { DEADLINE_KINDS } from '../../model/negotiation/deadline.ts'
import { mutation, query } from '../procedure.ts'
import {
  contractRef,
  exported,
  exportTo,
  isoDate,
  line,
  pointRef,
  prose,
  side,
  versionNumber,
} from '../schemas/fields.ts'
import { z } from '../zod.ts'

const ofContract = z.strictObject({ contract: contractRef })
const number = z.int().min(1)

const saidTurn = z.strictObject({
  id: number,
  holder: side,
  since: z.string(),
  version: versionNumber.nullable(),
  note: z.string().nullable(),
})

const sentFile = z.strictObject({ name: line, sha256: z.string().regex(/^[0-9a-f]{64}$/, 'must be a SHA-256 in hex') })

const sending = z.strictObject({
  id: number,
  version: versionNumber,
  on: z.string(),
  channel: z.string(),
  note: z.string().nullable(),
  files: z.array(sentFile),
})

export const turns = z.strictObject({
  holder: side.nullable(),
  since: z.string().nullable(),
  days: z.strictObject({ vendor: z.int(), buyer: z.int() }),
  rounds: z.int(),
  turns: z.array(
    z.strictObject({
      holder: side,
      since: z.string(),
      until: z.string().nullable(),
      days: z.int(),
      version: versionNumber.nullable(),
    }),
  ),
  forks: z.array(z.strictObject({ version: versionNumber, why: z.enum(['not-their-turn', 'not-the-latest']) })),
})

export const deadline = z.strictObject({
  contract: contractRef,
  kind: z.enum(DEADLINE_KINDS),
  date: z.string(),
  title: z.string(),
  clause: z.strictObject({ version: versionNumber, label: z.string().nullable(), quote: z.string() }).nullable(),
  point: pointRef.nullable(),
  reminder: number.nullable(),
})

const reminder = z.strictObject({ id: number, title: z.string(), date: z.string() })

export const turnProcedures = {
  'turn.show': query(ofContract, turns.extend({ said: z.array(saidTurn), sendings: z.array(sending) })),
  /** Says who holds the pen now, whatever follows from the versions; the next version passes it again. */
  'turn.say': mutation(ofContract.extend({ holder: side, since: isoDate, note: prose.nullable() }), saidTurn, {
    by: 'turn.unsay',
    input: ({ contract }, { id }) => ({ contract, turn: id }),
  }),
  'turn.unsay': mutation(ofContract.extend({ turn: number }), saidTurn, {
    by: 'turn.sayAgain',
    input: ({ contract, turn }) => ({ contract, turn }),
  }),
  'turn.sayAgain': mutation(ofContract.extend({ turn: number }), saidTurn, {
    by: 'turn.unsay',
    input: ({ contract, turn }) => ({ contract, turn }),
  }),
  /** Records what went out, when, and how. */
  'sending.add': mutation(
    ofContract.extend({
      version: versionNumber,
      on: isoDate,
      channel: line,
      note: prose.nullable(),
      /** By default the version's documents. */
      files: z.array(sentFile).min(1).max(50).readonly().exactOptional(),
    }),
    sending,
    { by: 'sending.remove', input: ({ contract }, { id }) => ({ contract, sending: id }) },
  ),
  'sending.remove': mutation(ofContract.extend({ sending: number }), sending, {
    by: 'sending.restore',
    input: ({ contract, sending: id }) => ({ contract, sending: id }),
  }),
  'sending.restore': mutation(ofContract.extend({ sending: number }), sending, {
    by: 'sending.remove',
    input: ({ contract, sending: id }) => ({ contract, sending: id }),
  }),
  /** Days to keep, of one contract or of all, the next first: due days of points, dates and notice days of the text, reminders. */
  'deadline.list': query(z.strictObject({ contract: contractRef.nullable() }), z.array(deadline)),
  /** The same as a calendar file (.ics). */
  'deadline.export': query(
    z.strictObject({ contract: contractRef.nullable(), to: exportTo.default('caller') }),
    exported,
  ),
  'reminder.add': mutation(ofContract.extend({ title: line, date: isoDate }), reminder, {
    by: 'reminder.remove',
    input: ({ contract }, { id }) => ({ contract, reminder: id }),
  }),
  'reminder.remove': mutation(ofContract.extend({ reminder: number }), reminder, {
    by: 'reminder.restore',
    input: ({ contract, reminder: id }) => ({ contract, reminder: id }),
  }),
  'reminder.restore': mutation(ofContract.extend({ reminder: number }), reminder, {
    by: 'reminder.remove',
    input: ({ contract, reminder: id }) => ({ contract, reminder: id }),
  }),
}
