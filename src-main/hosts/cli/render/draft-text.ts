import type { Output } from '#shared/api/contract.ts'
import { plural } from '../output.ts'

type Shown = NonNullable<Output<'draft.show'>>

/** "A draft over version 2 with 3 edits" */
export const draftText = ({ base, edits }: Shown['draft']): string =>
  `A draft over version ${base} with ${plural(edits.length, 'edit')}`

const MARKS = { in: '+', out: '-', changed: '~', same: ' ' } as const

function markOf({ isRemoved, isChanged, labelBefore, label, slot }: Shown['clauses'][number]): string {
  if (isRemoved) return MARKS.out
  if (slot.startsWith('n')) return MARKS.in
  return isChanged || label !== labelBefore ? MARKS.changed : MARKS.same
}

function clauseLine(clause: Shown['clauses'][number]): string {
  const { slot, label, labelBefore, heading, paragraphs, depth, isRemoved } = clause
  const number = isRemoved ? labelBefore : label
  const moved = !isRemoved && labelBefore !== null && label !== labelBefore ? `(was ${labelBefore})` : null
  const words = [number, moved, heading, paragraphs.join(' / ')].filter((part) => part !== null && part !== '')
  return `${markOf(clause)} ${slot.padEnd(5)} ${'  '.repeat(depth)}${words.join('  ')}`
}

/** A draft clause by clause, and the references in it that lead nowhere. */
export const shownDraftText = ({ draft, clauses, dangling }: Shown): string =>
  [
    `${draftText(draft)}. Marked: + put in, - taken out, ~ changed or renumbered.`,
    '',
    ...clauses.map(clauseLine),
    ...dangling.map(({ slot, text }) => `! ${slot}: “${text}” leads nowhere.`),
  ].join('\n')
