import type { MutationName } from '#shared/api/contract.ts'
import { SIDES } from '#shared/model/side.ts'
import { common } from './common.ts'

/** What an audit entry keeps besides its action. It comes from the file, so that nothing of it is taken for granted. */
type Payload = Readonly<Record<string, unknown>>

type Action = MutationName | 'workspace.create'

const said = (payload: Payload, key: string): string => {
  const value = payload[key]
  return typeof value === 'string' || typeof value === 'number' ? String(value) : common.unknown
}

const sideOf = ({ side }: Payload): string => {
  const known = SIDES.find((each) => each === side)
  return known === undefined ? common.unknown : common.side(known).toLowerCase()
}

const version = (payload: Payload): string => `version ${said(payload, 'version')}`
const pair = (payload: Payload): string => `versions ${said(payload, 'older')} and ${said(payload, 'newer')}`
const point = (payload: Payload): string => said(payload, 'point')
const order = (payload: Payload): string => said(payload, 'changeOrder')

const topic = (payload: Payload): string => `topic ${said(payload, 'topic')}`
const playbook = (payload: Payload): string => `the playbook ${said(payload, 'title')}`

const VERDICTS: Readonly<Record<string, string>> = {
  'not-applicable': 'not applicable',
  'out-of-scope': 'out of scope',
  refused: 'refused',
}

function chosen(payload: Payload): string {
  if (payload.verdict === null) return `Took back what was said of ${topic(payload)}`
  const verdict = said(payload, 'verdict')
  const words = Object.hasOwn(VERDICTS, verdict) ? VERDICTS[verdict] : common.unknown
  return `Said that ${topic(payload)} is ${words}`
}

const half = (payload: Payload): string => `the ${said(payload, 'half')}’s half of ${said(payload, 'control')}`

const assigned = (payload: Payload): string =>
  payload.owner === null
    ? `Took back who holds ${half(payload)}`
    : `Said who holds ${half(payload)}: ${said(payload, 'owner')}`

const waived = ({ waived: open }: Payload): string =>
  Array.isArray(open) && open.length > 0 ? `, with ${open.join(', ')} still open` : ''

const positions = ({ positions: count }: Payload): string =>
  typeof count !== 'number' ? common.unknown : count === 1 ? '1 position' : `${common.number(count)} positions`

const asOf = (payload: Payload): string =>
  `${payload.origin === 'issues-list' ? ' from an issues list' : ''}${payload.version === null ? '' : ` as of ${version(payload)}`}`

const reopened = ({ reopened: points }: Payload): string =>
  Array.isArray(points) && points.length > 0 ? `, and reopened ${points.join(', ')}` : ''

const endedFreeze = (payload: Payload): string =>
  typeof payload.endedFreeze === 'number' ? `, which ended the freeze of version ${payload.endedFreeze}` : ''

const trade = (payload: Payload): string => `the trade of ${said(payload, 'gave')} for ${said(payload, 'got')}`

/** Each point with what was said anew of it; of many only how many there were. */
function set({ changes }: Payload): string {
  const listed = Array.isArray(changes) ? changes.filter((change): change is Payload => change instanceof Object) : []
  const [first] = listed
  if (first === undefined) return 'Changed points'
  if (listed.length > 1) return `Changed ${common.number(listed.length)} points`
  const fields = Array.isArray(first.fields) ? first.fields : []
  const named = fields.filter((field) => field !== 'status').join(', ')
  const status = fields.includes('status') ? `from ${said(first, 'from')} to ${said(first, 'to')}` : ''
  return `Changed ${point(first)}: ${[status, named].filter((part) => part !== '').join(', ')}`
}

