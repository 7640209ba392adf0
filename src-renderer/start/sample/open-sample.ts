import type { AskWithin } from '#renderer/shell/notices/work.ts'
import type { Output } from '#shared/api/contract.ts'
import type { ApiError } from '#shared/api/errors.ts'
import { ok, type Result } from '#shared/model/result.ts'

/** The sample is for everybody, and so is its passphrase: it stands on the screen. */
const SAMPLE_PASSPHRASE = 'sample contract'
export const SAMPLE_NAME = 'Sample'

/** How far adding the sample is. */
export type SampleStep =
  | { readonly kind: 'opening' }
  | { readonly kind: 'version'; readonly version: number; readonly of: number }
  | { readonly kind: 'points' }

export type SayStep = (step: SampleStep) => void

/** The sample as it stands in its workspace, ready to be shown. */
export interface OpenedSample {
  readonly workspace: Output<'workspace.info'>
  readonly contract: string
  /** The last two versions. */
  readonly older: number | null
  readonly newer: number | null
}

type Story = Output<'sample.story'>
type Point = Output<'point.add'>
type Asked<T> = Promise<Result<T, ApiError>>

/** Opens the sample's workspace, or makes it, and adds what is not there yet. Stopped half-way, it goes on from there. */
export async function openSample(ask: AskWithin, say: SayStep): Asked<OpenedSample> {
  say({ kind: 'opening' })
  const opened = await openOrCreate(ask)
  if (!opened.ok) return opened
  const story = await ask('sample.story', {})
  if (!story.ok) return story
  const contract = await findOrAddContract(ask, story.value)
  if (!contract.ok) return contract
  const filled = await fill(ask, contract.value, story.value, say)
  if (!filled.ok) return filled
  const versions = await ask('version.list', { contract: contract.value })
  if (!versions.ok) return versions
  const workspace = await ask('workspace.info', {})
  if (!workspace.ok) return workspace
  const [older, newer] = versions.value.slice(-2).map(({ number }) => number)
  return ok({
    workspace: workspace.value,
    contract: contract.value,
    older: older ?? null,
    newer: newer ?? null,
  })
}

async function openOrCreate(ask: AskWithin): Asked<Output<'workspace.info'>> {
  const at = { path: SAMPLE_NAME, passphrase: SAMPLE_PASSPHRASE }
  const created = await ask('workspace.create', at)
  const exists = !created.ok && created.error.kind === 'workspace' && created.error.problem === 'exists'
  return exists ? ask('workspace.open', at) : created
}

async function findOrAddContract(ask: AskWithin, { contract }: Story): Asked<string> {
  const listed = await ask('contract.list', {})
  if (!listed.ok) return listed
  const known = listed.value.find((each) => each.contract.title === contract.title)
  if (known !== undefined) return ok(known.contract.id)
  const added = await ask('contract.add', contract)
  return added.ok ? ok(added.value.id) : added
}

/** Adds the versions that are missing, and then the points, which hang on the last one's clauses. */
async function fill(ask: AskWithin, contract: string, story: Story, say: SayStep): Asked<null> {
  const shown = await ask('contract.show', { contract })
  if (!shown.ok) return shown
  // A contract that was frozen or signed meanwhile is the user's now.
  if (shown.value.state !== 'draft') return ok(null)
  for (const version of story.versions.slice(shown.value.versions.length)) {
    const number = story.versions.indexOf(version) + 1
    say({ kind: 'version', version: number, of: story.versions.length })
    const documents = [...version.documents]
    const added = await ask('version.add', { contract, ...version, documents, view: 'accepted' })
    if (!added.ok) return added
  }
  return addPoints(ask, contract, story, say)
}

/** Points keep their place in the list, also withdrawn ones, so that their count says how far an earlier try came. */
async function addPoints(ask: AskWithin, contract: string, story: Story, say: SayStep): Asked<null> {
  const listed = await ask('point.list', { contract })
  if (!listed.ok) return listed
  const missing = story.points.slice(listed.value.length)
  if (missing.length > 0) say({ kind: 'points' })
  const last = listed.value.at(-1)
  if (last !== undefined && missing.length > 0) {
    const settled = await agree(ask, contract, last, story.points[listed.value.length - 1]?.agreed ?? null)
    if (!settled.ok) return settled
  }
  for (const { agreed, ...point } of missing) {
    const added = await ask('point.add', { contract, ...point })
    if (!added.ok) return added
    const settled = await agree(ask, contract, added.value, agreed)
    if (!settled.ok) return settled
  }
  return ok(null)
}

async function agree(ask: AskWithin, contract: string, point: Point, agreed: string | null): Asked<null> {
  if (agreed === null || point.status !== 'open') return ok(null)
  const settled = await ask('point.agree', { contract, point: point.id, text: agreed, version: null })
  return settled.ok ? ok(null) : settled
}
