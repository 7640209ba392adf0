import { type ReactNode, useState } from 'react'
import { Button } from '#renderer/components/buttons/button.tsx'
import { Field } from '#renderer/components/forms/field.tsx'
import { text } from '#renderer/messages/text.ts'
import { answeredProblems } from '#renderer/shell/field-problems.ts'
import styles from './panel.module.css'
import { pickPlace, setPlace, useStart } from './start-slice.ts'
import { UnlockForm } from './unlock-form.tsx'

const words = text.start.place

/** Opens a workspace anywhere on the disk, by its path or the host's file dialog. */
export function PlacePanel({ canPick }: { readonly canPick: boolean }): ReactNode {
  const place = useStart((state) => state.place)
  const problem = useStart((state) => state.problem)
  const [isMissing, setMissing] = useState(false)
  const answered = problem === null ? null : (answeredProblems(problem).workspace ?? null)
  return (
    <>
      <h2 className={styles.title}>{words.title}</h2>
      <div className={styles.form}>
        <Field
          label={words.path}
          name="path"
          value={place}
          onChange={(value) => {
            setPlace(value)
            setMissing(false)
          }}
          hint={words.pathHint}
          problem={isMissing ? words.pathMissing : answered}
          autoFocus
        />
        {canPick ? (
          <div>
            <Button onPress={() => void pickPlace()}>{words.pick}</Button>
          </div>
        ) : null}
        <UnlockForm path={place} onNoPath={() => setMissing(true)} autoFocus={false} />
      </div>
    </>
  )
}
