import { type ReactNode, useMemo } from 'react'
import { Notice } from '#renderer/components/frames/notice.tsx'
import { text } from '#renderer/messages/text.ts'
import { addressOf } from '#renderer/route/route.ts'
import { Inspected } from '#renderer/shell/frame/inspected.tsx'
import type { Side } from '#shared/model/side.ts'
import { DraftBar } from './draft-bar.tsx'
import { useDraftCommands } from './draft-commands.ts'
import styles from './draft-screen.module.css'
import { type DraftVersion, useDraft } from './draft-slice.ts'
import { DraftInspector } from './inspector/draft-inspector.tsx'
import { NoteDialog } from './inspector/note-dialog.tsx'
import { IssueDialog } from './issue/issue-dialog.tsx'
import { DraftList } from './list/draft-list.tsx'
import type { Basis } from './model/basis.ts'
import { type Entry, entriesOf, isTouched, nameOfEntry } from './model/entries.ts'
import { countUndecided } from './model/undecided.ts'
import type { ShownDraft } from './our-draft.ts'
import { DraftOutline } from './outline/draft-outline.tsx'

const words = text.draft.dangling

interface DraftTextProps {
  readonly basis: Basis
  readonly shown: ShownDraft
  readonly chosen: string | null
  readonly ours: Side | null
  readonly versions: readonly DraftVersion[]
}

/** References that name a clause which is not there any more, each leading to where it stands. */
function Dangling({
  contract,
  shown,
  entries,
}: {
  readonly contract: string
  readonly shown: ShownDraft
  readonly entries: readonly Entry[]
}): ReactNode {
  if (shown.dangling.length === 0) return null
  return (
    <div className={styles.dangling}>
      <Notice tone="warning" title={words.title(shown.dangling.length)}>
        <ul className={styles.lost}>
          {shown.dangling.map(({ slot, text: lost }, at) => {
            const entry = entries.find((each) => each.slot === slot)
            // The same words may be lost twice in one clause.
            const key = `${slot} ${at}`
            return (
              <li key={key}>
                <a href={`#${addressOf({ screen: 'draft', contract, slot })}`}>
                  {entry === undefined ? '' : nameOfEntry(entry)}
                </a>{' '}
                {words.words(lost)}
              </li>
            )
          })}
        </ul>
      </Notice>
    </div>
  )
}

/** The draft with its outline, its clauses, and what is known of the chosen one. */
export function DraftText({ basis, shown, chosen, ours, versions }: DraftTextProps): ReactNode {
  const onlyChanged = useDraft((state) => state.onlyChanged)
  const hasDetails = useDraft((state) => state.hasDetails)
  const dialog = useDraft((state) => state.dialog)
  const all = entriesOf(shown)
  const touched = useMemo(() => all.filter(isTouched), [all])
  const entries = onlyChanged ? touched : all
  const at = all.findIndex(({ slot }) => slot === chosen)
  const entry = all[at] ?? null
  const undecided = useMemo(() => countUndecided(basis, shown), [basis, shown])
  useDraftCommands(basis, entries, entry)
  return (
    <Inspected inspector={hasDetails ? <DraftInspector basis={basis} entry={entry} ours={ours} /> : null}>
      <div className={styles.screen}>
        <DraftBar basis={basis} all={all.length} touched={touched.length} undecided={undecided} />
        <Dangling contract={basis.contract} shown={shown} entries={all} />
        <div className={styles.body}>
          <DraftOutline contract={basis.contract} entries={all} at={at} />
          <DraftList basis={basis} entries={entries} all={all} chosen={entry?.slot ?? null} />
        </div>
      </div>
      {dialog === 'note' && entry !== null ? <NoteDialog contract={basis.contract} entry={entry} /> : null}
      {dialog === 'issue' ? (
        <IssueDialog
          contract={basis.contract}
          undecided={undecided}
          dangling={shown.dangling.length}
          versions={versions}
          ours={ours}
        />
      ) : null}
    </Inspected>
  )
}
