import { ask } from '#renderer/api.ts'
import { text } from '#renderer/messages/text.ts'
import { documentRoute, go, screenRoute } from '#renderer/route/route.ts'
import { answeredProblems, type FieldProblems, fieldProblems } from '#renderer/shell/field-problems.ts'
import { mutateQuietly } from '#renderer/shell/mutate.ts'
import { showFile } from '#renderer/shell/notices/show-file.ts'
import { sayDone, sayProblem } from '#renderer/shell/notices/toasts.ts'
import { doWork } from '#renderer/shell/notices/work.ts'
import { offerUndo, offerUndoOf } from '#renderer/shell/undo.ts'
import type { Input } from '#shared/api/contract.ts'
import type { ApiError } from '#shared/api/errors.ts'
import { startAnew, useDrafting } from './drafting-slice.ts'
import { draftInput } from './model/draft-input.ts'

const words = text.drafting

type Contract = Input<'contract.add'>

function contractInput(): Contract {
  const { title, vendor, buyer, side, currency } = useDrafting.getState().choices
  return { title, vendor, buyer, ours: side, currency, price: null, endDate: null }
}

/** Names are needed for both: in a file that leaves, no placeholder for a party may stand. */
function problemsOf(input: Contract): FieldProblems {
  const { choices } = useDrafting.getState()
  return {
    ...fieldProblems('contract.add', input),
    ...(choices.topics.size === 0 ? { topics: words.noTopics } : {}),
  }
}

/** What would be drafted, or null while something is missing, which is then said at its field. */
function checked(): Input<'template.make'> | null {
  const { playbook, choices, isBusy } = useDrafting.getState()
  if (playbook === null || isBusy) return null
  const problems = problemsOf(contractInput())
  useDrafting.setState({ problems, error: null })
  if (Object.keys(problems).length === 0) return draftInput(playbook, choices, words.placeholders)
  requestAnimationFrame(() => document.querySelector<HTMLElement>('form [aria-invalid=true]')?.focus())
  return null
}

async function whileBusy(work: () => Promise<ApiError | null>): Promise<void> {
  useDrafting.setState({ isBusy: true })
  const error = await work()
  if (error === null || error.kind === 'cancelled') useDrafting.setState({ isBusy: false })
  else useDrafting.setState({ isBusy: false, error, problems: answeredProblems(error) })
}

/** Writes the draft as a Word file into Downloads. */
export async function saveDraftFile(): Promise<void> {
  const input = checked()
  if (input === null) return
  await whileBusy(async () => {
    const made = await doWork(words.saving, (within) => within('template.make', { ...input, to: 'downloads' }))
    if (!made.ok) return made.error
    const { name, path } = made.value
    sayDone(words.saved(name), showFile(path))
    return null
  })
}

/** Adds the contract with the draft as its first version, and opens it. The draft is made first: nothing is half done. */
export async function createContract(): Promise<void> {
  const input = checked()
  if (input === null) return
  const { date, side } = useDrafting.getState().choices
  const contract = contractInput()
  await whileBusy(async () => {
    const made = await doWork(words.creating, (within) => within('template.make', { ...input, to: 'caller' }))
    if (!made.ok) return made.error
    const { name, bytes } = made.value
    if (bytes === null) return { kind: 'broken', detail: words.noBytes }
    const added = await mutateQuietly('contract.add', contract, words.addStep(contract.title))
    if (!added.ok) return added.error
    const { id } = added.value
    const document = { name, bytes, kind: 'main' as const }
    const version = {
      contract: id,
      documents: [document],
      side,
      date: date === '' ? null : date,
      view: 'accepted' as const,
    }
    const versioned = await mutateQuietly('version.add', version, words.versionStep, ask)
    startAnew()
    if (!versioned.ok) {
      go(screenRoute(id, 'overview'))
      sayProblem(versioned.error)
      sayDone(words.draftLost, offerUndo())
      return null
    }
    go(documentRoute(id, versioned.value.version.number))
    sayDone(words.created(contract.title), offerUndoOf(2, text.undo.action, words.created(contract.title)))
    return null
  })
}
