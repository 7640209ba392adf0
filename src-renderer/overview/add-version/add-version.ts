import { ask } from '#renderer/api.ts'
import { text } from '#renderer/messages/text.ts'
import { go } from '#renderer/route/route.ts'
import { mutateQuietly } from '#renderer/shell/mutate.ts'
import { sayDone } from '#renderer/shell/notices/toasts.ts'
import type { AskWithin } from '#renderer/shell/notices/work.ts'
import { offerUndo } from '#renderer/shell/undo.ts'
import type { Input, Output } from '#shared/api/contract.ts'
import { useAddVersion } from './add-version-slice.ts'
import { closeAddVersion } from './take-documents.ts'

const words = text.overview

let adding = new AbortController()

/** Stops what is being added; the dialog stays as it is. */
export const cancelAdding = (): void => adding.abort()

/** What is asked of the core, or null while something is missing. */
function inputOf(): Input<'version.add'> | null {
  const { contract, documents, side, date, view, answers } = useAddVersion.getState()
  if (contract === null || documents.length === 0 || side === null || date === '') return null
  return {
    contract,
    documents: documents.map(({ name, bytes, kind }) => ({ name, bytes, kind })),
    side,
    date,
    view,
    ...(answers === null ? {} : { answers }),
  }
}

/** Adds the documents as the next version, says so, and offers the comparison with the one before. */
export async function addVersion(previous: number | null): Promise<void> {
  if (useAddVersion.getState().isAdding) return
  useAddVersion.setState({ isTried: true, problem: null })
  const input = inputOf()
  if (input === null) return
  adding = new AbortController()
  const { signal } = adding
  const within: AskWithin = (name, asked) => ask(name, asked, signal)
  useAddVersion.setState({ isAdding: true })
  const added = await mutateQuietly('version.add', input, words.add.step, within)
  useAddVersion.setState({ isAdding: false })
  if (!added.ok) {
    useAddVersion.setState({ problem: added.error })
    return
  }
  closeAddVersion()
  sayAdded(input.contract, previous, added.value)
}

function sayAdded(contract: string, previous: number | null, added: Output<'version.add'>): void {
  const { version, summary, endedFreeze } = added
  const compare = (older: number) => ({
    label: words.compareWith(older),
    run: () => go({ screen: 'compare', contract, older, newer: version.number, change: null }),
  })
  const detail = [
    summary === null ? null : words.changes.sentence(summary),
    endedFreeze === null ? null : words.add.endedFreeze(endedFreeze),
  ]
  sayDone(
    words.add.added(version.number),
    [...(previous === null ? [] : [compare(previous)]), offerUndo()],
    detail.filter((part) => part !== null).join(' '),
  )
}
