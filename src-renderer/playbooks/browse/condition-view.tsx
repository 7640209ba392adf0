import type { ReactNode } from 'react'
import { text } from '#renderer/messages/text.ts'
import type { Condition } from '#shared/model/playbook/condition.ts'
import type { Playbook } from '#shared/model/playbook/playbook.ts'
import { titlesOf } from '../model/parts.ts'
import styles from './detail.module.css'

const words = text.playbooks.rule

type Plain = Exclude<Condition, { readonly all: unknown } | { readonly any: unknown } | { readonly not: unknown }>

function plainWords(playbook: Playbook, condition: Plain): ReactNode {
  const nameOf = (path: string): string => {
    const { topic, field } = titlesOf(playbook, path)
    return words.fieldTitle(topic, field)
  }
  if ('topic' in condition) return words.topic(titlesOf(playbook, condition.topic).topic, condition.is)
  if ('field' in condition) return words.field(nameOf(condition.field), condition.is)
  if ('below' in condition) {
    const [field, than] = condition.below
    return words.below(nameOf(field), typeof than === 'number' ? text.common.number(than) : nameOf(than))
  }
  if ('differ' in condition) return words.differ(nameOf(condition.differ[0]), nameOf(condition.differ[1]))
  if ('sum' in condition) return words.sum(nameOf(condition.sum), condition.isNot)
  if ('unordered' in condition) return withPatterns(words.unordered, condition.unordered)
  if ('parts' in condition) return withPatterns(words.parts, [condition.parts, condition.total])
  if ('side' in condition) return words.side(condition.side)
  if ('depth' in condition) return words.depth(condition.depth)
  if ('provider' in condition) return words.provider(condition.provider)
  return withPatterns(words.found, [condition.found])
}

const withPatterns = (lead: string, patterns: readonly string[]): ReactNode => (
  <>
    {lead}{' '}
    {patterns.map((pattern) => (
      <code className={styles.pattern} key={pattern}>
        {pattern}
      </code>
    ))}
  </>
)

/** What has to hold, in words; conditions in conditions stand below them. */
export function ConditionView({
  playbook,
  condition,
}: {
  readonly playbook: Playbook
  readonly condition: Condition
}): ReactNode {
  const [lead, inner] =
    'all' in condition
      ? [words.all, condition.all]
      : 'any' in condition
        ? [words.any, condition.any]
        : 'not' in condition
          ? [words.not, [condition.not]]
          : [null, []]
  if ('all' in condition || 'any' in condition || 'not' in condition)
    return (
      <div className={styles.lines}>
        <span>{lead}</span>
        <ul className={styles.nested}>
          {inner.map((each) => (
            <li key={JSON.stringify(each)}>
              <ConditionView playbook={playbook} condition={each} />
            </li>
          ))}
        </ul>
      </div>
    )
  return <span className={styles.line}>{plainWords(playbook, condition)}</span>
}
