import type { ReactNode } from 'react'
import {
  Autocomplete,
  Dialog,
  Input,
  Menu,
  MenuItem,
  Modal,
  ModalOverlay,
  SearchField,
  useFilter,
} from 'react-aria-components'
import { runCommand, useUsable } from '#renderer/commands/registry.ts'
import { type CommandId, commandIds, commands } from '#renderer/commands/table.ts'
import { Keys } from '#renderer/components/buttons/keys.tsx'
import { text } from '#renderer/messages/text.ts'
import { go } from '#renderer/route/route.ts'
import { useContracts } from '#renderer/shell/contracts.ts'
import { closeOverlay, useOverlay } from './overlay.ts'
import styles from './palette.module.css'

function run(key: string): void {
  closeOverlay()
  if (key in commands) runCommand(key as CommandId)
  else go({ screen: 'overview', contract: key })
}

/** Finds and runs a command, or goes to a contract, by a few letters of its name. */
export function Palette(): ReactNode {
  const isOpen = useOverlay(({ shown }) => shown === 'palette')
  const contracts = useContracts(({ list }) => list) ?? []
  const canUse = useUsable()
  const { contains } = useFilter({ sensitivity: 'base' })
  return (
    <ModalOverlay
      className={styles.overlay ?? ''}
      isOpen={isOpen}
      isDismissable
      onOpenChange={(open) => {
        if (!open) closeOverlay()
      }}
    >
      <Modal className={styles.modal ?? ''}>
        <Dialog className={styles.dialog ?? ''} aria-label={text.shell.paletteLabel}>
          <Autocomplete filter={contains}>
            <SearchField className={styles.field ?? ''} aria-label={text.shell.search} autoFocus autoComplete="off">
              <Input className={styles.input ?? ''} placeholder={text.shell.search} spellCheck={false} />
            </SearchField>
            {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a list that scrolls can be scrolled by keyboard. */}
            <section className={styles.scroller} tabIndex={0} aria-label={text.shell.paletteLabel}>
              <Menu
                className={styles.list ?? ''}
                onAction={(key) => run(String(key))}
                renderEmptyState={() => <p className={styles.empty}>{text.shell.paletteEmpty}</p>}
              >
                {commandIds
                  .filter((id) => id !== 'app.palette' && canUse(id))
                  .map((id) => (
                    <MenuItem key={id} id={id} textValue={commands[id].title} className={styles.item ?? ''}>
                      <span className={styles.name}>{commands[id].title}</span>
                      <span className={styles.group}>{text.commands.groups[commands[id].group]}</span>
                      {commands[id].keys === null ? null : <Keys keys={commands[id].keys} />}
                    </MenuItem>
                  ))}
                {contracts.map(({ contract }) => (
                  <MenuItem
                    key={contract.id}
                    id={contract.id}
                    textValue={`${contract.id} ${contract.title}`}
                    className={styles.item ?? ''}
                  >
                    <span className={styles.name}>{contract.title}</span>
                    <span className={styles.group}>{contract.id}</span>
                  </MenuItem>
                ))}
              </Menu>
            </section>
          </Autocomplete>
        </Dialog>
      </Modal>
    </ModalOverlay>
  )
}
