import type { ReactNode } from 'react'
import { Button } from '#renderer/components/buttons/button.tsx'
import { text } from '#renderer/messages/text.ts'
import { problemWords } from '../files/problem-words.ts'
import { useIncoming } from '../incoming-slice.ts'
import { takeIn } from '../model/plan-edits.ts'
import styles from './aside-list.module.css'
import { editFile, fileElementId } from './versions/edit-file.ts'

const words = text.incoming.sort.aside

interface Line {
  readonly id?: string
  readonly path: string
  readonly note: string | null
  /** True when the note has its name. */
  readonly isNamed?: boolean
  readonly action?: ReactNode
}

/** Files with the same fate, folded away. */
function Group({
  title,
  lines,
  isOpen = false,
}: {
  readonly title: string
  readonly lines: readonly Line[]
  readonly isOpen?: boolean
}): ReactNode {
  if (lines.length === 0) return null
  return (
    <details className={styles.group} open={isOpen}>
      <summary>{title}</summary>
      <ul className={styles.lines}>
        {lines.map(({ id, path, note, isNamed = false, action }) => (
          <li key={path} id={id} className={styles.line}>
            {isNamed ? null : <span className={styles.path}>{path}</span>}
            <span className={styles.note}>{note}</span>
            {action}
          </li>
        ))}
      </ul>
    </details>
  )
}

/** What does not become a version, each with its reason; what the user left out can be taken in again. */
export function AsideList(): ReactNode {
  const { aside, plan, files } = useIncoming()
  const pathOf = (file: number): string => files[file]?.path ?? ''
  const leftOut = plan.leftOut.flatMap(({ version }) => version.documents).map(({ file }) => file)
  const all = leftOut.length + aside.refused.length + aside.known.length + aside.other.length + aside.passedOver
  if (all === 0) return null
  return (
    <section className={styles.aside} aria-label={words.title}>
      <h2 className={styles.title}>{words.title}</h2>
      <Group
        title={words.leftOut(leftOut.length)}
        isOpen
        lines={leftOut.map((file) => ({
          id: fileElementId(file),
          path: pathOf(file),
          note: null,
          action: (
            <Button label={text.incoming.sort.file.takeInNamed(pathOf(file))} onPress={() => editFile(file, takeIn)}>
              {text.incoming.sort.file.takeIn}
            </Button>
          ),
        }))}
      />
      <Group
        title={words.refused(aside.refused.length)}
        isOpen={aside.refused.length <= 5}
        lines={aside.refused.map(({ path, problem }) => {
          const { happened, todo } = problemWords(problem)
          return { path, isNamed: true, note: todo === null ? happened : `${happened} ${todo}` }
        })}
      />
      <Group
        title={words.known(aside.known.length)}
        lines={aside.known.map(({ offer, sameAs }) => ({
          path: pathOf(offer),
          note: sameAs === null ? words.inWorkspace : words.sameAs(pathOf(sameAs)),
        }))}
      />
      <Group title={words.other(aside.other.length)} lines={aside.other.map((path) => ({ path, note: null }))} />
      {aside.passedOver === 0 ? null : <p className={styles.note}>{words.passedOver(aside.passedOver)}</p>}
    </section>
  )
}
