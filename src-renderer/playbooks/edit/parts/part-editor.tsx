import type { ReactNode } from 'react'
import { text } from '#renderer/messages/text.ts'
import type { Playbook } from '#shared/model/playbook/playbook.ts'
import type { Part } from '../../model/parts.ts'
import { TopicEditor } from '../topic/topic-editor.tsx'
import { ControlEditor } from './control-editor.tsx'
import { EntryEditor } from './entry-editor.tsx'
import { OverviewEditor } from './overview-editor.tsx'
import { RuleEditor } from './rule-editor.tsx'

interface PartEditorProps {
  readonly playbook: Playbook
  readonly item: string | null
  readonly part: Part | null
}

/** The chosen part of one's own playbook, to be changed. */
export function PartEditor({ playbook, item, part }: PartEditorProps): ReactNode {
  if (part === null)
    return item === null ? <OverviewEditor playbook={playbook} /> : <p>{text.playbooks.missingItem(item)}</p>
  switch (part.kind) {
    case 'topics':
      return <TopicEditor playbook={playbook} topic={part.topic} at={part.at} />
    case 'checklist':
      return <EntryEditor playbook={playbook} entry={part.entry} at={part.at} />
    case 'controls':
      return <ControlEditor playbook={playbook} control={part.control} at={part.at} />
    case 'redFlags':
    case 'conflicts':
    case 'implementation':
    case 'notes':
      return <RuleEditor playbook={playbook} rule={part.rule} kind={part.kind} at={part.at} />
  }
}
