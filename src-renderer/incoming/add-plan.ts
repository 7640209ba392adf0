import { ask } from '#renderer/api.ts'
import { text } from '#renderer/messages/text.ts'
import { go } from '#renderer/route/route.ts'
import { readBytes } from '#renderer/shell/file-bytes.ts'
import { mutateQuietly } from '#renderer/shell/mutate.ts'
import { sayDone } from '#renderer/shell/notices/toasts.ts'
import type { AskWithin } from '#renderer/shell/notices/work.ts'
import { offerUndoOf, useSteps } from '#renderer/shell/undo.ts'
import type { Input } from '#shared/api/contract.ts'
import type { ApiError } from '#shared/api/errors.ts'
import { err, ok, type Result } from '#shared/model/result.ts'
import { baseName } from './files/folder-rules.ts'
import type { FileProblem } from './files/inspect-file.ts'
import { discardSorting, editPlan, useIncoming } from './incoming-slice.ts'
import { distinctName } from './model/distinct-name.ts'
import type { Plan, PlannedContract, PlannedVersion } from './model/plan.ts'
import { contractInput, countsOf, isComplete, missingOf } from './model/plan-check.ts'
import { afterContract, afterVersion } from './model/plan-edits.ts'

const words = text.incoming.sort

let adding = new AbortController()

/** Ends the adding after what is being added now is given up; what was added stays. */
export const cancelAdding = (): void => adding.abort()

/** What was done so far. */
interface Done {
  readonly contracts: number
  readonly versions: number
  /** The contracts that something was added to. */
  readonly touched: readonly string[]
}

const asProblem = (error: ApiError): Result<never, FileProblem> => err({ kind: 'error', error })

/** Errors after which nothing more can be added, whatever it is. */
const endsAll = (problem: FileProblem): boolean =>
  problem.kind === 'error' && ['cancelled', 'core', 'workspace', 'broken'].includes(problem.error.kind)

/** Adds everything the plan holds, one after the other. What is not added stays in the plan, with the reason. */
export async function addPlan(): Promise<void> {
  const { plan, stage } = useIncoming.getState()
  useIncoming.setState({ isTried: true })
  if (stage.kind !== 'review' || !isComplete(missingOf(plan))) return
  adding = new AbortController()
  const { signal } = adding
  const within: AskWithin = (name, asked) => ask(name, asked, signal)
  const before = useSteps.getState().done.length
  const failures = new Map<number, FileProblem>()
  let done: Done = { contracts: 0, versions: 0, touched: [] }
  const of = countsOf(plan).versions
  for (const contract of plan.contracts) {
    const added = await addContract(contract, done, of, within)
    done = added.done
    if (added.failed === null) continue
    failures.set(added.failed.id, added.failed.error)
    if (endsAll(added.failed.error)) break
  }
  finish(done, failures, useSteps.getState().done.length - before, signal.aborted)
}

interface Added {
  readonly done: Done
  /** What was not added, by its id in the plan; what stands behind it in the contract was not tried. */
  readonly failed: { readonly id: number; readonly error: FileProblem } | null
}

/** Adds one contract with its versions. A version that fails ends it: those behind it answer it. */
async function addContract(planned: PlannedContract, before: Done, of: number, within: AskWithin): Promise<Added> {
  let done = before
  const contract = await theContract(planned, within)
  if (!contract.ok) return { done, failed: { id: planned.id, error: contract.error } }
  if (planned.contract === null) done = { ...done, contracts: done.contracts + 1 }
  done = { ...done, touched: [...done.touched, contract.value] }
  for (const { id } of planned.versions) {
    const { version, name } = currentVersion(useIncoming.getState().plan, id)
    if (version === null) continue
    useIncoming.setState({ stage: { kind: 'adding', at: done.versions + 1, of, name: planned.title } })
    const added = await addVersion(contract.value, version, name, within)
    if (!added.ok) return { done, failed: { id, error: added.error } }
    editPlan((plan) => afterVersion(plan, id, added.value))
    done = { ...done, versions: done.versions + 1 }
  }
  return { done, failed: null }
}

/** A version as it stands in the plan now: what it answers may have got its number meanwhile. */
function currentVersion(
  { contracts }: Plan,
  id: number,
): { readonly version: PlannedVersion | null; readonly name: string } {
  for (const { title, versions } of contracts) {
    const version = versions.find((each) => each.id === id)
    if (version !== undefined) return { version, name: title }
  }
  return { version: null, name: '' }
}

async function theContract(planned: PlannedContract, within: AskWithin): Promise<Result<string, FileProblem>> {
  if (planned.contract !== null) return ok(planned.contract)
  const said = words.steps.contract(planned.title)
  const added = await mutateQuietly('contract.add', contractInput(planned), said, within)
  if (!added.ok) return asProblem(added.error)
  editPlan((plan) => afterContract(plan, planned.id, added.value.id))
  return ok(added.value.id)
}

type Documents = Input<'version.add'>['documents']

/** Reads the bytes of a version's files, now that they are needed. */
async function documentsOf({ documents }: PlannedVersion): Promise<Result<Documents, FileProblem>> {
  const { files } = useIncoming.getState()
  const read: Documents[number][] = []
  for (const { file: at, kind } of documents) {
    const found = files[at]
    const bytes = found === undefined ? null : await readBytes(found.file)
    const path = found?.path ?? ''
    if (bytes === null) return err({ kind: 'unreadable', name: path })
    const taken = read.map(({ name }) => name)
    read.push({ name: distinctName(baseName(path), taken), bytes, kind })
  }
  return ok(read)
}

async function addVersion(
  contract: string,
  version: PlannedVersion,
  title: string,
  within: AskWithin,
): Promise<Result<number, FileProblem>> {
  const documents = await documentsOf(version)
  if (!documents.ok) return documents
  const { side, date, view, answers } = version
  if (side === null) return asProblem({ kind: 'bad-input', field: 'side', problem: 'must be said' })
  const answered = answers !== null && 'version' in answers ? { answers: answers.version } : {}
  const input = { contract, documents: documents.value, side, date, view, ...answered }
  const added = await mutateQuietly('version.add', input, words.steps.version(title), within)
  return added.ok ? ok(added.value.version.number) : asProblem(added.error)
}

/** Says what was added, offers to take all of it back, and shows what is left. */
function finish(done: Done, failures: ReadonlyMap<number, FileProblem>, steps: number, isStopped: boolean): void {
  const left = countsOf(useIncoming.getState().plan).versions
  if (done.contracts + done.versions > 0)
    sayDone(
      words.added(done.contracts, done.versions),
      offerUndoOf(steps, words.undoAll, words.steps.all(done.versions)),
    )
  if (left > 0) {
    useIncoming.setState({ stage: { kind: 'review' }, outcome: { isStopped, failures } })
    return
  }
  discardSorting()
  const [only] = done.touched
  go(only !== undefined && done.touched.length === 1 ? { screen: 'overview', contract: only } : { screen: 'contracts' })
}
