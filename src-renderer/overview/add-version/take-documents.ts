import { ask } from '#renderer/api.ts'
import type { Dropped } from '#renderer/incoming/files/dropped.ts'
import { cleanName } from '#renderer/incoming/files/folder-rules.ts'
import {
  type FileProblem,
  type Inspected,
  inspectFile,
  offersOf,
  tooLarge,
} from '#renderer/incoming/files/inspect-file.ts'
import { sortFolders } from '#renderer/incoming/incoming-slice.ts'
import { text } from '#renderer/messages/text.ts'
import { go } from '#renderer/route/route.ts'
import { useContracts } from '#renderer/shell/contracts.ts'
import { today } from '#renderer/shell/today.ts'
import { MAX_DOCUMENTS } from '#shared/api/versions.ts'
import { err, type Result } from '#shared/model/result.ts'
import { CLOSED, type KnownVersion, type Placed, useAddVersion } from './add-version-slice.ts'
import { addDocument, removeDocument, suggestKinds } from './chosen-documents.ts'

/** All documents of a version are carried to the core at once, in a request of at most 96 MB. */
const MAX_TOGETHER = 90_000_000

let working = new AbortController()
let lastId = 0

function nextId(): number {
  lastId += 1
  return lastId
}

function startWork(): AbortSignal {
  working.abort()
  working = new AbortController()
  return working.signal
}

/** Opens the dialog for a contract, or for documents whose contract is still to be found; one that is open stays. */
export function openAddVersion(contract: string | null): void {
  if (useAddVersion.getState().isOpen) return
  working.abort()
  useAddVersion.setState({ ...CLOSED, isOpen: true, contract, date: today() })
}

export function closeAddVersion(): void {
  working.abort()
  useAddVersion.setState(CLOSED)
}

/**
 * Takes what was dropped on a screen: a folder is sorted, files are read for one version. A folder dropped beside
 * documents that wait already is none of them.
 */
export function takeDropped(contract: string | null, dropped: Dropped): void {
  const { isAdding, documents } = useAddVersion.getState()
  if (isAdding) return
  if (dropped.folders.length > 0 && documents.length === 0) {
    closeAddVersion()
    sortFolders(dropped)
    return
  }
  openAddVersion(contract)
  if (dropped.files.length > 0) void takeFiles(dropped.files)
  else if (documents.length === 0) useAddVersion.setState({ isNothing: true, failed: [] })
}

/** Reads files one after the other, counts what is in each, and asks where they belong. */
export async function takeFiles(files: readonly File[]): Promise<void> {
  const signal = startWork()
  const { documents } = useAddVersion.getState()
  // Without a document what failed before is answered by choosing anew.
  useAddVersion.setState({ isNothing: false, problem: null, ...(documents.length === 0 ? { failed: [] } : {}) })
  for (const [at, file] of files.entries()) {
    const name = cleanName(file.name)
    useAddVersion.setState({ work: { kind: 'reading', at: at + 1, of: files.length, name } })
    const read = await readOne(file, name, signal)
    if (signal.aborted) return
    if (read.ok) take(name, read.value)
    else fail(read.error)
  }
  await place(signal)
}

/** Ends the reading; what was read by then stays. */
export function stopReading(): void {
  const signal = startWork()
  void place(signal)
}

async function readOne(file: File, name: string, signal: AbortSignal): Promise<Result<Inspected, FileProblem>> {
  const { documents } = useAddVersion.getState()
  const together = documents.reduce((sum, { bytes }) => sum + bytes.byteLength, file.size)
  if (documents.length >= MAX_DOCUMENTS) return err({ kind: 'surplus', name, most: MAX_DOCUMENTS })
  if (documents.length > 0 && together > MAX_TOGETHER) return err(tooLarge(name, text.incoming.problems.limitTogether))
  return inspectFile(file, name, signal)
}

function take(name: string, { bytes, found }: Inspected): void {
  const { documents } = useAddVersion.getState()
  const same = documents.find((document) => document.found.offer.sha256 === found.offer.sha256)
  if (same !== undefined) fail({ kind: 'twice', name, as: same.name })
  else useAddVersion.setState({ documents: addDocument(documents, { id: nextId(), name, bytes, found }) })
}

const fail = (problem: FileProblem): void =>
  useAddVersion.setState(({ failed }) => ({ failed: [...failed, { id: nextId(), problem }] }))

/** Takes a document out of the version again; the others may belong elsewhere without it. */
export function takeOut(id: number): void {
  useAddVersion.setState(({ documents }) => ({ documents: removeDocument(documents, id), problem: null }))
  void place(startWork(), false)
}

/** The user says which contract it is: its screen comes, and what is known of it is asked anew. */
export function chooseContract(contract: string): void {
  useAddVersion.setState({ contract, isKept: false, isAnswersChosen: false, problem: null })
  go({ screen: 'overview', contract })
  void place(startWork())
}

/** Asks where the documents belong. Without an answer the user decides without a suggestion. */
async function place(signal: AbortSignal, isShown = true): Promise<void> {
  const { contract, documents } = useAddVersion.getState()
  if (documents.length === 0) {
    useAddVersion.setState({ work: null })
    return
  }
  if (isShown) useAddVersion.setState({ work: { kind: 'placing' } })
  const [placed, versions] = await Promise.all([
    ask('incoming.place', { offers: offersOf(documents), contract }, signal),
    contract === null ? null : ask('version.list', { contract }, signal),
  ])
  if (signal.aborted) return
  suggest(placed.ok ? placed.value : null, versions?.ok === true ? versions.value : [])
}

function suggest(placed: Placed | null, versions: readonly KnownVersion[]): void {
  const { contract, documents, side, isSideSuggested, answers, isAnswersChosen } = useAddVersion.getState()
  const overview = useContracts.getState().list?.find((each) => each.contract.id === contract)
  const sender = placed?.sender ?? null
  const sure = sender === null || sender.isUnsure ? null : sender.side
  const isOpenSide = side === null || isSideSuggested
  useAddVersion.setState({
    work: null,
    placed,
    versions,
    holder: overview?.turn.holder ?? null,
    documents: placed === null ? documents : suggestKinds(documents, placed.kinds),
    ...(isOpenSide ? { side: sure, isSideSuggested: sure !== null } : {}),
    answers: isAnswersChosen ? answers : (placed?.answered?.version ?? versions.at(-1)?.number ?? null),
  })
}
