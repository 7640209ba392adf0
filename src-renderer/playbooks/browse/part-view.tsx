import type { ReactNode } from 'react'
import { text } from '#renderer/messages/text.ts'
import type { Playbook } from '#shared/model/playbook/playbook.ts'
import type { Part } from '../model/parts.ts'
import { ControlView } from './control-view.tsx'
import { EntryView } from './entry-view.tsx'
import { OverviewView } from './overview-view.tsx'
import { RuleView } from './rule-view.tsx'
import { TopicView } from './topic/topic-view.tsx'

interface PartViewProps {
  readonly playbook: Playbook
  readonly item: string | null
  readonly part: Part | null
}

/** The chosen part of a playbook, to be read. */
export function PartView({ playbook, item, part }: PartViewProps): ReactNode {
  if (part === null)
    return item === null ? <OverviewView playbook={playbook} /> : <p>{text.playbooks.missingItem(item)}</p>
  switch (part.kind) {
    case 'topics':
      return <TopicView playbook={playbook} topic={part.topic} />
    case 'checklist':
      return <EntryView playbook={playbook} entry={part.entry} />
    case 'controls':
      return <ControlView playbook={playbook} control={part.control} />
    case 'redFlags':
    case 'conflicts':
    case 'implementation':
    case 'notes':
      return <RuleView playbook={playbook} rule={part.rule} kind={part.kind} />
  }
}
