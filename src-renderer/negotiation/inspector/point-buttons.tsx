import type { ReactNode } from 'react'
import { CommandButton } from '#renderer/components/buttons/command-button.tsx'
import { text } from '#renderer/messages/text.ts'
import type { Point } from '../model/rows.ts'
import styles from './point-details.module.css'

const words = text.negotiation.inspector

/** What can be done with a point of this status. */
export function PointButtons({
  point,
  hasVersion,
}: {
  readonly point: Point
  readonly hasVersion: boolean
}): ReactNode {
  if (point.status === 'withdrawn') return <CommandButton command="point.restore">{words.restore}</CommandButton>
  const record = <CommandButton command="point.record" showKeys />
  if (point.status === 'agreed') {
    return (
      <>
        <CommandButton command="point.reopen">{words.reopen}</CommandButton>
        {record}
      </>
    )
  }
  return (
    <>
      {record}
      <CommandButton command="point.agree" kind="primary" showKeys />
      <CommandButton command="point.withdraw">{words.withdraw}</CommandButton>
      {hasVersion ? null : <p className={styles.note}>{words.needsVersion}</p>}
    </>
  )
}
