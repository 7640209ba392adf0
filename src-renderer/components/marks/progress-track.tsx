import type { ReactNode } from 'react'
import styles from './progress-track.module.css'

/** How far long work is, in percent; undefined while nobody can say. Stands in a `ProgressBar`, which tells it. */
export const ProgressTrack = ({ percentage }: { readonly percentage: number | undefined }): ReactNode => (
  <span className={styles.track}>
    <span
      className={percentage === undefined ? styles.unknown : styles.bar}
      style={percentage === undefined ? {} : { width: `${percentage}%` }}
    />
  </span>
)
