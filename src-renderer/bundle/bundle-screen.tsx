import { type ReactNode, useEffect, useMemo } from 'react'
import { useCommands } from '#renderer/commands/registry.ts'
import { Button } from '#renderer/components/buttons/button.tsx'
import { ErrorNotice } from '#renderer/components/frames/notice.tsx'
import { text } from '#renderer/messages/text.ts'
import { onRefresh } from '#renderer/shell/refresh.ts'
import { makeBundleCommands } from './bundle-commands.ts'
import type { BundleData } from './bundle-data.ts'
import styles from './bundle-screen.module.css'
import { closeDialog, loadBundle, useBundle } from './bundle-slice.ts'
import { CountersignStep } from './countersign/countersign-step.tsx'
import { EndedNotice } from './countersign/ended-notice.tsx'
import { ConfirmKeyDialog } from './dialogs/confirm-key-dialog.tsx'
import { ElsewhereDialog } from './dialogs/elsewhere-dialog.tsx'
import { FilesDialog } from './dialogs/files-dialog.tsx'
import { FreezeDialog } from './dialogs/freeze-dialog.tsx'
import { RejectDialog } from './dialogs/reject-dialog.tsx'
import { SignDialog } from './dialogs/sign-dialog.tsx'
import { stepStates } from './step-states.ts'
import { CheckStep } from './steps/check-step.tsx'
import { ExportStep } from './steps/export-step.tsx'
import { FreezeStep } from './steps/freeze-step.tsx'
import { SignStep } from './steps/sign-step.tsx'

function TheWay({ data }: { readonly data: BundleData }): ReactNode {
  const dialog = useBundle((state) => state.dialog)
  const exported = useBundle((state) => state.exported)
  const checked = useBundle((state) => state.checked)
  const states = stepStates({ data, checked })
  const { contract } = data.shown
  return (
    <>
      <EndedNotice data={data} />
      <ol className={styles.way} aria-label={text.bundle.steps}>
        <FreezeStep data={data} state={states.freeze} />
        <SignStep data={data} state={states.sign} />
        <CountersignStep data={data} state={states.countersign} />
        <ExportStep data={data} state={states.export} exported={exported} />
        <CheckStep data={data} state={states.check} exported={exported} checked={checked} />
      </ol>
      {dialog === 'freeze' ? <FreezeDialog data={data} /> : null}
      {dialog === 'sign' ? <SignDialog data={data} /> : null}
      {dialog === 'receive' || dialog === 'take' ? <FilesDialog contract={contract.id} kind={dialog} /> : null}
      {dialog === 'elsewhere' ? <ElsewhereDialog contract={contract} /> : null}
      {dialog === 'reject' ? <RejectDialog contract={contract} /> : null}
      {dialog === 'confirm-key' ? <ConfirmKeyDialog data={data} /> : null}
    </>
  )
}

/** The way from the agreed text to a signed bundle: freeze, sign, export, check. */
export function BundleScreen({ contract }: { readonly contract: string }): ReactNode {
  const data = useBundle((state) => (state.data?.shown.contract.id === contract ? state.data : null))
  const error = useBundle((state) => state.error)
  useEffect(() => {
    const load = (): Promise<void> => loadBundle(contract)
    void load()
    const end = onRefresh(load)
    return () => {
      end()
      closeDialog()
    }
  }, [contract])
  useCommands(useMemo(() => makeBundleCommands(data), [data]))
  const retry = <Button onPress={() => void loadBundle(contract)}>{text.common.tryAgain}</Button>
  return (
    <div className={styles.screen}>
      <header className={styles.header}>
        <h1 className={styles.title}>{text.bundle.title}</h1>
        <p className={styles.standing}>{data === null ? null : text.bundle.standing[data.shown.state]}</p>
      </header>
      {error === null ? null : <ErrorNotice error={error} actions={retry} />}
      {data === null ? null : <TheWay data={data} />}
    </div>
  )
}
