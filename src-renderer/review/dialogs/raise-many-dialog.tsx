import { type ReactNode, useState } from 'react'
import { Button } from '#renderer/components/buttons/button.tsx'
import { Check } from '#renderer/components/choices/check.tsx'
import { DialogForm } from '#renderer/components/forms/dialog-form.tsx'
import { Dialog } from '#renderer/components/frames/dialog.tsx'
import { Notice } from '#renderer/components/frames/notice.tsx'
import { text } from '#renderer/messages/text.ts'
import type { ApiError } from '#shared/api/errors.ts'
import type { Side } from '#shared/model/side.ts'
import { draftPoint } from '../model/draft-point.ts'
import { pointInput } from '../model/point-input.ts'
import { flaggedTopics, unraisedTopics } from '../model/raisable.ts'
import { raisePoints } from '../review-actions.ts'
import { type Loaded, useReview } from '../review-slice.ts'
import styles from './dialogs.module.css'

const words = text.review.raiseMany

interface RaiseManyDialogProps {
  readonly loaded: Loaded
  readonly ours: Side
  readonly onClose: () => void
}

/** Makes points of several findings. What a red flag is about is chosen at first; without one, everything is. */
export function RaiseManyDialog({ loaded, ours, onClose }: RaiseManyDialogProps): ReactNode {
  const { reviewed, text: read } = loaded
  const points = useReview((state) => state.points)
  const topics = unraisedTopics(reviewed, points)
  const [chosen, setChosen] = useState<ReadonlySet<string>>(() => flaggedTopics(reviewed, topics))
  const [stopped, setStopped] = useState<{ readonly done: number; readonly of: number } | null>(null)
  const [error, setError] = useState<ApiError | null>(null)
  const [isBusy, setBusy] = useState(false)
  const wanted = topics.filter(({ topic }) => chosen.has(topic.id))
  const toggle = (id: string): void => {
    const next = new Set(chosen)
    if (!next.delete(id)) next.add(id)
    setChosen(next)
  }
  const send = async (): Promise<void> => {
    if (isBusy || wanted.length === 0) return
    setBusy(true)
    const inputs = wanted.map((one) => pointInput(read, draftPoint(reviewed, { kind: 'topic', ...one }, read, ours)))
    const raised = await raisePoints(read.contract, inputs)
    setBusy(false)
    if (raised.error === null) {
      onClose()
      return
    }
    setStopped({ done: raised.done, of: inputs.length })
    setError(raised.error.kind === 'cancelled' ? null : raised.error)
  }
  return (
    <Dialog title={words.title} isOpen onClose={onClose}>
      <DialogForm
        submit={words.submit(wanted.length)}
        onSubmit={() => void send()}
        onCancel={onClose}
        isBusy={isBusy}
        error={error}
      >
        <p>{topics.length === 0 ? words.none : words.words}</p>
        {topics.length === 0 ? null : (
          <>
            <div className={styles.choices}>
              <Button onPress={() => setChosen(new Set(topics.map(({ topic }) => topic.id)))}>{words.all}</Button>
              <Button onPress={() => setChosen(new Set())}>{words.nothing}</Button>
            </div>
            <div className={styles.list}>
              {topics.map(({ topic, found }) => (
                <Check
                  key={topic.id}
                  label={topic.title}
                  words={words.choice(found.verdict, topic.group)}
                  isSelected={chosen.has(topic.id)}
                  onChange={() => toggle(topic.id)}
                />
              ))}
            </div>
          </>
        )}
        {stopped === null ? null : <Notice tone="warning" title={words.stopped(stopped.done, stopped.of)} />}
      </DialogForm>
    </Dialog>
  )
}
