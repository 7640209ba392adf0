import type { Depth } from '#shared/model/playbook/playbook.ts'
import type { Verdict } from '#shared/model/playbook/review.ts'
import type { Side } from '#shared/model/side.ts'

export const VERDICT_WORDS: Readonly<Record<Verdict, string>> = {
  explicit: 'explicit',
  vague: 'vague',
  missing: 'missing',
  'not-applicable': 'not applicable',
  'out-of-scope': 'out of scope',
  refused: 'refused',
}

export const NOT_ADVICE =
  'A review says what the text settles and what it leaves open, not that it is safe or lawful. It is not legal advice.'

export const NOT_COVERED = 'The text is not in the language of the playbook, so nothing was judged.'

/** What a review is of, and how it was made. */
export interface ReviewTitle {
  readonly of: string
  readonly side: Side
  readonly depth: Depth
}

export const titleLine = (playbook: string, { side, depth }: ReviewTitle): string =>
  `Against the playbook “${playbook}”, for the ${side}, at ${depth === 'smb' ? 'SMB' : 'enterprise'} depth.`

export const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim()
