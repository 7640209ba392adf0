import type { ReactNode } from 'react'
import { Button } from '#renderer/components/buttons/button.tsx'
import { Dialog, DialogButtons } from '#renderer/components/frames/dialog.tsx'
import { text } from '#renderer/messages/text.ts'
import { reveal } from '#renderer/shell/notices/show-file.ts'
import type { Redlined } from './export-actions.ts'
import styles from './redline-notes.module.css'

const words = text.compare.exports

/** What the reader of a redline should know and its marks do not show: what was folded, and what was left out. */
export function RedlineNotes({
  written,
  onClose,
}: {
  readonly written: Redlined
  readonly onClose: () => void
}): ReactNode {
  const { name, path, folded, notCompared } = written
  return (
    <Dialog title={words.done(name)} isOpen onClose={onClose}>
      {folded.length === 0 ? null : (
        <section className={styles.section}>
          <h3 className={styles.head}>{words.folded(folded.length)}</h3>
          <p>{words.foldedWords}</p>
          <ul className={styles.list} tabIndex={folded.length > 4 ? 0 : undefined}>
            {folded.map(({ author, clause, text: said }, at) => {
              // Two changes of one person in one clause may read the same.
              const key = `${at}`
              return (
                <li key={key}>
                  <strong>{clause}</strong> {author}
                  <span className={styles.said}>{said}</span>
                </li>
              )
            })}
          </ul>
        </section>
      )}
      {notCompared.length === 0 ? null : (
        <section className={styles.section}>
          <h3 className={styles.head}>{words.notCompared}</h3>
          <ul className={styles.list}>
            {notCompared.map((part) => (
              <li key={part}>{part}</li>
            ))}
          </ul>
        </section>
      )}
      <DialogButtons>
        {path === null ? null : <Button onPress={() => void reveal(path)}>{text.shell.showFile}</Button>}
        <Button kind="primary" onPress={onClose}>
          {text.common.close}
        </Button>
      </DialogButtons>
    </Dialog>
  )
}
