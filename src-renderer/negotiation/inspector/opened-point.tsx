import { ArrowLeft } from 'lucide-react'
import { type ReactNode, useEffect, useRef } from 'react'
import unseen from '#renderer/compare/unseen.module.css'
import { CommandButton } from '#renderer/components/buttons/command-button.tsx'
import { StepButton } from '#renderer/components/buttons/step-button.tsx'
import { text } from '#renderer/messages/text.ts'
import type { Point } from '../model/rows.ts'
import type { Loaded } from '../negotiation-slice.ts'
import styles from './opened-point.module.css'
import { PointDetails } from './point-details.tsx'

interface OpenedPointProps {
  readonly contract: string
  readonly point: Point
  readonly loaded: Loaded
}

/** One point over the whole screen. The keys that go on in the list go on here, too. */
export function OpenedPoint(props: OpenedPointProps): ReactNode {
  const page = useRef<HTMLDivElement>(null)
  const { id } = props.point
  // biome-ignore lint/correctness/useExhaustiveDependencies: another point is read from its beginning.
  useEffect(() => {
    page.current?.scrollTo({ top: 0 })
    page.current?.focus({ preventScroll: true })
  }, [id])
  return (
    <div className={styles.screen}>
      <h1 className={unseen.unseen}>{text.negotiation.points}</h1>
      <div className={styles.bar}>
        <CommandButton command="point.clear" kind="quiet" showKeys>
          <ArrowLeft size={14} aria-hidden />
          {text.negotiation.onePoint.back}
        </CommandButton>
        <span className={styles.end}>
          <StepButton command="item.previous" />
          <StepButton command="item.next" />
        </span>
      </div>
      <div ref={page} className={styles.page} tabIndex={-1}>
        <PointDetails {...props} isWide />
      </div>
    </div>
  )
}
