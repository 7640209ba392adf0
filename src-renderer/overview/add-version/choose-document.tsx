import type { ReactNode } from 'react'
import { ProgressBar } from 'react-aria-components'
import { Button } from '#renderer/components/buttons/button.tsx'
import { FileDrop } from '#renderer/components/forms/file-drop.tsx'
import { DialogButtons } from '#renderer/components/frames/dialog.tsx'
import { ErrorNotice, Notice } from '#renderer/components/frames/notice.tsx'
import { text } from '#renderer/messages/text.ts'
import styles from './add-version.module.css'
import { closeAddVersion, type Refused, type Stage, takeDocument } from './add-version-slice.ts'
import { takeFiles } from './dropped.ts'

const words = text.overview.add
const { refused: reasons } = text.overview

function WhyNot({ refused }: { readonly refused: Refused }): ReactNode {
  switch (refused.kind) {
    case 'error':
      return <ErrorNotice error={refused.error} />
    case 'folder':
      return (
        <Notice tone="problem" title={reasons.folder}>
          {reasons.folderTodo}
        </Notice>
      )
    case 'several':
      return (
        <Notice tone="problem" title={reasons.several(refused.count)}>
          {reasons.severalTodo}
        </Notice>
      )
    case 'nothing':
      return (
        <Notice tone="problem" title={reasons.nothing}>
          {reasons.nothingTodo}
        </Notice>
      )
    case 'unreadable':
      return (
        <Notice tone="problem" title={reasons.unreadable(refused.name)}>
          {reasons.unreadableTodo}
        </Notice>
      )
  }
}

/** The first step: a document, and why the last one was not taken. */
export function ChooseDocument({ stage }: { readonly stage: Exclude<Stage, { readonly kind: 'ready' }> }): ReactNode {
  return (
    <>
      {stage.kind === 'choose' && stage.refused !== null ? <WhyNot refused={stage.refused} /> : null}
      {stage.kind === 'choose' ? (
        <FileDrop label={words.drop} hint={words.dropHint} onFiles={(files) => void takeDocument(takeFiles(files))} />
      ) : (
        <ProgressBar className={styles.reading ?? ''} aria-label={words.reading} isIndeterminate>
          <span className={styles.name}>{stage.name}</span>
          <span className={styles.mute}>{words.reading}</span>
        </ProgressBar>
      )}
      <DialogButtons>
        <Button onPress={closeAddVersion}>{text.common.cancel}</Button>
      </DialogButtons>
    </>
  )
}
