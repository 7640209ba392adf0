import type { ReactNode } from 'react'
import { text } from '#renderer/messages/text.ts'
import type { Playbook, PlaybookTemplate } from '#shared/model/playbook/playbook.ts'
import { countParts } from '../model/count-parts.ts'
import styles from './detail.module.css'

const words = text.playbooks.overview

function Template({ template }: { readonly template: PlaybookTemplate }): ReactNode {
  const clauses = [{ heading: words.intro, text: template.intro }, ...template.opening, ...template.closing]
  return (
    <section className={styles.section}>
      <h3 className={styles.head}>{words.template}</h3>
      {clauses.map((clause) => (
        <details key={clause.heading}>
          <summary>{clause.heading}</summary>
          <p className={styles.text}>{clause.text}</p>
        </details>
      ))}
      <p className={styles.note}>{words.schedule(template.schedule)}</p>
    </section>
  )
}

/** What a playbook is for, where it comes from, and what is in it. */
export function OverviewView({ playbook }: { readonly playbook: Playbook }): ReactNode {
  return (
    <div className={styles.detail}>
      <div className={styles.lines}>
        <h2 className={styles.title}>{playbook.title}</h2>
        <p className={styles.question}>{playbook.about}</p>
      </div>
      <section className={styles.section}>
        <h3 className={styles.head}>{words.contents}</h3>
        <dl className={styles.facts}>
          {countParts(playbook).map(([kind, count]) => (
            <div key={kind} className={styles.fact}>
              <dt>{words.counts[kind]}</dt>
              <dd>{text.common.number(count)}</dd>
            </div>
          ))}
          <div className={styles.fact}>
            <dt>{words.language}</dt>
            <dd>{words.languageName(playbook.language)}</dd>
          </div>
        </dl>
      </section>
      <section className={styles.section}>
        <h3 className={styles.head}>{words.sources}</h3>
        {playbook.sources.length === 0 ? (
          <p>{words.noSources}</p>
        ) : (
          <ul className={styles.lines}>
            {playbook.sources.map(({ id, title, author }) => (
              <li key={id}>
                {title} <span className={styles.note}>{words.source(id, author)}</span>
              </li>
            ))}
          </ul>
        )}
      </section>
      {playbook.template === undefined ? null : <Template template={playbook.template} />}
    </div>
  )
}
