import type { ReactNode } from 'react'
import { Tag } from '#renderer/components/marks/tag.tsx'
import { type MoreItem, MoreMenu } from '#renderer/components/menus/more-menu.tsx'
import { text } from '#renderer/messages/text.ts'
import { DOCUMENT_KINDS } from '#shared/model/version-text.ts'
import { baseName } from '../../files/folder-rules.ts'
import { useIncoming } from '../../incoming-slice.ts'
import type { PlannedDocument } from '../../model/plan.ts'
import { joinAbove, leaveOut, moveFile, setDocumentKind, splitOff } from '../../model/plan-edits.ts'
import { titleOf } from '../contract-title.ts'
import { editFile, fileElementId } from './edit-file.ts'
import styles from './file-line.module.css'

const words = text.incoming.sort.file

interface FileLineProps {
  /** The id of its contract. */
  readonly contract: number
  readonly document: PlannedDocument
  /** True when it is the only document of its version. */
  readonly isAlone: boolean
  /** True when its version is the first of the contract. */
  readonly isFirst: boolean
}

/** Everything that can be done with one file: what it is, and where it goes. */
function itemsOf({ contract, document: { file, kind }, isAlone, isFirst }: FileLineProps): readonly MoreItem[] {
  const others = useIncoming.getState().plan.contracts.filter(({ id }) => id !== contract)
  const kinds = isAlone ? [] : DOCUMENT_KINDS.filter((each) => each !== kind)
  return [
    ...kinds.map((each) => ({
      id: each,
      title: words.as(each),
      run: () => editFile(file, (plan) => setDocumentKind(plan, file, each)),
    })),
    ...(isAlone ? [] : [{ id: 'own', title: words.own, run: () => editFile(file, splitOff) }]),
    ...(isFirst ? [] : [{ id: 'above', title: words.above, run: () => editFile(file, joinAbove) }]),
    ...others.map((other) => ({
      id: `to-${other.id}`,
      title: words.to(titleOf(other)),
      run: () => editFile(file, (plan) => moveFile(plan, file, other.id)),
    })),
    { id: 'new', title: words.toNew, run: () => editFile(file, (plan) => moveFile(plan, file, null)) },
    { id: 'out', title: words.out, run: () => editFile(file, leaveOut) },
  ]
}

/** A file of a version: its name, the folder it lay in, what was found in it, and what can be done with it. */
export function FileLine(props: FileLineProps): ReactNode {
  const { document, isAlone } = props
  const read = useIncoming(({ files }) => files[document.file])
  if (read === undefined) return null
  const name = baseName(read.path)
  const folder = read.path.slice(0, -name.length - 1)
  return (
    <li id={fileElementId(document.file)} className={styles.line}>
      <div className={styles.words}>
        <span className={styles.name}>{name}</span>
        {isAlone ? null : <Tag>{text.incoming.kind(document.kind)}</Tag>}
        <span className={styles.note}>
          {folder === '' ? null : `${folder} ${text.common.dot} `}
          {text.incoming.found(read.found)}
        </span>
      </div>
      <MoreMenu label={words.more(name)} items={() => itemsOf(props)} />
    </li>
  )
}
