import type { ReactNode } from 'react'
import { text } from '#renderer/messages/text.ts'
import { openTopic, type Preview, useDrafting } from '../drafting-slice.ts'
import { rowId } from '../form/row-id.ts'
import { countBlanks, cutBlanks } from '../model/blanks.ts'
import styles from './preview-view.module.css'

const words = text.drafting

type Clause = Preview['agreement'][number]

function show(topic: string): void {
  openTopic(topic)
  requestAnimationFrame(() => {
    const row = document.getElementById(rowId(topic))
    row?.scrollIntoView({ block: 'center' })
    row?.querySelector<HTMLElement>('[aria-expanded]')?.focus()
  })
}

function Words({ said }: { readonly said: string }): ReactNode {
  return cutBlanks(said).map(({ at, text: piece, isBlank }) =>
    isBlank ? (
      <mark key={at} className={styles.blank}>
        {piece}
      </mark>
    ) : (
      <span key={at}>{piece}</span>
    ),
  )
}

function ClauseView({ clause: { label, heading, text: paragraphs, topic } }: { readonly clause: Clause }): ReactNode {
  return (
    <section className={styles.clause}>
      <h3 className={styles.heading}>
        {label}{' '}
        {topic === null ? (
          heading
        ) : (
          <button type="button" className={styles.toTopic} title={words.edit(heading)} onClick={() => show(topic)}>
            {heading}
          </button>
        )}
      </h3>
      {paragraphs.map((paragraph, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: two paragraphs may be alike; the place is what they are.
        <p key={at} className={styles.text}>
          <Words said={paragraph} />
        </p>
      ))}
    </section>
  )
}

function Clauses({ preview }: { readonly preview: Preview }): ReactNode {
  return (
    <>
      {preview.agreement.map((clause) => (
        <ClauseView key={clause.label} clause={clause} />
      ))}
      {preview.schedule.length === 0 ? null : <h2 className={styles.schedule}>{words.schedule}</h2>}
      {preview.schedule.map((clause) => (
        <ClauseView key={clause.label} clause={clause} />
      ))}
    </>
  )
}

/** The draft as it will read, clause by clause. */
export function PreviewView(): ReactNode {
  const preview = useDrafting((state) => state.preview)
  const { title, vendor, buyer } = useDrafting((state) => state.choices)
  const { placeholders } = words
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a text that scrolls can be scrolled by keyboard.
    <section className={styles.preview} aria-label={words.preview} tabIndex={0}>
      <div className={styles.paper}>
        {preview === null ? (
          <p className={styles.note}>{words.assembling}</p>
        ) : (
          <>
            <p className={styles.note} role="status">
              {words.blanks(countBlanks(preview))}
            </p>
            <h2 className={styles.title}>{title.trim() || placeholders.title}</h2>
            <p className={styles.parties}>
              {words.between(vendor.trim() || placeholders.vendor, buyer.trim() || placeholders.buyer)}
            </p>
            <Clauses preview={preview} />
          </>
        )}
      </div>
    </section>
  )
}
