import { type ReactNode, useEffect, useRef, useState } from 'react'
import { Button } from '#renderer/components/buttons/button.tsx'
import { DialogButtons } from '#renderer/components/frames/dialog.tsx'
import { ErrorNotice, Notice } from '#renderer/components/frames/notice.tsx'
import { text } from '#renderer/messages/text.ts'
import { TakeIn } from '#renderer/negotiation/take-in/take-in.tsx'
import { takeAll } from '#renderer/negotiation/take-in/taken.ts'
import type { ApiError } from '#shared/api/errors.ts'
import styles from '../add-version.module.css'
import { finishAdding, takeInAdded } from '../add-version.ts'
import type { AddedVersion } from '../add-version-slice.ts'

const words = text.overview.add.after

/** The version is there; what it means for the points can be taken over now, or later on the points' own screen. */
export function TakeInStep({ added }: { readonly added: AddedVersion }): ReactNode {
  const { proposal, answer } = added
  const [taken, setTaken] = useState(() => takeAll(proposal))
  const [error, setError] = useState<ApiError | null>(null)
  const [isBusy, setBusy] = useState(false)
  const step = useRef<HTMLDivElement>(null)
  // What had the focus is gone with the step before: Tab goes on from here.
  useEffect(() => step.current?.focus(), [])
  const count = taken.positions.size + taken.falls.size
  const take = async (): Promise<void> => {
    if (isBusy) return
    setBusy(true)
    const problem = await takeInAdded(added, taken)
    setBusy(false)
    setError(problem)
  }
  return (
    <div className={styles.form} ref={step} tabIndex={-1}>
      <div className={styles.scroller}>
        <Notice tone="done" title={text.overview.add.added(answer.version.number)}>
          {answer.summary === null ? null : text.overview.changes.sentence(answer.summary)}
        </Notice>
        <p>{words.intro}</p>
        <TakeIn proposal={proposal} taken={taken} onChange={setTaken} />
        {error === null ? null : <ErrorNotice error={error} />}
      </div>
      <DialogButtons>
        <Button onPress={finishAdding}>{count === 0 ? text.common.close : words.later}</Button>
        {count === 0 ? null : (
          <Button kind="primary" onPress={() => void take()} isPending={isBusy}>
            {text.negotiation.takeIn.submit(taken.positions.size, taken.falls.size)}
          </Button>
        )}
      </DialogButtons>
    </div>
  )
}
