import type { ReactNode } from 'react'
import { Button } from 'react-aria-components'
import { commandOf } from '#renderer/commands/table.ts'
import { Keys } from '#renderer/components/buttons/keys.tsx'
import { text } from '#renderer/messages/text.ts'
import type { Point } from '../model/rows.ts'
import type { EditedField } from '../negotiation-slice.ts'
import { DueDate } from '../parts/due-date.tsx'
import { factElementId, openFact } from '../point-editor.ts'
import { StatusTag } from '../status-tag.tsx'
import styles from './point-facts.module.css'

const words = text.negotiation.list

interface FactProps {
  readonly point: string
  readonly field: EditedField
  readonly children: ReactNode
}

/** Something that is set for a point; pressing it sets it. */
export function Fact({ point, field, children }: FactProps): ReactNode {
  const name = words.edit[field]
  const { keys } = commandOf(`point.${field}`)
  return (
    <Button id={factElementId(field)} className={styles.fact ?? ''} onPress={() => openFact(field, point)}>
      <span className={styles.name}>{name}</span>
      <span className={styles.value}>{children}</span>
      {keys === null ? null : <Keys keys={keys} />}
    </Button>
  )
}

/** What of a point both sides may know: its status, who settles it, and by when. */
export function PointFacts({ point }: { readonly point: Point }): ReactNode {
  const { id, status, owner, due } = point
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for a form.
    <div role="group" className={styles.facts} aria-label={text.negotiation.onePoint.facts}>
      <Fact point={id} field="status">
        <StatusTag status={status} />
      </Fact>
      <Fact point={id} field="owner">
        {owner ?? <span className={styles.none}>{words.nobody}</span>}
      </Fact>
      <Fact point={id} field="due">
        {due === null ? <span className={styles.none}>{words.noDue}</span> : <DueDate point={point} />}
      </Fact>
    </div>
  )
}
