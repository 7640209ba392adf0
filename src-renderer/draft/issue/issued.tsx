import type { ReactNode } from 'react'
import { Button } from '#renderer/components/buttons/button.tsx'
import { Dialog, DialogButtons } from '#renderer/components/frames/dialog.tsx'
import { ErrorNotice } from '#renderer/components/frames/notice.tsx'
import { text } from '#renderer/messages/text.ts'
import { documentRoute, go } from '#renderer/route/route.ts'
import { reveal } from '#renderer/shell/notices/show-file.ts'
import { closeIssue, type Issue, sendAgain, useIssue } from './issue-actions.ts'
import styles from './issue-dialog.module.css'

const words = text.draft.issue

const HASH_SHOWN = 16

function Files({ sent }: { readonly sent: Extract<Issue['sent'], { readonly ok: true }>['value'] }): ReactNode {
  return (
    <>
      {sent.files.length === 0 ? null : (
        <section className={styles.section}>
          <h3 className={styles.head}>{words.written}</h3>
          <ul className={styles.list}>
            {sent.files.map(({ kind, name, path, sha256 }) => (
              <li key={kind} className={styles.file}>
                <span>
                  {name} <span className={styles.hash}>{sha256.slice(0, HASH_SHOWN)}</span>
                </span>
                {path === null ? null : (
                  <Button kind="quiet" onPress={() => void reveal(path)}>
                    {text.shell.showFile}
                  </Button>
                )}
              </li>
            ))}
          </ul>
        </section>
      )}
      {sent.notMade.length === 0 ? null : (
        <section className={styles.section}>
          <h3 className={styles.head}>{words.notMade}</h3>
          <ul className={styles.list}>
            {sent.notMade.map(({ kind, why }) => (
              <li key={kind}>
                <strong>{words.file(kind).label}</strong> <span className={styles.why}>{why}</span>
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  )
}

/** What was written for the draft that became a version, what could not be made and why, and whose turn it is now. */
export function Issued({ contract }: { readonly contract: string }): ReactNode {
  const issue = useIssue((state) => state.issue)
  if (issue === null || issue.contract !== contract) return null
  const { version, sent, isNoted, channel } = issue
  return (
    <Dialog title={words.doneTitle(version)} isOpen onClose={closeIssue}>
      {sent.ok ? <Files sent={sent.value} /> : null}
      {sent.ok ? null : sent.error.kind === 'cancelled' ? <p>{words.notSent}</p> : <ErrorNotice error={sent.error} />}
      <p>
        {isNoted && channel !== null ? `${words.noted(channel)} ` : null}
        {words.turn}
      </p>
      <DialogButtons>
        {sent.ok && sent.value.notMade.length === 0 ? null : (
          <Button onPress={() => void sendAgain(issue)}>{words.retry}</Button>
        )}
        <Button
          onPress={() => {
            closeIssue()
            go(documentRoute(contract, version))
          }}
        >
          {words.toVersion}
        </Button>
        <Button kind="primary" onPress={closeIssue}>
          {text.common.close}
        </Button>
      </DialogButtons>
    </Dialog>
  )
}
