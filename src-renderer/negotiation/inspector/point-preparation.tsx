import { Lock, Pencil } from 'lucide-react'
import type { ReactNode } from 'react'
import { runCommand } from '#renderer/commands/registry.ts'
import { commandOf } from '#renderer/commands/table.ts'
import { IconButton } from '#renderer/components/buttons/icon-button.tsx'
import { text } from '#renderer/messages/text.ts'
import { RUNGS } from '#shared/model/point.ts'
import type { Point } from '../negotiation-slice.ts'
import styles from './point-preparation.module.css'

const words = text.negotiation.inspector

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

function Wording({ wording }: { readonly wording: string }): ReactNode {
  return (
    <div className={styles.wording}>
      <h4 className={styles.name}>{words.wording}</h4>
      <p className={styles.text}>{wording}</p>
    </div>
  )
}

/** What of a point is for us alone: where it came from, how far we would go, and the clause as we would write it. */
export function PointPreparation({ point }: { readonly point: Point }): ReactNode {
  return (
    <div className={styles.block}>
      <div className={styles.line}>
        <h3 className={styles.head}>
          <Lock size={13} aria-hidden />
          {words.onlyForUs}
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
        {point.topic === null ? null : ` ${words.topic(point.topic)}.`}
      </p>
      <Rungs point={point} />
      {point.wording === null ? null : <Wording wording={point.wording} />}
    </div>
  )
}
