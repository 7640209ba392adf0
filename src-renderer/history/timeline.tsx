import type { ReactNode } from 'react'
import { SideName } from '#renderer/components/marks/side-name.tsx'
import { Tag } from '#renderer/components/marks/tag.tsx'
import { text } from '#renderer/messages/text.ts'
import { addressOf, documentRoute } from '#renderer/route/route.ts'
import type { Output } from '#shared/api/contract.ts'
import { isSigned } from '#shared/model/contract.ts'
import styles from './timeline.module.css'

const words = text.history

type Shown = Output<'contract.show'>

interface StepProps {
  readonly shown: Shown
  readonly version: Shown['versions'][number]
}

function Step({ shown, version }: StepProps): ReactNode {
  const { contract, freeze, state } = shown
  const { number, side, date, documents, answers } = version
  return (
    <li className={styles.step} data-side={side}>
      <span className={styles.dot} aria-hidden />
      <p className={styles.head}>
        {text.common.version(number)} {text.common.dot} <SideName side={side} ours={contract.ours} />{' '}
        {freeze?.version === number ? (
          <Tag tone={isSigned(state) ? 'inserted' : 'accent'}>{text.home.state(state)}</Tag>
        ) : null}
      </p>
      <p className={styles.note}>{text.common.day(date)}</p>
      <p className={styles.note}>{documents.map(({ name }) => name).join(', ')}</p>
      <p className={styles.note}>{text.overview.counts(version)}</p>
      <a className={styles.link} href={`#${addressOf(documentRoute(contract.id, number))}`}>
        {text.paper.readVersion(number)}
      </a>
      {answers === null ? null : (
        <a
          className={styles.link}
          href={`#${addressOf({ screen: 'compare', contract: contract.id, older: answers, newer: number, change: null })}`}
        >
          {words.compareWith(answers)}
        </a>
      )}
    </li>
  )
}

/** Who sent what when, newest first, in the colours of the sides. */
export function Timeline({ shown }: { readonly shown: Shown }): ReactNode {
  const { versions } = shown
  if (versions.length === 0) return <p className={styles.none}>{words.noVersions}</p>
  return (
    <ol className={styles.timeline}>
      {versions.map((version) => <Step key={version.number} shown={shown} version={version} />).toReversed()}
    </ol>
  )
}
