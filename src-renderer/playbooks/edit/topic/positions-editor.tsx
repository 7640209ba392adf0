import type { ReactNode } from 'react'
import { text } from '#renderer/messages/text.ts'
import { SIDES } from '#shared/model/side.ts'
import { BasisTag } from '../../browse/basis-tag.tsx'
import styles from '../editor.module.css'
import { PathField } from '../path-field.tsx'
import type { TopicProps } from './topic-editor.tsx'

const words = text.playbooks

/** What each side wants and may settle for. What the user writes is derived: no source says it. */
export function PositionsEditor({ topic, path, onChange }: TopicProps): ReactNode {
  return (
    <section className={styles.section}>
      <h3 className={styles.head}>{words.topic.positions}</h3>
      <p className={styles.note}>{words.edit.positionsBasis}</p>
      {SIDES.map((side) => (
        <div key={side} className={styles.pair}>
          {(['preferred', 'fallback'] as const).map((kind) => {
            const { text: said, basis } = topic.positions[side][kind]
            const change = (typed: string): void => {
              const ofSide = { ...topic.positions[side], [kind]: { text: typed, basis: 'derived' as const } }
              onChange({ ...topic, positions: { ...topic.positions, [side]: ofSide } })
            }
            return (
              <div key={kind}>
                <PathField
                  path={`${path}.positions.${side}.${kind}.text`}
                  label={words.edit.position(side, kind)}
                  value={said}
                  rows={3}
                  onChange={change}
                />
                <BasisTag basis={basis} />
              </div>
            )
          })}
        </div>
      ))}
    </section>
  )
}
