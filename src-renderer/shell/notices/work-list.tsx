import type { ReactNode } from 'react'
import { ProgressBar } from 'react-aria-components'
import { Button } from '#renderer/components/buttons/button.tsx'
import { ProgressTrack } from '#renderer/components/marks/progress-track.tsx'
import { text } from '#renderer/messages/text.ts'
import { useWork, type Work } from './work.ts'
import styles from './work-list.module.css'

function WorkCard({ work: { title, part, cancel } }: { readonly work: Work }): ReactNode {
  const said = part === null ? text.shell.working : text.shell.progress(part.done, part.of)
  return (
    <li className={styles.work}>
      <ProgressBar
        className={styles.progress ?? ''}
        aria-label={title}
        isIndeterminate={part === null}
        value={part?.done ?? 0}
        maxValue={part?.of ?? 1}
        valueLabel={said}
      >
        {({ percentage }) => (
          <>
            <span className={styles.title}>{title}</span>
            <span className={styles.part}>{said}</span>
            <span className={styles.track}>
              <ProgressTrack percentage={percentage} />
            </span>
          </>
        )}
      </ProgressBar>
      <Button onPress={cancel}>{text.common.cancel}</Button>
    </li>
  )
}

/** Long work that is going on, each with a way to cancel it. */
export function WorkList(): ReactNode {
  const running = useWork((state) => state.running)
  if (running.length === 0) return null
  return (
    <section aria-label={text.shell.works} data-react-aria-top-layer>
      <ol className={styles.list}>
        {running.map((work) => (
          <WorkCard key={work.id} work={work} />
        ))}
      </ol>
    </section>
  )
}
