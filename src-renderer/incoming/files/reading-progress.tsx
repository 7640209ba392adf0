import type { ReactNode } from 'react'
import { ProgressBar } from 'react-aria-components'
import { ProgressTrack } from '#renderer/components/marks/progress-track.tsx'
import { text } from '#renderer/messages/text.ts'
import styles from './reading-progress.module.css'

interface ReadingProgressProps {
  readonly label: string
  /** Null while nobody can say how far it is. */
  readonly part: { readonly done: number; readonly of: number } | null
}

/** Long work that the screen waits for: what is done now, and how far it is. */
export function ReadingProgress({ label, part }: ReadingProgressProps): ReactNode {
  const said = part === null ? text.shell.working : text.shell.progress(part.done, part.of)
  return (
    <ProgressBar
      className={styles.progress ?? ''}
      aria-label={label}
      isIndeterminate={part === null}
      value={part?.done ?? 0}
      maxValue={part?.of ?? 1}
      valueLabel={said}
    >
      {({ percentage }) => (
        <>
          <span className={styles.label}>{label}</span>
          <ProgressTrack percentage={percentage} />
        </>
      )}
    </ProgressBar>
  )
}
