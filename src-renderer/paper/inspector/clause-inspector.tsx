import { type ReactNode, useState } from 'react'
import { MarkLists } from '#renderer/clause/mark-lists.tsx'
import { PointCards } from '#renderer/clause/point-cards.tsx'
import { Button } from '#renderer/components/buttons/button.tsx'
import { CommandButton } from '#renderer/components/buttons/command-button.tsx'
import { firstWords } from '#renderer/components/forms/clause-options.ts'
import { text } from '#renderer/messages/text.ts'
import { addressOf, documentRoute } from '#renderer/route/route.ts'
import type { Side } from '#shared/model/side.ts'
import { nameClauses } from '#shared/text/clause-names.ts'
import { referencesOf, termsOf } from '../model/links.ts'
import { type Paper, usePaper } from '../paper-slice.ts'
import styles from './clause-inspector.module.css'

const words = text.paper.inspector

/** So many stand there before somebody asks for all. */
const FEW = 8
const LONGEST = 60

interface ClauseProps {
  readonly paper: Paper
  readonly clause: number
}

/** A clause by its name and heading, as a way to it. */
function ClauseLink({ paper, clause, before }: ClauseProps & { readonly before?: string }): ReactNode {
  const { clauses } = paper.layout.text
  const found = clauses[clause]
  const name = nameClauses(clauses)[clause]
  return (
    <a className={styles.link} href={`#${addressOf(documentRoute(paper.contract, paper.version.number, clause))}`}>
      {before === undefined ? null : <span className={styles.term}>{before}</span>}
      {name == null ? null : <span className={styles.name}>{name}</span>}
      <span>{firstWords(found?.heading || found?.text || '', before === undefined ? LONGEST : LONGEST / 2)}</span>
    </a>
  )
}

interface LinksProps {
  readonly title: string
  readonly links: readonly ReactNode[]
}

function Links({ title, links }: LinksProps): ReactNode {
  const [isWhole, setWhole] = useState(false)
  if (links.length === 0) return null
  return (
    <section className={styles.section}>
      <h3 className={styles.head}>{title}</h3>
      <ul className={styles.links}>
        {(isWhole ? links : links.slice(0, FEW)).map((link, at) => {
          const key = `${at}`
          return <li key={key}>{link}</li>
        })}
      </ul>
      {isWhole || links.length <= FEW ? null : (
        <Button kind="quiet" onPress={() => setWhole(true)}>
          {words.showAll(links.length)}
        </Button>
      )}
    </section>
  )
}

function References({ paper, clause }: ClauseProps): ReactNode {
  const { out, into } = referencesOf(paper.layout.text, clause)
  const linksTo = (clauses: readonly number[]): readonly ReactNode[] =>
    clauses.map((each) => <ClauseLink key={each} paper={paper} clause={each} />)
  return (
    <>
      <Links key={`out ${clause}`} title={words.refersTo} links={linksTo(out)} />
      <Links key={`into ${clause}`} title={words.referredToBy} links={linksTo(into)} />
    </>
  )
}

function Terms({ paper, clause }: ClauseProps): ReactNode {
  const { defines, uses } = termsOf(paper.layout.text, clause)
  return (
    <>
      {defines.length === 0 ? null : (
        <section className={styles.section}>
          <h3 className={styles.head}>{words.defines}</h3>
          <p className={styles.defined}>{defines.join(', ')}</p>
        </section>
      )}
      <Links
        key={`uses ${clause}`}
        title={words.uses}
        links={uses.map(({ term, definedIn }) => (
          <ClauseLink key={term} paper={paper} clause={definedIn} before={term} />
        ))}
      />
    </>
  )
}

function Title({ paper, clause }: ClauseProps): ReactNode {
  const { order, text: version } = paper.layout
  const found = version.clauses[clause]
  const name = nameClauses(version.clauses)[clause]
  return (
    <header>
      <p className={styles.place}>{words.place(order.indexOf(clause) + 1, order.length)}</p>
      <h2 className={styles.title}>
        {name == null ? null : <span className={styles.name}>{name}</span>}
        {firstWords(found?.heading || found?.text || words.noNumber, LONGEST)}
      </h2>
    </header>
  )
}

interface ClauseInspectorProps {
  readonly paper: Paper | null
  readonly clause: number | null
  /** The version before, null for the first. */
  readonly previous: number | null
  readonly ours: Side | null
}

/** What is known of the chosen clause, and what can be done with it. */
export function ClauseInspector({ paper, clause, previous, ours }: ClauseInspectorProps): ReactNode {
  const points = usePaper((state) => state.points)
  if (paper === null) return null
  if (clause === null || paper.layout.text.clauses[clause] === undefined)
    return <p className={styles.choose}>{words.choose}</p>
  const { revisions, comments } = paper.layout.text
  const lineage = paper.lineages[clause]
  return (
    <div className={styles.inspector}>
      <Title paper={paper} clause={clause} />
      <div className={styles.actions}>
        <CommandButton command="point.raise" kind="primary" showKeys />
        {previous === null ? null : <CommandButton command="clause.compare">{words.compare(previous)}</CommandButton>}
        <CommandButton command="clause.copy">{words.copy}</CommandButton>
      </div>
      <section className={styles.section}>
        <h3 className={styles.head}>{words.points}</h3>
        <PointCards
          points={points}
          lineages={new Set(lineage === undefined ? [] : [lineage])}
          contract={paper.contract}
          ours={ours}
        />
      </section>
      <MarkLists
        of={`${clause}`}
        comments={comments.filter((comment) => comment.clause === clause)}
        revisions={revisions.filter((revision) => revision.clause === clause)}
      />
      <References paper={paper} clause={clause} />
      <Terms paper={paper} clause={clause} />
    </div>
  )
}
