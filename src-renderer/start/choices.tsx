import { FilePlus2, FlaskConical, FolderOpen, type LucideIcon } from 'lucide-react'
import type { ReactNode } from 'react'
import { Button } from 'react-aria-components'
import { ErrorNotice } from '#renderer/components/frames/notice.tsx'
import { text } from '#renderer/messages/text.ts'
import styles from './choices.module.css'
import { trySample } from './sample/sample-slice.ts'
import { type Choice, choose, useStart } from './start-slice.ts'
import { WorkspaceList } from './workspace-list.tsx'

interface WayProps {
  readonly icon: LucideIcon
  readonly title: string
  readonly note?: string
  readonly isChosen: boolean
  readonly onPress: () => void
}

function Way({ icon: Icon, title, note, isChosen, onPress }: WayProps): ReactNode {
  return (
    <Button className={styles.way ?? ''} onPress={onPress} aria-pressed={isChosen}>
      <Icon size={18} aria-hidden />
      <span className={styles.words}>
        <span className={styles.title}>{title}</span>
        {note === undefined ? null : <span className={styles.note}>{note}</span>}
      </span>
    </Button>
  )
}

function startSample(): void {
  choose({ kind: 'sample' })
  void trySample()
}

/** The ways in: a workspace that is known, a new one, a file elsewhere, the sample. */
export function Choices(): ReactNode {
  const { workspaces, listProblem, choice } = useStart()
  const known = workspaces ?? []
  const is = (kind: Choice['kind']): boolean => choice.kind === kind
  return (
    <nav className={styles.choices} aria-label={text.start.workspaces}>
      {listProblem === null ? null : <ErrorNotice error={listProblem} />}
      {known.length === 0 ? null : (
        <>
          <h2 className={styles.head}>{text.start.workspaces}</h2>
          <WorkspaceList workspaces={known} chosen={choice.kind === 'workspace' ? choice.path : null} />
        </>
      )}
      <Way
        icon={FilePlus2}
        title={text.start.choices.create}
        isChosen={is('create')}
        onPress={() => choose({ kind: 'create' })}
      />
      <Way
        icon={FlaskConical}
        title={text.start.choices.sample}
        note={text.start.sampleHint}
        isChosen={is('sample')}
        onPress={startSample}
      />
      <Way
        icon={FolderOpen}
        title={text.start.choices.place}
        isChosen={is('place')}
        onPress={() => choose({ kind: 'place' })}
      />
    </nav>
  )
}
