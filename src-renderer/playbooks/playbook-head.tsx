import { FlaskConical } from 'lucide-react'
import type { ReactNode } from 'react'
import { runCommand } from '#renderer/commands/registry.ts'
import { commandOf } from '#renderer/commands/table.ts'
import { Button } from '#renderer/components/buttons/button.tsx'
import { CommandButton } from '#renderer/components/buttons/command-button.tsx'
import { IconButton } from '#renderer/components/buttons/icon-button.tsx'
import { Tag } from '#renderer/components/marks/tag.tsx'
import { MoreMenu } from '#renderer/components/menus/more-menu.tsx'
import { choosePlaybook } from '#renderer/drafting/drafting-slice.ts'
import { text } from '#renderer/messages/text.ts'
import { addressOf, go, playbookRoute } from '#renderer/route/route.ts'
import { discardChanges, isDirty, stopEditing, useEditing } from './edit/editing-slice.ts'
import { withdrawPlaybook } from './playbook-actions.ts'
import styles from './playbook-head.module.css'
import type { ShownPlaybook } from './playbooks-slice.ts'

const words = text.playbooks

/** Begins a new contract with this playbook's wording. */
async function draftFrom(playbook: string): Promise<void> {
  await choosePlaybook(playbook)
  go({ screen: 'drafting' })
}

/** What can be done while it is changed: saving, or going back. */
function EditingActions(): ReactNode {
  const dirty = useEditing(isDirty)
  const isSaving = useEditing((state) => state.isSaving)
  return (
    <>
      <span className={styles.state} role="status">
        {dirty ? words.edit.isUnsaved : words.edit.isSaved}
      </span>
      {dirty ? (
        <Button onPress={discardChanges}>{words.actions.discard}</Button>
      ) : (
        <Button onPress={stopEditing}>{words.actions.done}</Button>
      )}
      <Button kind="primary" isDisabled={!dirty} isPending={isSaving} onPress={() => runCommand('playbook.save')}>
        {words.actions.save}
      </Button>
    </>
  )
}

function ReadingActions({ shown: { playbook, isOwn } }: { readonly shown: ShownPlaybook }): ReactNode {
  const withdraw = {
    id: 'withdraw',
    title: words.actions.withdraw,
    run: () => void withdrawPlaybook(playbook),
    whyNot: isOwn ? null : words.actions.builtInStays,
  }
  const draft = { id: 'draft', title: words.actions.draft, run: () => void draftFrom(playbook.id) }
  return (
    <>
      <CommandButton command="playbook.export">{words.actions.export}</CommandButton>
      <CommandButton command="playbook.clone">{words.actions.clone}</CommandButton>
      {isOwn ? (
        <CommandButton command="playbook.edit" kind="primary">
          {words.actions.edit}
        </CommandButton>
      ) : null}
      <MoreMenu label={words.actions.more} items={[draft, withdraw]} />
    </>
  )
}

/** The bar over a playbook: its name, whose it is, and what can be done with it. */
export function PlaybookHead({
  shown,
  isEditing,
}: {
  readonly shown: ShownPlaybook
  readonly isEditing: boolean
}): ReactNode {
  const { playbook, isOwn } = shown
  return (
    <header className={styles.head}>
      <a className={styles.all} href={`#${addressOf(playbookRoute(null))}`}>
        {words.toList}
      </a>
      <h1 className={styles.title}>{playbook.title}</h1>
      <span title={words.whoseTitle(isOwn)}>
        <Tag tone={isOwn ? 'accent' : 'plain'}>{words.whose(isOwn)}</Tag>
      </span>
      <span className={styles.actions}>
        <IconButton
          icon={FlaskConical}
          label={commandOf('playbook.try').title}
          onPress={() => runCommand('playbook.try')}
        />
        {isEditing ? <EditingActions /> : <ReadingActions shown={shown} />}
      </span>
    </header>
  )
}
