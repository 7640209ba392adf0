import { ChevronDown, ChevronRight } from 'lucide-react'
import type { ReactNode } from 'react'
import { Button as AriaButton } from 'react-aria-components'
import buttons from '#renderer/components/buttons/button.module.css'
import { Button } from '#renderer/components/buttons/button.tsx'
import { Check } from '#renderer/components/choices/check.tsx'
import { Tag } from '#renderer/components/marks/tag.tsx'
import { text } from '#renderer/messages/text.ts'
import type { Topic } from '#shared/model/playbook/playbook.ts'
import { openTopic, takeTopics, useDrafting } from '../drafting-slice.ts'
import { askedFields, leftOutLinks, valueKey } from '../model/topic-groups.ts'
import styles from './form.module.css'
import { OwnWording } from './own-wording.tsx'
import { rowId } from './row-id.ts'
import { ValueField } from './value-field.tsx'

const words = text.drafting

/** Topics that it belongs together with and that were left out, with the way to take them in. */
function LeftOut({ topic }: { readonly topic: Topic }): ReactNode {
  const topics = useDrafting(({ playbook }) => playbook?.topics) ?? []
  const chosen = useDrafting(({ choices }) => choices.topics)
  const missing = leftOutLinks(topic, topics, chosen)
  if (missing.length === 0) return null
  const ids = missing.map(({ id }) => id)
  return (
    <p className={styles.linked}>
      {words.goesWith(missing.map(({ title }) => title))}
      <Button kind="quiet" onPress={() => takeTopics(ids, true)}>
        {words.takeLinked}
      </Button>
    </p>
  )
}

/** A topic: whether it is taken in, its values, and own wording. */
export function TopicRow({ topic }: { readonly topic: Topic }): ReactNode {
  const isTaken = useDrafting(({ choices }) => choices.topics.has(topic.id))
  const isOpen = useDrafting(({ open }) => open === topic.id)
  const { side, depth } = useDrafting((state) => state.choices)
  const own = useDrafting(({ choices }) => choices.wording[topic.id])
  const blanks = useDrafting(({ preview }) => preview?.blanks)
  const fields = askedFields(topic, side, depth, own)
  const left = fields.filter(({ id }) => blanks?.includes(valueKey(topic.id, id)) === true).length
  const values = fields.length === 0 ? words.noValues : words.values(fields.length)
  const Icon = isOpen ? ChevronDown : ChevronRight
  return (
    <div className={styles.topic} id={rowId(topic.id)}>
      <div className={styles.line}>
        <Check label={topic.title} isSelected={isTaken} onChange={(taken) => takeTopics([topic.id], taken)} />
        {isTaken ? (
          <span className={styles.values}>
            {left === 0 ? null : <Tag tone="warning">{words.blank(left)}</Tag>}
            <AriaButton
              className={`${buttons.button} ${buttons.quiet}`}
              aria-label={words.valuesOf(values, topic.title)}
              aria-expanded={isOpen}
              onPress={() => openTopic(isOpen ? null : topic.id)}
            >
              {values}
              <Icon size={14} aria-hidden />
            </AriaButton>
          </span>
        ) : null}
      </div>
      {isTaken ? <LeftOut topic={topic} /> : null}
      {isTaken && isOpen ? (
        <div className={styles.open}>
          <p className={styles.note}>{topic.question}</p>
          {fields.map((field) => (
            <ValueField key={field.id} topic={topic.id} field={field} depth={depth} />
          ))}
          <OwnWording topic={topic} wording={topic.wording[side][depth]} />
        </div>
      ) : null}
    </div>
  )
}
