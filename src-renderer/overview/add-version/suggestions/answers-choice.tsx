import type { ReactNode } from 'react'
import { Picker } from '#renderer/components/forms/picker.tsx'
import { text } from '#renderer/messages/text.ts'
import styles from '../add-version.module.css'
import { chooseAnswers, useAddVersion } from '../add-version-slice.ts'

const words = text.overview.add

/** The version whose text the sender worked on; the one that is most alike is suggested. */
export function AnswersChoice(): ReactNode {
  const { versions, answers, placed } = useAddVersion()
  if (versions.length === 0) return null
  const options = versions
    .toReversed()
    .map(({ number, side, date }) => ({ id: String(number), label: words.answersVersion(number, side, date) }))
  const like = placed?.answered ?? null
  return (
    <div>
      <Picker
        label={words.answers}
        value={answers === null ? null : String(answers)}
        onChange={(id) => chooseAnswers(Number(id))}
        options={options}
      />
      <p className={styles.hint}>
        {like === null ? null : words.answersLike(like.version, text.incoming.percent(like.similarity))}
      </p>
    </div>
  )
}
