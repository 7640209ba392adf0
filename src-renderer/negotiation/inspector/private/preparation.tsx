import { Lock, Pencil } from 'lucide-react'
import type { ReactNode } from 'react'
import { runCommand } from '#renderer/commands/registry.ts'
import { commandOf } from '#renderer/commands/table.ts'
import { CommandButton } from '#renderer/components/buttons/command-button.tsx'
import { IconButton } from '#renderer/components/buttons/icon-button.tsx'
import { text } from '#renderer/messages/text.ts'
import { RUNGS } from '#shared/model/point.ts'
import type { Point } from '../../model/rows.ts'
import type { Loaded } from '../../negotiation-slice.ts'
import { PriorityMark } from '../../parts/priority-mark.tsx'
import { Fact } from '../point-facts.tsx'
import { BetterChoice } from './better-choice.tsx'
import { EditableText } from './editable-text.tsx'
import { PointTrades } from './point-trades.tsx'
import styles from './preparation.module.css'

const { inspector: words, onePoint } = text.negotiation

function Rungs({ point }: { readonly point: Point }): ReactNode {
  const said = RUNGS.flatMap((rung) => {
    const wanted = point.ladder?.[rung] ?? null
    return wanted === null ? [] : [{ rung, wanted }]
  })
  if (said.length === 0) return point.wording === null ? <p className={styles.none}>{words.noPreparation}</p> : null
  return (
    <dl className={styles.rungs}>
      {said.map(({ rung, wanted }) => (
        <div key={rung} className={`${styles.rung} ${styles[rung]}`}>
          <dt>{words.rungs[rung]}</dt>
          <dd>{wanted}</dd>
        </div>
      ))}
    </dl>
  )
}

interface PreparationProps {
  readonly contract: string
  readonly point: Point
  readonly loaded: Loaded
}

/** What of a point is for us alone: how much it matters, how far we would go, what we trade it for, and our wording. */
export function Preparation({ contract, point, loaded }: PreparationProps): ReactNode {
  const { priority, wording, topic } = point
  return (
    <section className={styles.block}>
      <div className={styles.line}>
        <h3 className={styles.head}>
          <Lock size={13} aria-hidden />
          {onePoint.forUs}
        </h3>
        <IconButton
          icon={Pencil}
          label={words.prepare}
          keys={commandOf('point.prepare').keys}
          onPress={() => runCommand('point.prepare')}
        />
      </div>
      <p className={styles.why}>
        {words.onlyForUsWhy}
        {topic === null ? null : ` ${words.topic(topic)}.`}
      </p>
      <Fact point={point.id} field="priority">
        {priority === null ? text.negotiation.list.noPriority : <PriorityMark priority={priority} />}
      </Fact>
      <Rungs point={point} />
      {point.ladder === null ? null : <BetterChoice contract={contract} point={point} />}
      {wording === null ? null : (
        <div className={styles.part}>
          <h4 className={styles.name}>{words.wording}</h4>
          <p className={styles.text}>{wording}</p>
        </div>
      )}
      <EditableText key={`${point.id} rationale`} contract={contract} point={point} field="rationale" />
      <EditableText key={`${point.id} notes`} contract={contract} point={point} field="notes" />
      <PointTrades contract={contract} point={point} loaded={loaded} />
      <span className={styles.quiet}>
        <CommandButton command="point.precedents" kind="quiet" showKeys>
          {onePoint.precedentsOpen}
        </CommandButton>
      </span>
    </section>
  )
}
