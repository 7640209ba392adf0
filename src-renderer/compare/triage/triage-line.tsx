import type { ReactNode } from 'react'
import { CommandButton } from '#renderer/components/buttons/command-button.tsx'
import { ProgressTrack } from '#renderer/components/marks/progress-track.tsx'
import { text } from '#renderer/messages/text.ts'
import { useList } from '../list-slice.ts'
import { useIsTriageAwaited, useTriage } from './triage.ts'
import styles from './triage-line.module.css'

const words = text.compare.triage

/** How many of their changes our draft answers, and the way on. */
export function TriageLine(): ReactNode {
  const triage = useTriage()
  const isUndecided = useList((state) => state.filter === 'undecided')
  const isAwaited = useIsTriageAwaited()
  if (triage === null) return isAwaited ? <div className={styles.line} /> : null
  const { decided, of, noise } = triage.progress
  return (
    <section className={styles.line} aria-label={words.name}>
      {triage.isStarted ? (
        <>
          <span className={styles.track} aria-hidden>
            <ProgressTrack percentage={of === 0 ? 100 : (100 * decided) / of} />
          </span>
          <span role="status" className={styles.count}>
            {words.decided(decided, of)}
          </span>
        </>
      ) : (
        <span className={styles.count}>{words.none}</span>
      )}
      <span className={styles.end}>
        {decided === of ? null : (
          <CommandButton command="triage.undecided" kind="quiet">
            {isUndecided ? words.listAll : words.listUndecided}
          </CommandButton>
        )}
        {noise.length === 0 ? null : (
          <CommandButton command="triage.noise" kind="quiet">
            {words.acceptNoise(noise.length)}
          </CommandButton>
        )}
        <CommandButton command="go.draft" kind="quiet">
          {words.toDraft}
        </CommandButton>
      </span>
    </section>
  )
}
