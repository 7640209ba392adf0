import type { MouseEvent, ReactNode } from 'react'
import { CommandButton } from '#renderer/components/buttons/command-button.tsx'
import { Tag } from '#renderer/components/marks/tag.tsx'
import { text } from '#renderer/messages/text.ts'
import { addressOf, go, playbookRoute } from '#renderer/route/route.ts'
import type { Listed } from '../playbooks-slice.ts'
import styles from './playbook-list.module.css'

const words = text.playbooks

function Row({ listed }: { readonly listed: Listed }): ReactNode {
  const { id, title, about, isOwn, topics } = listed
  const route = playbookRoute(id)
  const open = ({ target }: MouseEvent): void => {
    if (target instanceof Element && target.closest('a') === null) go(route)
  }
  return (
    // The whole row is the mouse's way; the link in it is everybody's.
    <tr className={styles.row} onClick={open}>
      <th scope="row" className={styles.cell}>
        <a className={styles.title} href={`#${addressOf(route)}`}>
          {title}
        </a>
        <span className={styles.note}>{id}</span>
      </th>
      <td className={styles.cell}>{about}</td>
      <td className={`${styles.cell} ${styles.count}`}>{text.common.number(topics)}</td>
      <td className={styles.cell} title={words.whoseTitle(isOwn)}>
        <Tag tone={isOwn ? 'accent' : 'plain'}>{words.whose(isOwn)}</Tag>
      </td>
    </tr>
  )
}

/** All playbooks that can be chosen: those that come with the application, and those of the workspace. */
export function PlaybookList({ list }: { readonly list: readonly Listed[] }): ReactNode {
  return (
    <div className={styles.screen}>
      <header className={styles.header}>
        <h1 className={styles.name}>{words.title}</h1>
        <span className={styles.actions}>
          <CommandButton command="go.clauses" />
          <CommandButton command="playbook.import" />
        </span>
      </header>
      <p className={styles.lead}>{words.lead}</p>
      <table className={styles.table} aria-label={words.title}>
        <thead>
          <tr>
            <th className={`${styles.head} ${styles.wide}`}>{words.columns.playbook}</th>
            <th className={styles.head}>{words.columns.about}</th>
            <th className={`${styles.head} ${styles.number}`}>{words.columns.topics}</th>
            <th className={`${styles.head} ${styles.number}`}>{words.columns.whose}</th>
          </tr>
        </thead>
        <tbody>
          {list.map((listed) => (
            <Row key={listed.id} listed={listed} />
          ))}
        </tbody>
      </table>
    </div>
  )
}
