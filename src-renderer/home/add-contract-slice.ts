import { create } from 'zustand'
import { text } from '#renderer/messages/text.ts'
import { go } from '#renderer/route/route.ts'
import { answeredProblems, type FieldProblems, fieldProblems } from '#renderer/shell/field-problems.ts'
import { mutateQuietly } from '#renderer/shell/mutate.ts'
import { sayDone } from '#renderer/shell/notices/toasts.ts'
import { offerUndo } from '#renderer/shell/undo.ts'
import { typedOrNull } from '#renderer/shell/use-form.ts'
import type { Input } from '#shared/api/contract.ts'
import type { ApiError } from '#shared/api/errors.ts'
import type { Side } from '#shared/model/side.ts'

/** What was typed so far. */
export interface ContractDraft {
  readonly title: string
  readonly vendor: string
  readonly buyer: string
  readonly ours: Side | null
  readonly currency: string
  readonly price: string
  readonly endDate: string
}

type OnAdded = (contract: string) => void

interface AddContract {
  readonly isOpen: boolean
  /** What follows when it was added. */
  readonly onAdded: OnAdded
  readonly draft: ContractDraft
  readonly problems: FieldProblems
  /** A problem that belongs to no field. */
  readonly problem: ApiError | null
  readonly isBusy: boolean
}

const showContract: OnAdded = (contract) => go({ screen: 'overview', contract })

const CLOSED: AddContract = {
  isOpen: false,
  onAdded: showContract,
  draft: { title: '', vendor: '', buyer: '', ours: null, currency: 'EUR', price: '', endDate: '' },
  problems: {},
  problem: null,
  isBusy: false,
}

export const useAddContract = create<AddContract>()(() => CLOSED)

/** Opens the dialog, with what is known of the contract already. */
export const openAddContract = (known: Partial<ContractDraft> = {}, onAdded: OnAdded = showContract): void =>
  useAddContract.setState({ ...CLOSED, isOpen: true, onAdded, draft: { ...CLOSED.draft, ...known } })

export const closeAddContract = (): void => useAddContract.setState(CLOSED)

/** Changes a field, and takes back what was said of it. */
export const editContract = (edit: Partial<ContractDraft>): void =>
  useAddContract.setState(({ draft, problems }) => ({
    draft: { ...draft, ...edit },
    problems: Object.fromEntries(Object.entries(problems).filter(([field]) => !(field in edit))),
  }))

/** What would be asked, and what is wrong with it before it is. */
function check(draft: ContractDraft): { readonly input: Input<'contract.add'>; readonly problems: FieldProblems } {
  const input = {
    ...draft,
    ours: draft.ours ?? 'vendor',
    price: typedOrNull(draft.price),
    endDate: typedOrNull(draft.endDate),
  }
  const missing = draft.ours === null ? { ours: text.home.add.oursMissing } : {}
  return { input, problems: { ...fieldProblems('contract.add', input), ...missing } }
}

export async function addContract(): Promise<void> {
  const { draft, isBusy, onAdded } = useAddContract.getState()
  if (isBusy) return
  const { input, problems } = check(draft)
  useAddContract.setState({ problems, problem: null })
  if (Object.keys(problems).length > 0) return
  useAddContract.setState({ isBusy: true })
  const said = text.home.added(input.title)
  const added = await mutateQuietly('contract.add', input, said)
  if (!added.ok) {
    const answered = answeredProblems(added.error)
    const isOfField = Object.keys(answered).some((field) => field in draft)
    useAddContract.setState({ isBusy: false, problems: answered, problem: isOfField ? null : added.error })
    return
  }
  closeAddContract()
  sayDone(said, offerUndo())
  onAdded(added.value.id)
}
