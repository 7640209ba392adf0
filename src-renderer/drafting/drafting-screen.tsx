import { type ReactNode, useEffect } from 'react'
import { Button } from '#renderer/components/buttons/button.tsx'
import { ErrorNotice } from '#renderer/components/frames/notice.tsx'
import { text } from '#renderer/messages/text.ts'
import { onRefresh } from '#renderer/shell/refresh.ts'
import { createContract, saveDraftFile } from './drafting-actions.ts'
import styles from './drafting-screen.module.css'
import { loadDrafting, useDrafting } from './drafting-slice.ts'
import { Basics } from './form/basics.tsx'
import { Topics } from './form/topics.tsx'
import { PreviewView } from './preview/preview-view.tsx'

const words = text.drafting

/** A new contract, assembled from a playbook's wording: what is chosen on the left, the draft as it will read beside it. */
export function DraftingScreen(): ReactNode {
  const isReady = useDrafting(({ list }) => list !== null)
  const error = useDrafting((state) => state.error)
  const isBusy = useDrafting((state) => state.isBusy)
  useEffect(() => {
    void loadDrafting()
    return onRefresh(loadDrafting)
  }, [])
  return (
    <div className={styles.screen}>
      <header className={styles.head}>
        <div>
          <h1 className={styles.title}>{words.title}</h1>
          <p className={styles.lead}>{words.lead}</p>
        </div>
        <span className={styles.actions}>
          <Button isPending={isBusy} onPress={() => void saveDraftFile()}>
            {words.save}
          </Button>
          <Button kind="primary" isPending={isBusy} onPress={() => void createContract()}>
            {words.create}
          </Button>
        </span>
      </header>
      {error === null ? null : (
        <div className={styles.error}>
          <ErrorNotice error={error} />
        </div>
      )}
      {isReady ? (
        <div className={styles.body}>
          <form className={styles.form} noValidate autoComplete="off" onSubmit={(event) => event.preventDefault()}>
            <Basics />
            <Topics />
          </form>
          <PreviewView />
        </div>
      ) : null}
    </div>
  )
}
