import type { ReactNode } from 'react'
import { commandOf } from '#renderer/commands/table.ts'
import { Button } from '#renderer/components/buttons/button.tsx'
import { Keys } from '#renderer/components/buttons/keys.tsx'
import { Dialog, DialogButtons } from '#renderer/components/frames/dialog.tsx'
import { text } from '#renderer/messages/text.ts'
import { commandsOf, groups } from './command-groups.ts'
import { closeOverlay, useOverlay } from './overlay.ts'
import styles from './shortcut-sheet.module.css'

/** All shortcuts, by group. */
export function ShortcutSheet(): ReactNode {
  const isOpen = useOverlay(({ shown }) => shown === 'shortcuts')
  return (
    <Dialog title={text.shell.shortcuts} isOpen={isOpen} onClose={closeOverlay} width="wide">
      <div className={styles.groups}>
        {groups.map((group) => (
          <section key={group}>
            <h3 className={styles.group}>{text.commands.groups[group]}</h3>
            <dl className={styles.list}>
              {commandsOf(group).map((id) => {
                const { title, keys, also } = commandOf(id)
                return keys === null ? null : (
                  <div key={id} className={styles.row}>
                    <dt>{title}</dt>
                    <dd className={styles.keys}>
                      <Keys keys={keys} />
                      {also === null ? null : <Keys keys={also} />}
                    </dd>
                  </div>
                )
              })}
            </dl>
          </section>
        ))}
      </div>
      <DialogButtons>
        <Button onPress={closeOverlay}>{text.common.close}</Button>
      </DialogButtons>
    </Dialog>
  )
}
