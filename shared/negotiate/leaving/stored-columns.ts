/**
 * What may become of a field.
 *
 * - `shared`: it may leave the workspace in some export.
 * - `private`: it is for us alone, and leaves in no export. Only the user's own orders carry it out: the workspace's file,
 *   and a playbook that is written as a file.
 * - `internal`: numbers, times and keys by which the workspace holds together; they say nothing of the deal.
 */
export type FieldClass = 'shared' | 'private' | 'internal'

/**
 * Every column of every table, by what may become of it: the one place where that is said.
 *
 * A column without a class fails a test, and so does one that is gone. Keys of the model's nouns take their class from
 * here, and exports take what they may hold from there.
 */
export const STORED_COLUMNS = {
  workspace: { id: 'internal', created_at: 'internal' },
  blobs: { hash: 'shared', size: 'shared', data: 'shared' },
  contracts: {
    ...{ number: 'shared', title: 'shared', vendor: 'shared', buyer: 'shared', ours: 'shared', currency: 'shared' },
    ...{ price: 'shared', end_date: 'shared', created_at: 'internal', discarded_at: 'internal' },
  },
  versions: {
    ...{ contract: 'shared', number: 'shared', side: 'shared', date: 'shared', view: 'shared', text: 'shared' },
    ...{ revision_count: 'shared', comment_count: 'shared', added_at: 'shared', answers: 'shared' },
    ...{ follows: 'internal', withdrawn_at: 'internal' },
  },
  documents: {
    ...{ contract: 'shared', version: 'shared', position: 'shared', name: 'shared', kind: 'shared', format: 'shared' },
    bytes: 'shared',
  },
  lineages: { id: 'internal', contract: 'internal' },
  clauses: {
    ...{ id: 'internal', contract: 'shared', version: 'shared', position: 'internal', lineage: 'internal' },
    ...{ label: 'shared', heading: 'shared', depth: 'shared', parent: 'shared', kind: 'shared', text: 'shared' },
  },
  pairings: {
    ...{ id: 'internal', contract: 'internal', older: 'internal', newer: 'internal', old_clause: 'internal' },
    ...{ new_clause: 'internal', same: 'internal', lineage: 'internal', added_at: 'internal', removed_at: 'internal' },
  },
  changed_lineages: { contract: 'internal', version: 'internal', position: 'internal', lineage: 'internal' },
  ended_lineages: { contract: 'internal', lineage: 'internal', stands_for: 'internal' },
  points: {
    ...{ contract: 'shared', number: 'shared', title: 'shared', status: 'shared', status_before: 'internal' },
    ...{ agreed_text: 'shared', agreed_version: 'shared', raised_at: 'internal' },
    ...{ owner: 'shared', due: 'shared', topic: 'shared' },
    ...{ wording: 'private', ideal: 'private', acceptable: 'private', walk_away: 'private' },
    ...{ priority: 'private', better: 'private', rationale: 'private', notes: 'private' },
  },
  point_clauses: {
    ...{ contract: 'internal', point: 'internal', lineage: 'internal', position: 'internal', label_then: 'shared' },
  },
  positions: {
    ...{ id: 'internal', contract: 'internal', point: 'internal', side: 'shared', version: 'shared', text: 'shared' },
    ...{ recorded_at: 'internal', taken_back_at: 'internal', origin: 'internal', lineage: 'internal' },
  },
  trades: {
    ...{ id: 'internal', contract: 'internal', added_at: 'internal', removed_at: 'internal' },
    ...{ gave: 'private', gave_in: 'private', got: 'private', got_in: 'private' },
    ...{ is_conditional: 'private', note: 'private' },
  },
  said_turns: {
    ...{ id: 'internal', contract: 'internal', said_at: 'internal', removed_at: 'internal' },
    ...{ holder: 'shared', since: 'shared', version: 'shared', note: 'private' },
  },
  sendings: {
    ...{ id: 'internal', contract: 'internal', added_at: 'internal', removed_at: 'internal' },
    ...{ version: 'shared', sent_on: 'shared', files: 'shared', channel: 'private', note: 'private' },
  },
  // In the user's own calendar file alone.
  reminders: {
    ...{ id: 'internal', contract: 'internal', added_at: 'internal', removed_at: 'internal' },
    ...{ title: 'shared', date: 'shared' },
  },
  drafts: {
    ...{ id: 'internal', contract: 'internal', base: 'internal', started_at: 'internal', state: 'internal' },
    issued: 'internal',
  },
  // Its words leave as the text of the version that the draft becomes; why they are so does not.
  draft_edits: { draft: 'internal', slot: 'internal', edit: 'private' },
  playbooks: { number: 'internal', id: 'shared', json: 'private', added_at: 'internal', withdrawn_at: 'internal' },
  review_settings: {
    ...{ contract: 'internal', playbook: 'shared', side: 'shared', depth: 'shared', provider: 'shared' },
  },
  review_choices: { contract: 'internal', topic: 'shared', verdict: 'shared', note: 'private' },
  review_assignments: { contract: 'internal', control: 'shared', half: 'shared', owner: 'shared' },
  change_orders: {
    ...{ contract: 'shared', number: 'shared', title: 'shared', scope: 'shared', status: 'shared', date: 'shared' },
    ...{ price_delta: 'shared', days_delta: 'shared', base_version: 'shared', created_at: 'shared' },
    ...{ voided_at: 'shared', void_reason: 'shared' },
  },
  change_order_clauses: {
    ...{ contract: 'shared', change_order: 'shared', position: 'shared', label: 'shared', heading: 'shared' },
    ...{ old_text: 'shared', new_text: 'shared' },
  },
  freezes: {
    ...{ id: 'internal', contract: 'shared', version: 'shared', at: 'shared', waived: 'shared' },
    ...{ voided_at: 'internal', void_reason: 'internal', ended_by: 'internal' },
  },
  signings: {
    ...{ freeze: 'internal', side: 'shared', name: 'shared', capacity: 'shared', signed_at: 'shared', key: 'shared' },
    ...{ statement: 'shared', signature: 'shared' },
  },
  signing_keys: {
    ...{ id: 'internal', seed: 'private', public_key: 'shared', created_at: 'internal', succession: 'shared' },
  },
  bundles: {
    ...{ id: 'internal', freeze: 'internal', number: 'shared', files: 'shared', facts: 'shared', made_at: 'shared' },
    ...{ elsewhere: 'internal', is_received: 'internal' },
  },
  bundle_signings: {
    ...{ bundle: 'internal', added_at: 'internal', side: 'shared', name: 'shared', capacity: 'shared', key: 'shared' },
    ...{ authority: 'shared', place: 'shared', signed_at: 'shared', statement: 'shared', signature: 'shared' },
  },
  signed_elsewhere: {
    ...{ id: 'internal', freeze: 'internal', added_at: 'internal', removed_at: 'internal' },
    ...{ kind: 'shared', side: 'shared', signed_by: 'shared', signed_on: 'shared', name: 'shared', bytes: 'shared' },
    differences: 'shared',
  },
  confirmed_keys: {
    ...{ id: 'internal', party: 'internal', fingerprint: 'internal', confirmed_at: 'internal', removed_at: 'internal' },
  },
  // An entry leaves in a bundle when its payload says nothing but what `LEAVING_PAYLOAD` lists.
  audit: {
    ...{ seq: 'shared', at: 'shared', actor: 'shared', action: 'shared', contract: 'shared', payload: 'shared' },
    ...{ prev: 'shared', hash: 'shared' },
  },
} as const satisfies Readonly<Record<string, Readonly<Record<string, FieldClass>>>>
