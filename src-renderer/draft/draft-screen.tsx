import { type ReactNode, useEffect } from 'react'
import { Button } from '#renderer/components/buttons/button.tsx'
import { ErrorNotice } from '#renderer/components/frames/notice.tsx'
import { text } from '#renderer/messages/text.ts'
import { useContract } from '#renderer/shell/contracts.ts'
import { onRefresh } from '#renderer/shell/refresh.ts'
import styles from './draft-screen.module.css'
import { type DraftRoute, leaveDraft, openDraft, reloadDraft, useDraft } from './draft-slice.ts'
import { DraftText } from './draft-text.tsx'
import { Issued } from './issue/issued.tsx'
import { NoDraft } from './no-draft.tsx'
import { useOurDraft } from './our-draft.ts'

/** Our draft of the next version, clause by clause. */
export function DraftScreen({ route }: { readonly route: DraftRoute }): ReactNode {
  const { contract, slot } = route
  useEffect(() => {
    void openDraft(contract)
    const end = onRefresh(reloadDraft)
    return () => {
      end()
      leaveDraft()
    }
  }, [contract])
  const isOurs = useDraft((state) => state.contract === contract)
  const { versions, basis, error } = useDraft()
  const shown = useOurDraft((state) => (state.contract === contract ? state.shown : undefined))
  const ours = useContract(contract)?.contract.ours ?? null
  const title = <h1 className={styles.unseen}>{text.draft.title}</h1>
  if (!isOurs || versions === null || shown === undefined) {
    return isOurs && error !== null ? (
      <div className={styles.notice}>
        {title}
        <ErrorNotice
          error={error}
          actions={<Button onPress={() => void reloadDraft()}>{text.common.tryAgain}</Button>}
        />
      </div>
    ) : (
      <div className={styles.blank} aria-busy />
    )
  }
  return (
    <>
      {title}
      {error === null ? null : (
        <div className={styles.notice}>
          <ErrorNotice
            error={error}
            actions={<Button onPress={() => void reloadDraft()}>{text.common.tryAgain}</Button>}
          />
        </div>
      )}
      {shown === null ? (
        <NoDraft contract={contract} versions={versions} ours={ours} />
      ) : basis === null || basis.base.number !== shown.draft.base ? (
        <div className={styles.blank} aria-busy />
      ) : (
        <DraftText basis={basis} shown={shown} chosen={slot} ours={ours} versions={versions} />
      )}
      <Issued contract={contract} />
    </>
  )
}
