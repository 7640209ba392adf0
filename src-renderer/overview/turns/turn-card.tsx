import type { ReactNode } from 'react'
import { Button } from '#renderer/components/buttons/button.tsx'
import { CommandButton } from '#renderer/components/buttons/command-button.tsx'
import { Tag } from '#renderer/components/marks/tag.tsx'
import { text } from '#renderer/messages/text.ts'
import { Card } from '../cards/card.tsx'
import type { Shown, ShownTurns } from '../overview-slice.ts'
import { unsayTurn } from '../turn-actions.ts'
import { TurnBar } from './turn-bar.tsx'
import styles from './turn-card.module.css'

const words = text.turns

interface TurnCardProps {
  readonly shown: Shown
  readonly turns: ShownTurns
}

function Holder({ shown, turns: { holder, since, turns } }: TurnCardProps): ReactNode {
  if (holder === null || since === null) {
    return <p className={styles.mute}>{shown.state === 'draft' ? words.noneYet : words.closed}</p>
  }
  const isOurs = holder === shown.contract.ours
  return (
    <div>
      <p className={styles.holder}>
        <Tag tone={isOurs ? 'accent' : 'plain'}>{isOurs ? words.ours : words.theirs}</Tag>
        <strong>{words.lasting(turns.at(-1)?.days ?? 0)}</strong>
      </p>
      <p className={styles.mute}>{words.holder(shown.contract[holder], since)}</p>
    </div>
  )
}

/** The word of the user that the present turn rests on. */
function wordOf({ holder, turns, said }: ShownTurns): ShownTurns['said'][number] | null {
  return holder !== null && turns.at(-1)?.version === null ? (said.at(-1) ?? null) : null
}

function Forks({ shown: { contract, versions }, turns: { forks } }: TurnCardProps): ReactNode {
  if (forks.length === 0) return null
  return (
    <div>
      <h3 className={styles.head}>{words.forks}</h3>
      <ul className={styles.forks}>
        {forks.map((fork) => {
          const version = versions.find(({ number }) => number === fork.version)
          const from = version?.side ?? contract.ours
          return (
            <li key={`${fork.version} ${fork.why}`}>
              {words.fork(fork, contract.ours, from, version?.answers ?? null)}
            </li>
          )
        })}
      </ul>
    </div>
  )
}

/** Who holds the pen, since when, how long each side had it, and which drafts came out of turn. */
export function TurnCard(props: TurnCardProps): ReactNode {
  const { turns, shown } = props
  const word = wordOf(turns)
  return (
    <Card title={words.title}>
      <Holder {...props} />
      {word === null ? null : <p className={styles.mute}>{words.saidSo(word.note)}</p>}
      {turns.turns.length === 0 ? null : <TurnBar days={turns.days} rounds={turns.rounds} />}
      <Forks {...props} />
      {shown.state === 'draft' ? (
        <div className={styles.buttons}>
          <CommandButton command="turn.change" />
          {word === null ? null : (
            <Button onPress={() => void unsayTurn(shown.contract.id, word.id)}>{words.takeBack}</Button>
          )}
        </div>
      ) : null}
    </Card>
  )
}
