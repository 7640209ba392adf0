import { create } from 'zustand'
import { ask } from '#renderer/api.ts'
import { ourDefaults } from '#renderer/incoming/model/our-defaults.ts'
import { text } from '#renderer/messages/text.ts'
import { useContracts } from '#renderer/shell/contracts.ts'
import type { FieldProblems } from '#renderer/shell/field-problems.ts'
import { today } from '#renderer/shell/today.ts'
import type { Output } from '#shared/api/contract.ts'
import type { ApiError } from '#shared/api/errors.ts'
import type { Playbook } from '#shared/model/playbook/playbook.ts'
import { type DraftChoices, draftInput } from './model/draft-input.ts'

export type Preview = Output<'template.preview'>

interface Drafting {
  /** Null until they were loaded. */
  readonly list: Output<'playbook.list'> | null
  readonly playbook: Playbook | null
  readonly choices: DraftChoices
  /** The topic whose values are shown. */
  readonly open: string | null
  readonly preview: Preview | null
  readonly problems: FieldProblems
  readonly error: ApiError | null
  readonly isBusy: boolean
}

const NOTHING: DraftChoices = {
  ...{ side: 'vendor', depth: 'smb', provider: 'vendor' },
  ...{ title: '', vendor: '', buyer: '', date: '', currency: 'EUR', services: '' },
  topics: new Set(),
  values: {},
  wording: {},
}

const FRESH: Drafting = {
  ...{ list: null, playbook: null, choices: NOTHING, open: null },
  ...{ preview: null, problems: {}, error: null, isBusy: false },
}

/** Stays while the user looks elsewhere: nothing typed is lost. It begins anew once a contract was created. */
export const useDrafting = create<Drafting>()(() => FRESH)

export const startAnew = (): void => useDrafting.setState(({ list }) => ({ ...FRESH, list }))

/** Who we are, as the latest contract says. */
function knownOfUs(): Partial<DraftChoices> {
  const { name, ours, currency } = ourDefaults(useContracts.getState().list ?? [])
  return { date: today(), currency, ...(ours === null ? {} : { side: ours, provider: 'vendor', [ours]: name }) }
}

const PREVIEW_AFTER_MS = 200
let timer: ReturnType<typeof setTimeout> | undefined
let turn = 0

/** Has the draft assembled as it is chosen now; what an earlier choice brings is passed over. */
async function refreshPreview(): Promise<void> {
  clearTimeout(timer)
  const { playbook, choices } = useDrafting.getState()
  turn += 1
  const mine = turn
  if (playbook === null || choices.topics.size === 0) {
    useDrafting.setState({ preview: null })
    return
  }
  const assembled = await ask('template.preview', draftInput(playbook, choices, text.drafting.placeholders))
  if (mine !== turn) return
  useDrafting.setState(assembled.ok ? { preview: assembled.value, error: null } : { error: assembled.error })
}

/** Changes what is chosen or typed, and takes back what was said of it. */
export function editChoices(edit: Partial<DraftChoices>): void {
  useDrafting.setState(({ choices, problems }) => ({
    choices: { ...choices, ...edit },
    problems: Object.fromEntries(Object.entries(problems).filter(([field]) => !(field in edit))),
  }))
  clearTimeout(timer)
  timer = setTimeout(() => void refreshPreview(), PREVIEW_AFTER_MS)
}

export const openTopic = (open: string | null): void => useDrafting.setState({ open })

/** Takes topics in, or leaves them out. */
export function takeTopics(ids: readonly string[], isTaken: boolean): void {
  const { topics } = useDrafting.getState().choices
  const next = new Set(topics)
  for (const id of ids) {
    if (isTaken) next.add(id)
    else next.delete(id)
  }
  editChoices({ topics: next })
}

export function setValue(key: string, value: string): void {
  const { values } = useDrafting.getState().choices
  editChoices({ values: { ...values, [key]: value } })
}

/** Sets a topic's own wording; null goes back to the playbook's. */
export function setWording(topic: string, words: string | null): void {
  const { [topic]: _, ...others } = useDrafting.getState().choices.wording
  editChoices({ wording: words === null ? others : { ...others, [topic]: words } })
}

/** Chooses a playbook: all its topics are taken in. At the first time it is known already who we are. */
export async function choosePlaybook(id: string): Promise<void> {
  const shown = await ask('playbook.show', { id })
  if (!shown.ok) {
    useDrafting.setState({ error: shown.error })
    return
  }
  const { playbook } = shown.value
  useDrafting.setState(({ choices }) => ({
    ...{ playbook, open: null, error: null },
    choices: {
      ...(choices === NOTHING ? { ...NOTHING, ...knownOfUs() } : choices),
      topics: new Set(playbook.topics.map((topic) => topic.id)),
      values: {},
      wording: {},
    },
  }))
  await refreshPreview()
}

/** The chosen playbook may have been changed since: what was chosen of it stays. */
async function followPlaybook(id: string): Promise<void> {
  const shown = await ask('playbook.show', { id })
  if (!shown.ok || useDrafting.getState().playbook?.id !== id) return
  useDrafting.setState({ playbook: shown.value.playbook })
  await refreshPreview()
}

/** The playbook that comes first to mind, of those that have topics. */
const firstOf = (list: Output<'playbook.list'>): string | null =>
  (list.find(({ id, topics }) => id === 'ai-services' && topics > 0) ?? list.find(({ topics }) => topics > 0))?.id ??
  null

/** Loads the playbooks; at the first time, chooses one. */
export async function loadDrafting(): Promise<void> {
  const listed = await ask('playbook.list', {})
  if (!listed.ok) {
    useDrafting.setState({ error: listed.error })
    return
  }
  useDrafting.setState({ list: listed.value })
  const { playbook } = useDrafting.getState()
  if (playbook !== null && listed.value.some(({ id }) => id === playbook.id)) {
    await followPlaybook(playbook.id)
    return
  }
  const first = firstOf(listed.value)
  if (first !== null) await choosePlaybook(first)
}
