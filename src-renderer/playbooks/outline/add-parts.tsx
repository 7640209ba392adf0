import { ChevronDown } from 'lucide-react'
import { type ReactNode, useState } from 'react'
import { Button, Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components'
import buttons from '#renderer/components/buttons/button.module.css'
import menu from '#renderer/components/menus/more-menu.module.css'
import { text } from '#renderer/messages/text.ts'
import type { Playbook } from '#shared/model/playbook/playbook.ts'
import { editDraft } from '../edit/editing-slice.ts'
import { RULE_LISTS } from '../model/parts.ts'
import { withNewPart } from '../model/skeletons.ts'
import styles from './add-parts.module.css'
import { AddTopicDialog } from './add-topic-dialog.tsx'

const words = text.playbooks.edit

const KINDS = [...RULE_LISTS, 'checklist', 'controls'] as const

interface AddPartsProps {
  readonly playbook: Playbook
  readonly onAdded: (id: string) => void
}

/** What can be added to one's own playbook. */
export function AddParts({ playbook, onAdded }: AddPartsProps): ReactNode {
  const [isTopic, setTopic] = useState(false)
  const add = (key: unknown): void => {
    if (key === 'topics') setTopic(true)
    const kind = KINDS.find((each) => each === key)
    if (kind === undefined) return
    const added = withNewPart(playbook, kind, words.newPart[kind])
    if (added === null) return
    editDraft(() => added.playbook)
    onAdded(added.id)
  }
  const disabled = playbook.topics.length === 0 ? KINDS : []
  return (
    <div className={styles.foot}>
      <MenuTrigger>
        <Button className={`${buttons.button} ${styles.button}`}>
          {words.add}
          <ChevronDown size={14} aria-hidden />
        </Button>
        <Popover className={menu.popover ?? ''} placement="top start" offset={4}>
          <Menu className={menu.menu ?? ''} aria-label={words.add} disabledKeys={disabled} onAction={add}>
            <MenuItem id="topics" className={menu.item ?? ''}>
              {words.addTopic}
            </MenuItem>
            {KINDS.map((kind) => (
              <MenuItem key={kind} id={kind} className={menu.item ?? ''}>
                {words.addOther[kind]}
              </MenuItem>
            ))}
          </Menu>
        </Popover>
      </MenuTrigger>
      {isTopic ? <AddTopicDialog playbook={playbook} onAdded={onAdded} onClose={() => setTopic(false)} /> : null}
    </div>
  )
}
