import type { ReactNode } from 'react'
import { Button } from '#renderer/components/buttons/button.tsx'
import { FileDrop } from '#renderer/components/forms/file-drop.tsx'
import { ErrorNotice, Notice } from '#renderer/components/frames/notice.tsx'
import { text } from '#renderer/messages/text.ts'
import { cancelAdding } from './add-plan.ts'
import { DropArea } from './files/drop-area.tsx'
import { type Dropped, takeDrop } from './files/dropped.ts'
import { ReadingProgress } from './files/reading-progress.tsx'
import styles from './incoming-screen.module.css'
import { cancelSorting, type Stage, sortChosen, sortFolders, useIncoming } from './incoming-slice.ts'
import { AsideList } from './review/aside-list.tsx'
import { Review } from './review/review.tsx'

const words = text.incoming.sort

function WhyNothing(): ReactNode {
  const said = useIncoming((state) => state.said)
  switch (said) {
    case null:
      return null
    case 'cancelled':
      return <Notice tone="done" title={words.cancelled} />
    case 'nothing':
      return (
        <Notice tone="problem" title={words.nothing}>
          {words.nothingTodo}
        </Notice>
      )
    default:
      return <ErrorNotice error={said} />
  }
}

function ChooseFolder(): ReactNode {
  return (
    <>
      <p className={styles.intro}>{words.intro}</p>
      <WhyNothing />
      <FileDrop
        label={words.choose}
        hint={words.chooseHint}
        choose="folder"
        onFiles={sortChosen}
        onDropped={(transfer) => sortFolders(takeDrop(transfer))}
      />
      <AsideList />
    </>
  )
}

function Progress({ stage }: { readonly stage: Stage }): ReactNode {
  switch (stage.kind) {
    case 'reading':
      return (
        <ReadingProgress
          label={text.incoming.reading.file(stage.at, stage.of, stage.name)}
          part={{ done: stage.at - 1, of: stage.of }}
        />
      )
    case 'adding':
      return (
        <>
          <ReadingProgress
            label={words.adding.version(stage.at, stage.of, stage.name)}
            part={{ done: stage.at - 1, of: stage.of }}
          />
          <p className={styles.intro}>{words.adding.kept}</p>
        </>
      )
    default:
      return <ReadingProgress label={stage.kind === 'sorting' ? words.sorting : words.listing} part={null} />
  }
}

function Content({ stage }: { readonly stage: Stage }): ReactNode {
  if (stage.kind === 'choose') return <ChooseFolder />
  return (
    <>
      <Progress stage={stage} />
      <div>
        <Button onPress={stage.kind === 'adding' ? cancelAdding : cancelSorting}>{text.common.cancel}</Button>
      </div>
    </>
  )
}

/** A folder of drafts, read and sorted into contracts and versions, to be corrected and then added. */
export function IncomingScreen(): ReactNode {
  const stage = useIncoming((state) => state.stage)
  const drop = (dropped: Dropped): void => {
    if (dropped.files.length + dropped.folders.length > 0) sortFolders(dropped)
  }
  if (stage.kind === 'review') return <Review />
  return (
    <DropArea label={words.drop} onDropped={drop}>
      <div className={styles.screen}>
        <h1 className={styles.title}>{stage.kind === 'adding' ? words.adding.title : words.title}</h1>
        <Content stage={stage} />
      </div>
    </DropArea>
  )
}
