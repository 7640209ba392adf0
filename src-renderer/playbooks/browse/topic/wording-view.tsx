import { type ReactNode, useState } from 'react'
import { Button } from '#renderer/components/buttons/button.tsx'
import { Choice } from '#renderer/components/forms/choice.tsx'
import { text } from '#renderer/messages/text.ts'
import { DEPTHS, type Depth, type Topic } from '#shared/model/playbook/playbook.ts'
import { SIDES, type Side } from '#shared/model/side.ts'
import { copyWording } from '../../bank/copy-wording.ts'
import { Wording } from '../../bank/wording.tsx'
import detail from '../detail.module.css'
import styles from './wording-view.module.css'

const words = text.playbooks

/** The model wording of a topic, as one side would draft it at one depth. */
export function WordingView({ topic }: { readonly topic: Topic }): ReactNode {
  const [side, setSide] = useState<Side>('vendor')
  const [depth, setDepth] = useState<Depth>('smb')
  const wording = topic.wording[side][depth]
  return (
    <section className={detail.section}>
      <h3 className={detail.head}>{words.topic.wording}</h3>
      <p className={detail.note}>{words.topic.wordingWords}</p>
      <div className={styles.choices}>
        <Choice
          label={words.bank.side}
          value={side}
          onChange={setSide}
          options={SIDES.map((value) => ({ value, label: text.common.side(value), tone: value }))}
        />
        <Choice
          label={words.bank.depth}
          value={depth}
          onChange={setDepth}
          options={DEPTHS.map((value) => ({ value, label: words.depth(value) }))}
        />
        <Button onPress={() => void copyWording(topic.title, wording)}>{words.topic.copy}</Button>
      </div>
      <Wording topic={topic} wording={wording} />
    </section>
  )
}
