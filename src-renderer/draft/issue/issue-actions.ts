import { create } from 'zustand'
import { text } from '#renderer/messages/text.ts'
import { mutateQuietly } from '#renderer/shell/mutate.ts'
import { doWork } from '#renderer/shell/notices/work.ts'
import type { Output } from '#shared/api/contract.ts'
import type { ApiError } from '#shared/api/errors.ts'
import type { ISSUE_FILES } from '#shared/api/negotiation/drafts.ts'
import type { Result } from '#shared/model/result.ts'
import { closeDialog } from '../draft-slice.ts'

const words = text.draft

export type IssueFile = (typeof ISSUE_FILES)[number]
type Sent = Output<'draft.send'>

/** What is issued, and what goes out with it. */
export interface Issuing {
  readonly contract: string
  readonly date: string
  readonly files: readonly IssueFile[]
  readonly author: string | null
  /** How it is sent; null: that is noted later. */
  readonly channel: string | null
  readonly note: string | null
}

/** A draft that was issued, and what became of its files. */
export interface Issue extends Issuing {
  readonly version: number
  readonly sent: Result<Sent, ApiError>
  /** It was noted that it went out. */
  readonly isNoted: boolean
}

interface IssueState {
  readonly issue: Issue | null
}

/** The draft that was just issued, until the user has seen what was written. */
export const useIssue = create<IssueState>()(() => ({ issue: null }))

export const closeIssue = (): void => useIssue.setState({ issue: null })

/** Issues the draft, writes its files and notes that they go out; the dialog shows why it could not be issued. */
export async function issueDraft(issuing: Issuing): Promise<ApiError | null> {
  const { contract, date } = issuing
  const issued = await doWork(words.issue.working, (within) =>
    // What stands in the draft becomes a version; its number is known when it has.
    mutateQuietly('draft.issue', { contract, date }, words.step.issuedNow, within),
  )
  if (!issued.ok) return issued.error
  closeDialog()
  await send(issuing, issued.value.version.number)
  return null
}

/** Writes the files again, where it was cancelled or went wrong. */
export const sendAgain = ({ version, sent: _, isNoted: __, ...issuing }: Issue): Promise<void> => send(issuing, version)

async function send(issuing: Issuing, version: number): Promise<void> {
  const { contract, files, author } = issuing
  const sent = await doWork(words.issue.writing, (within) =>
    within('draft.send', { contract, version, files, author, to: 'downloads' }),
  )
  const isNoted = sent.ok && (await noteSending(issuing, version, sent.value))
  useIssue.setState({ issue: { ...issuing, version, sent, isNoted } })
}

async function noteSending({ contract, date, channel, note }: Issuing, version: number, sent: Sent): Promise<boolean> {
  const files = sent.files.map(({ name, sha256 }) => ({ name, sha256 }))
  if (channel === null || files.length === 0) return false
  const input = { contract, version, on: date, channel, note, files }
  const added = await mutateQuietly('sending.add', input, words.step.sent(version))
  return added.ok
}
