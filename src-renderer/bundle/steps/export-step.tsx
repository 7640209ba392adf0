import type { ReactNode } from 'react'
import { type BundleData, frozenVersion, type LastExport } from '#renderer/bundle/bundle-data.ts'
import { StepCard } from '#renderer/bundle/step-card.tsx'
import type { StepState } from '#renderer/bundle/step-states.ts'
import { Button } from '#renderer/components/buttons/button.tsx'
import { CommandButton } from '#renderer/components/buttons/command-button.tsx'
import { Notice } from '#renderer/components/frames/notice.tsx'
import { text } from '#renderer/messages/text.ts'
import { reveal } from '#renderer/shell/notices/show-file.ts'
import type { Output } from '#shared/api/contract.ts'
import { isSigned } from '#shared/model/contract.ts'
import { Fact, Facts } from './facts.tsx'
import styles from './steps.module.css'

const words = text.bundle.export

type Exported = Output<'bundle.export'>

interface ExportStepProps {
  readonly data: BundleData
  readonly state: StepState
  readonly exported: Exported | null
}

function Inside({ data }: { readonly data: BundleData }): ReactNode {
  const documents = frozenVersion(data.shown)?.documents.length ?? 0
  return (
    <div>
      <h3 className={styles.heading}>{words.what}</h3>
      <ul className={styles.inside}>
        {words.inside(documents, data.changeOrders.length).map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </div>
  )
}

function Last({ last, path }: { readonly last: LastExport; readonly path: string | null }): ReactNode {
  return (
    <Facts>
      <Fact label={words.at}>{text.common.time(last.at)}</Fact>
      {path === null ? (
        <Fact label={words.file}>{last.name}</Fact>
      ) : (
        <Fact label={words.path}>
          <span className={styles.mono}>{path}</span>
        </Fact>
      )}
      <Fact label={words.sha256}>
        <span className={styles.mono}>{last.sha256}</span>
      </Fact>
    </Facts>
  )
}

/** The bundle as a file in Downloads: what is inside, and what the last one is called. */
export function ExportStep({ data, state, exported }: ExportStepProps): ReactNode {
  const { lastExport, shown } = data
  if (!isSigned(shown.state)) {
    return <StepCard step="export" state={state} note={words.later} />
  }
  // The host shows only files of this window; the others may be anywhere by now.
  const path = exported !== null && exported.sha256 === lastExport?.sha256 ? exported.path : null
  const actions = (
    <>
      {path === null ? null : <Button onPress={() => void reveal(path)}>{text.shell.showFile}</Button>}
      <CommandButton command="contract.export" kind={state === 'next' ? 'primary' : 'normal'}>
        {lastExport === null ? words.button : words.again}
      </CommandButton>
    </>
  )
  return (
    <StepCard step="export" state={state} note={words.readable} actions={actions}>
      {lastExport?.isOutdated === true ? <Notice tone="warning" title={words.outdated} /> : null}
      {lastExport === null ? (
        <Inside data={data} />
      ) : (
        <div className={styles.columns}>
          <Last last={lastExport} path={path} />
          <Inside data={data} />
        </div>
      )}
    </StepCard>
  )
}
