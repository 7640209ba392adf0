import type { ReactNode } from 'react'
import { Tag, type Tone } from '#renderer/components/marks/tag.tsx'
import { text } from '#renderer/messages/text.ts'
import type { Overview } from '#renderer/shell/contracts.ts'
import { today } from '#renderer/shell/today.ts'
import styles from './contract-table.module.css'
import { groupOf } from './home-list.ts'

const words = text.turns

/** The state where nobody edits any more, else whose turn it is. */
function tagOf(overview: Overview): readonly [Tone, string] {
  switch (groupOf(overview)) {
    case 'ours':
      return ['accent', words.ours]
    case 'theirs':
      return ['plain', words.theirs]
    case 'signed':
      return [overview.state === 'executed' ? 'inserted' : 'accent', text.home.state(overview.state)]
    case 'others':
      return overview.state === 'frozen' ? ['moved', text.home.state('frozen')] : ['plain', text.home.notBegun]
  }
}

/** Whose turn it is and for how long: ours in days, since we act on it; theirs since when, since we may ask. */
export function TurnCell({ overview }: { readonly overview: Overview }): ReactNode {
  const [tone, said] = tagOf(overview)
  const { since, lasting } = overview.turn
  const note =
    since === null ? null : groupOf(overview) === 'ours' ? words.lasting(lasting) : words.since(since, today())
  return (
    <>
      <Tag tone={tone}>{said}</Tag>
      {note === null ? null : <span className={styles.note}>{note}</span>}
    </>
  )
}
