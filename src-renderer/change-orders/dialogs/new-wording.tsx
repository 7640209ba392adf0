import { type ReactNode, useDeferredValue, useMemo } from 'react'
import { Field } from '#renderer/components/forms/field.tsx'
import { WordRuns } from '#renderer/components/marks/word-runs.tsx'
import { text } from '#renderer/messages/text.ts'
import { diffWords } from '#shared/compare/words/diff-words.ts'
import styles from './new-wording.module.css'

const words = text.changeOrders.add

interface NewWordingProps {
  readonly oldText: string
  readonly newText: string
  readonly onChange: (newText: string) => void
  readonly problem: string | null
}

/** A clause's text as it stands, with what the new wording changes in it, and the new wording beside it. */
export function NewWording({ oldText, newText, onChange, problem }: NewWordingProps): ReactNode {
  const typed = useDeferredValue(newText)
  const runs = useMemo(() => diffWords(oldText, typed).runs, [oldText, typed])
  return (
    <div className={styles.texts}>
      <section className={styles.old} aria-label={words.nowText}>
        <h3 className={styles.label}>{words.nowText}</h3>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, and the keyboard has to reach it. */}
        <p className={styles.text} tabIndex={0}>
          <WordRuns words={runs} show="both" />
        </p>
      </section>
      <Field label={words.newText} value={newText} onChange={onChange} rows={6} problem={problem} />
    </div>
  )
}
