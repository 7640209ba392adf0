import type { ReactNode } from 'react'
import type { MoreItem } from '#renderer/components/menus/more-menu.tsx'
import { text } from '#renderer/messages/text.ts'
import type { Playbook, Topic } from '#shared/model/playbook/playbook.ts'
import { moveAt, replaceAt } from '../../model/lists.ts'
import { neighbourOf } from '../../model/neighbours.ts'
import { editDraft } from '../editing-slice.ts'
import { FieldsEditor } from '../field/fields-editor.tsx'
import { EditorFrame } from '../parts/editor-frame.tsx'
import { LinksEditor } from './links-editor.tsx'
import { PositionsEditor } from './positions-editor.tsx'
import { SignalsEditor } from './signals-editor.tsx'
import { TopicBasics } from './topic-basics.tsx'
import { VagueEditor } from './vague-editor.tsx'
import { WordingEditor } from './wording-editor.tsx'

const words = text.playbooks.edit

/** What each part of a topic's form gets. */
export interface TopicProps {
  readonly topic: Topic
  /** Where it stands in the playbook: "topics.3". */
  readonly path: string
  readonly onChange: (topic: Topic) => void
}

function moves({ topics }: Playbook, at: number): readonly MoreItem[] {
  const item = (id: string, title: string, by: 1 | -1, whyNot: string): MoreItem => {
    const to = neighbourOf(topics, at, by)
    const run = (): void => {
      if (to !== null) editDraft((draft) => ({ ...draft, topics: moveAt(draft.topics, at, to) }))
    }
    return { id, title, run, whyNot: to === null ? whyNot : null }
  }
  return [item('up', words.moveUp, -1, words.firstOfGroup), item('down', words.moveDown, 1, words.lastOfGroup)]
}

interface TopicEditorProps {
  readonly playbook: Playbook
  readonly topic: Topic
  readonly at: number
}

/** A topic of one's own playbook, to be changed. */
export function TopicEditor({ playbook, topic, at }: TopicEditorProps): ReactNode {
  const onChange = (next: Topic): void =>
    editDraft((draft) => ({ ...draft, topics: replaceAt(draft.topics, at, next) }))
  const props: TopicProps = { topic, path: `topics.${at}`, onChange }
  return (
    <EditorFrame
      playbook={playbook}
      part={{ kind: 'topics', at, id: topic.id }}
      title={topic.title}
      kicker={`${topic.id} ${text.common.dot} ${topic.group}`}
      items={moves(playbook, at)}
    >
      <TopicBasics {...props} />
      <FieldsEditor {...props} />
      <PositionsEditor {...props} />
      <WordingEditor {...props} />
      <VagueEditor {...props} />
      <SignalsEditor {...props} />
      <LinksEditor {...props} playbook={playbook} />
    </EditorFrame>
  )
}