/** What was done, by the procedure that did it. */
const ACTIONS: Readonly<Record<Action, (payload: Payload) => string>> = {
  'workspace.create': () => 'Workspace created',
  'contract.add': (p) => `Contract added: ${said(p, 'title')}`,
  'contract.discard': () => 'Contract discarded',
  'contract.restore': () => 'Contract restored',
  'version.add': (p) => `Added ${version(p)} from the ${sideOf(p)}${endedFreeze(p)}`,
  'version.withdraw': (p) => `Withdrew ${version(p)}`,
  'version.restore': (p) => `Restored ${version(p)}${endedFreeze(p)}`,
  'pairing.add': (p) =>
    `Said that two clauses of ${pair(p)} are ${p.same === true ? 'the same one' : 'not the same one'}`,
  'pairing.remove': () => 'Took back what was said of two clauses',
  'pairing.restore': () => 'Said again what was said of two clauses',
  'version.freeze': (p) => `Froze ${version(p)}${waived(p)}`,
  'version.unfreeze': (p) => `Ended the freeze of ${version(p)}`,
  'version.sign': (p) => `${said(p, 'name')} signed ${version(p)} for the ${sideOf(p)}`,
  'point.add': (p) => `Raised ${point(p)}: ${said(p, 'title')}`,
  'point.rename': (p) => `Renamed ${point(p)}: ${said(p, 'title')}`,
  'point.record': (p) => `Recorded what the ${sideOf(p)} wants on ${point(p)}`,
  'point.takeBack': (p) => `Took back what the ${sideOf(p)} wants on ${point(p)}`,
  'point.putBack': (p) => `Put back what the ${sideOf(p)} wants on ${point(p)}`,
  'point.agree': (p) => `Agreed ${point(p)} in ${version(p)}`,
  'point.reopen': (p) => `Reopened ${point(p)}`,
  'point.withdraw': (p) => `Withdrew ${point(p)}`,
  'point.restore': (p) => `Restored ${point(p)}`,
  'point.prepare': (p) => `Noted how far we would go on ${point(p)}`,
  'round.take': (p) => `Took over ${positions(p)}${asOf(p)}${reopened(p)}`,
  'round.takeBack': (p) => `Took back ${positions(p)}`,
  'round.putBack': (p) => `Put back ${positions(p)}${reopened(p)}`,
  'point.set': set,
  'trade.add': (p) => `Noted ${trade(p)}`,
  'trade.change': (p) => `Changed ${trade(p)}`,
  'trade.remove': (p) => `Removed ${trade(p)}`,
  'trade.restore': (p) => `Restored ${trade(p)}`,
  'review.set': (p) => `Reviewed by ${said(p, 'playbook')} from now on, for the ${sideOf(p)}, ${said(p, 'depth')}`,
  'review.choose': chosen,
  'review.assign': assigned,
  'review.attachMatrix': (p) => `Added ${version(p)} with the responsibility matrix`,
  'playbook.add': (p) => `Added ${playbook(p)}`,
  'playbook.change': (p) => `Changed ${playbook(p)}`,
  'playbook.withdraw': (p) => `Withdrew ${playbook(p)}`,
  'playbook.restore': (p) => `Restored ${playbook(p)}`,
  'draft.start': (p) => `Started our draft over ${version(p)}`,
  'draft.discard': (p) => `Put our draft over ${version(p)} away`,
  'draft.resume': (p) => `Took our draft over ${version(p)} up again`,
  'draft.put': (p) => `Changed our draft in ${p.clauses === 1 ? 'one clause' : `${said(p, 'clauses')} clauses`}`,
  'draft.issue': (p) => `Issued our draft as ${version(p)}${endedFreeze(p)}`,
  'draft.unissue': (p) => `Withdrew ${version(p)}, and took the draft up again`,
  'draft.reissue': (p) => `Issued the draft as ${version(p)} again${endedFreeze(p)}`,
  'changeOrder.add': (p) => `Added ${order(p)}: ${said(p, 'title')}`,
  'changeOrder.void': (p) => `Voided ${order(p)}`,
  'turn.say': (p) => `Said that it is the ${sideOf(p)}’s turn since ${said(p, 'since')}`,
  'turn.unsay': (p) => `Took back that it is the ${sideOf(p)}’s turn since ${said(p, 'since')}`,
  'turn.sayAgain': (p) => `Said again that it is the ${sideOf(p)}’s turn since ${said(p, 'since')}`,
  'sending.add': (p) => `Recorded that ${version(p)} went out on ${said(p, 'on')}`,
  'sending.remove': (p) => `Took off the record that ${version(p)} went out on ${said(p, 'on')}`,
  'sending.restore': (p) => `Put back on record that ${version(p)} went out on ${said(p, 'on')}`,
  'reminder.add': () => 'Added a reminder',
  'reminder.remove': () => 'Removed a reminder',
  'reminder.restore': () => 'Put a reminder back',
  'signing.request': (p) => `Exported the signing request of ${version(p)}: ${said(p, 'name')}`,
  'signing.receive': (p) => `Took in the ${sideOf(p)}’s signing request of ${version(p)}`,
  'signing.setAside': (p) => `Set the signing request of ${version(p)} aside`,
  'signing.takeUp': (p) => `Took the signing of ${version(p)} up again`,
  'signing.end': (p) => `Ended the signing of ${version(p)} again`,
  'signing.answer': (p) => `Exported our answer to the signing request of ${version(p)}: ${said(p, 'name')}`,
  'signing.take': (p) => `${said(p, 'name')} signed ${version(p)} for the ${sideOf(p)}`,
  'signing.reject': (p) => `Recorded that the ${sideOf(p)} rejected ${version(p)}`,
  'signing.elsewhere': (p) => `Kept a file of ${version(p)} that was signed elsewhere`,
  'signing.removeElsewhere': () => 'Took back a file that was signed elsewhere',
  'signing.restoreElsewhere': () => 'Put back a file that was signed elsewhere',
  'key.export': () => 'Exported our signing key',
  'key.rotate': () => 'Made a new signing key',
  'key.confirm': () => 'Confirmed a key of another party',
  'key.withdraw': () => 'Withdrew that a key was confirmed',
  'key.restore': () => 'Confirmed a key again',
  'bundle.export': (p) => `Exported the bundle of ${version(p)}: ${said(p, 'name')}`,
}

const isKnown = (action: string): action is Action => Object.hasOwn(ACTIONS, action)

export const history = {
  title: 'History',
  versions: 'Versions',
  noVersions: 'No version yet.',
  compareWith: (older: number): string => `Compare with ${common.versionShort(older)}`,
  log: 'Audit log',
  scope: 'Entries of',
  scopes: { contract: 'This contract', workspace: 'The whole workspace' },
  columns: { when: 'When', what: 'What was done', contract: 'Contract', entry: 'Entry' },
  earlier: 'Show earlier entries',
  start: 'The record starts here.',
  unbroken: (entries: number): string => `Unbroken, ${common.number(entries)} ${entries === 1 ? 'entry' : 'entries'}`,
  unbrokenWhy: 'Each entry holds the fingerprint of the one before it, over the whole workspace.',
  broken: (entry: number): string => `The record is broken at entry ${common.number(entry)}`,
  brokenTodo:
    'Somebody changed the file outside Counterdraft, or the disk did. Keep the file as it is, and compare it with a backup.',
  /** An entry in plain words; an action that a newer Counterdraft wrote keeps its name. */
  action: (action: string, payload: Payload): string => (isKnown(action) ? ACTIONS[action](payload) : action),
} as const
