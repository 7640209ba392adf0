import type { ReactNode } from 'react'
import { Choice } from '#renderer/components/forms/choice.tsx'
import { Tag } from '#renderer/components/marks/tag.tsx'
import { text } from '#renderer/messages/text.ts'
import type { Overview } from '#renderer/shell/contracts.ts'
import { SIDES } from '#shared/model/side.ts'
import styles from '../add-version.module.css'
import { chooseSide, useAddVersion } from '../add-version-slice.ts'

const words = text.overview.add

/** What the documents say of the sender; its place is kept. */
function Suggestion(): ReactNode {
  const sender = useAddVersion(({ placed }) => placed?.sender ?? null)
  const isSideSuggested = useAddVersion((state) => state.isSideSuggested)
  const suggestions = text.incoming.sender
  return (
    <p className={styles.hint}>
      {isSideSuggested ? <Tag tone="accent">{suggestions.suggested}</Tag> : null}{' '}
      {sender === null ? null : suggestions.suggestion(sender.side, sender.isUnsure, sender.reasons)}
    </p>
  )
}

/** Which side sent it: only the user knows. What the documents themselves say stands beside it as a suggestion. */
export function SideChoice({ contract }: Pick<Overview, 'contract'>): ReactNode {
  const { side, isTried } = useAddVersion()
  const options = SIDES.map((each) => ({
    value: each,
    label: words.sideOption(contract[each], each, contract.ours === each),
    tone: each,
  }))
  return (
    <div>
      <Choice label={words.side} value={side} onChange={chooseSide} options={options} />
      <Suggestion />
      {isTried && side === null ? (
        <p className={styles.problem} role="alert">
          {words.sideMissing}
        </p>
      ) : null}
    </div>
  )
}
