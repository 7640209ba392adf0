import { type ReactNode, useEffect } from 'react'
import { Button } from '#renderer/components/buttons/button.tsx'
import { ErrorNotice } from '#renderer/components/frames/notice.tsx'
import { text } from '#renderer/messages/text.ts'
import { onRefresh } from '#renderer/shell/refresh.ts'
import { AuditLog } from './audit-log.tsx'
import styles from './history-screen.module.css'
import { leaveHistory, loadHistory, useHistory } from './history-slice.ts'
import { Timeline } from './timeline.tsx'

const words = text.history

/** The versions of a contract through time, and everything that was done with it. */
export function HistoryScreen({ contract }: { readonly contract: string }): ReactNode {
  const { shown, error } = useHistory()
  useEffect(() => {
    const load = (): Promise<void> => loadHistory(contract)
    void load()
    const end = onRefresh(load)
    return () => {
      end()
      leaveHistory()
    }
  }, [contract])
  return (
    <div className={styles.screen}>
      <h1 className={styles.title}>{words.title}</h1>
      {error === null ? null : (
        <ErrorNotice
          error={error}
          actions={<Button onPress={() => void loadHistory(contract)}>{text.common.tryAgain}</Button>}
        />
      )}
      {shown === null ? null : (
        <div className={styles.columns}>
          <section className={styles.versions} aria-label={words.versions}>
            <h2 className={styles.head}>{words.versions}</h2>
            <Timeline shown={shown} />
          </section>
          <AuditLog />
        </div>
      )}
    </div>
  )
}
