import { type ReactNode, useState } from 'react'
import { type MoreItem, MoreMenu } from '#renderer/components/menus/more-menu.tsx'
import { text } from '#renderer/messages/text.ts'
import type { Playbook } from '#shared/model/playbook/playbook.ts'
import type { PartKind } from '../../model/parts.ts'
import styles from '../editor.module.css'
import { JsonDialog } from '../json-dialog.tsx'
import { OtherFaults } from '../other-faults.tsx'
import { removePart } from '../part-actions.ts'

const words = text.playbooks.edit

interface EditorFrameProps {
  readonly playbook: Playbook
  /** Null: the playbook's own head. */
  readonly part: { readonly kind: PartKind; readonly at: number; readonly id: string } | null
  readonly title: string
  readonly kicker: string
  /** What else can be done with this part. */
  readonly items?: readonly MoreItem[]
  readonly children: ReactNode
}

/** What every part's form has: its name, the faults that no input of it shows, editing as JSON, and removing. */
export function EditorFrame({ playbook, part, title, kicker, items = [], children }: EditorFrameProps): ReactNode {
  const [isJson, setJson] = useState(false)
  const more: readonly MoreItem[] = [
    ...items,
    { id: 'json', title: words.asJson, run: () => setJson(true) },
    ...(part === null
      ? []
      : [{ id: 'remove', title: words.remove(title), run: () => removePart(playbook, part.kind, part.at) }]),
  ]
  const path = part === null ? '' : `${part.kind}.${part.at}`
  return (
    <div className={styles.editor}>
      <div className={styles.top}>
        <div>
          <p className={styles.kicker}>{kicker}</p>
          <h2 className={styles.title}>{title}</h2>
        </div>
        <MoreMenu label={words.more(title)} items={more} />
      </div>
      <OtherFaults path={path} />
      {children}
      {isJson ? <JsonDialog playbook={playbook} part={part} title={title} onClose={() => setJson(false)} /> : null}
    </div>
  )
}
