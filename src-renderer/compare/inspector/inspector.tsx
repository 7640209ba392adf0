import type { ReactNode } from 'react'
import { ClauseHistory } from '#renderer/clause/clause-history.tsx'
import { CommandButton } from '#renderer/components/buttons/command-button.tsx'
import { text } from '#renderer/messages/text.ts'
import type { Side } from '#shared/model/side.ts'
import { goToClause } from '../compare-slice.ts'
import type { Shown } from '../list/shown.ts'
import { type Change, subjectOf } from '../model/compared.ts'
import { lineagesOf } from '../model/lineages.ts'
import { changeHeading, firstWords, namesOf } from '../model/outline.ts'
import { listedRowOf } from '../rows/row.ts'
import { AnswerSection } from '../triage/answer-section.tsx'
import { ClauseMarks } from './clause-marks.tsx'
import { ClausePoints } from './clause-points.tsx'
import { Corrections } from './corrections.tsx'
import { flagSentences } from './flag-sentences.ts'
import styles from './inspector.module.css'
import { TermTable } from './term-table.tsx'

const words = text.compare

interface InspectorProps {
  readonly shown: Shown | null
  readonly ours: Side | null
}

/** What is known of the chosen change: what it means, who wants what, and how the clause came to be what it is. */
export function Inspector({ shown, ours }: InspectorProps): ReactNode {
  const change = shown === null || shown.chosen === null ? undefined : shown.compared.comparison.changes[shown.chosen]
  if (shown === null || change === undefined) {
    if (shown === null) return null
    const isNone = shown.list.listed.length === 0
    return <p className={styles.choose}>{isNone ? words.inspector.none : words.inspector.choose}</p>
  }
  const { contract } = shown.pair
  const [lineage] = lineagesOf(shown.compared, change)
  return (
    <div className={styles.inspector}>
      <Title shown={shown} change={change} />
      <section className={styles.section}>
        <h3 className={styles.head}>{words.inspector.whatChanged}</h3>
        <TermTable terms={change.terms} older={shown.older.side} newer={shown.newer.side} />
        <ul className={styles.flags}>
          {flagSentences(shown, change).map(({ sentence, isWarning }) => (
            <li key={sentence} className={isWarning ? styles.warning : undefined}>
              {sentence}
            </li>
          ))}
        </ul>
        <Corrections shown={shown} change={change} />
      </section>
      {shown.chosen === null ? null : <AnswerSection change={change} at={shown.chosen} />}
      <section className={styles.section}>
        <h3 className={styles.head}>{words.inspector.points}</h3>
        <ClausePoints shown={shown} change={change} ours={ours} />
        <CommandButton command="point.raise" kind="primary" showKeys />
      </section>
      <ClauseMarks shown={shown} change={change} />
      {lineage === undefined ? null : (
        <section className={styles.section}>
          <h3 className={styles.head}>{words.history.title}</h3>
          <ClauseHistory
            contract={contract}
            lineage={lineage}
            onGo={({ older, newer, which, clause }) =>
              goToClause({ contract, older, newer }, clause === null ? null : { which, index: clause })
            }
          />
        </section>
      )}
    </div>
  )
}

function Title({ shown, change }: { readonly shown: Shown; readonly change: Change }): ReactNode {
  const { compared, list } = shown
  const subject = subjectOf(compared, change)
  const name = subject === null ? null : namesOf(compared, change, subject.which)[0]
  const heading = changeHeading(compared, change)
  const place = listedRowOf(list, shown.chosen)?.place ?? null
  return (
    <header>
      <div className={styles.over}>
        <p className={styles.place}>{place === null ? null : words.placeOf(place, list.listed.length)}</p>
        <CommandButton command="clause.document" kind="quiet">
          {words.inspector.inDocument}
        </CommandButton>
      </div>
      <h2 className={styles.title}>
        {name == null ? null : <span className={styles.name}>{name}</span>}
        {heading ?? firstWords(compared, change)}
      </h2>
    </header>
  )
}
