import type { ReactNode } from 'react'
import { text } from '#renderer/messages/text.ts'
import type { Field, FieldRule, Topic } from '#shared/model/playbook/playbook.ts'
import { BasisTag } from '../basis-tag.tsx'
import detail from '../detail.module.css'
import styles from './fields-table.module.css'

const words = text.playbooks.topic

function ruleGives({ is, take }: FieldRule): string {
  if (is !== undefined) return words.rule.is(is)
  return take === undefined ? words.rule.found : words.rule.take(take)
}

function RuleLine({ rule }: { readonly rule: FieldRule }): ReactNode {
  return (
    <li className={detail.line}>
      <code className={detail.pattern}>{rule.find}</code> {text.common.arrow} {ruleGives(rule)}
      {rule.in === 'anywhere' ? `, ${words.rule.anywhere}` : null}
      {rule.unless === undefined ? null : (
        <>
          {' '}
          {words.rule.unless} <code className={detail.pattern}>{rule.unless}</code>
        </>
      )}
    </li>
  )
}

function FieldRow({ field, topic }: { readonly field: Field; readonly topic: Topic }): ReactNode {
  const titleOf = (id: string): string => topic.fields.find((each) => each.id === id)?.title ?? id
  return (
    <tr>
      <th scope="row" className={styles.cell}>
        <span className={styles.title}>{field.title}</span> <BasisTag basis={field.basis} />
        {field.usual === undefined ? null : <span className={styles.note}>{words.usual(field.usual)}</span>}
      </th>
      <td className={styles.cell}>
        {words.type(field.type)}
        {field.options === undefined ? null : <span className={styles.note}>{words.options(field.options)}</span>}
        {field.items === undefined ? null : (
          <span className={styles.note}>{words.items(field.items.map(({ name }) => name))}</span>
        )}
      </td>
      <td className={styles.cell}>
        {words.needed(field.needed)}
        {field.or === undefined ? null : <span className={styles.note}>{words.or(field.or.map(titleOf))}</span>}
      </td>
      <td className={styles.cell}>
        <details>
          <summary className={styles.summary}>{words.moreRules(field.read.length)}</summary>
          <ul className={detail.lines}>
            {field.read.map((rule) => (
              <RuleLine key={JSON.stringify(rule)} rule={rule} />
            ))}
          </ul>
        </details>
      </td>
    </tr>
  )
}

/** The values that a topic needs, and how each is read. */
export function FieldsTable({ topic }: { readonly topic: Topic }): ReactNode {
  const { fieldColumns: heads } = words
  return (
    <section className={detail.section}>
      <h3 className={detail.head}>{words.fields}</h3>
      {topic.fields.length === 0 ? (
        <p>{words.noFields}</p>
      ) : (
        <table className={styles.table} aria-label={words.fields}>
          <thead>
            <tr>
              <th className={`${styles.colHead} ${styles.field}`}>{heads.field}</th>
              <th className={`${styles.colHead} ${styles.type}`}>{heads.type}</th>
              <th className={`${styles.colHead} ${styles.needed}`}>{heads.needed}</th>
              <th className={styles.colHead}>{heads.read}</th>
            </tr>
          </thead>
          <tbody>
            {topic.fields.map((field) => (
              <FieldRow key={field.id} field={field} topic={topic} />
            ))}
          </tbody>
        </table>
      )}
    </section>
  )
}
