import type { ReactNode } from 'react'
import { Button } from 'react-aria-components'
import { CommandButton } from '#renderer/components/buttons/command-button.tsx'
import { Picker } from '#renderer/components/forms/picker.tsx'
import { text } from '#renderer/messages/text.ts'
import { HALVES, type Half, OWNERS, type Owner } from '#shared/model/playbook/contract-settings.ts'
import { heldHalf, isGap } from '#shared/review/controls/control-owners.ts'
import type { ReviewedControl } from '../model/reviewed.ts'
import { assignHalf } from '../review-actions.ts'
import { chooseItem, type Loaded } from '../review-slice.ts'
import styles from './responsibilities.module.css'

const words = text.review.responsibilities

const BY_TEXT = 'by-text'

interface HalfProps {
  readonly loaded: Loaded
  readonly one: ReviewedControl
  readonly half: Half
}

/** One half of a control: what it is, who owns it, and what is wrong with that. */
function HalfRow({ loaded, one: { control, found }, half }: HalfProps): ReactNode {
  const { assignments } = loaded.reviewed.got
  const held = heldHalf(found, half, assignments)
  const duty = control[half].text
  const set = (id: string): void => {
    const owner: Owner | null = OWNERS.find((each) => each === id) ?? null
    const before = held.isByUser ? held.owner : null
    if (owner !== before) void assignHalf(loaded.text.contract, control.id, half, owner)
  }
  return (
    <div className={styles.half}>
      <p className={styles.duty}>
        <span className={styles.whose}>{words.halves[half]}</span> {duty}
      </p>
      <div className={styles.owner}>
        <Picker
          label={words.owner(duty)}
          isLabelHidden
          value={held.isByUser ? held.owner : BY_TEXT}
          onChange={set}
          options={[
            { id: BY_TEXT, label: words.byText(found.owners[half]) },
            ...OWNERS.map((id) => ({ id, label: words.owners(id) })),
          ]}
        />
        {isGap(held) ? <p className={styles.gap}>{words.gaps[gapOf(held.owner)]}</p> : null}
      </div>
    </div>
  )
}

const gapOf = (owner: Owner | null): keyof typeof words.gaps =>
  owner === 'both' || owner === 'nobody' ? owner : 'blank'

function Control({
  loaded,
  one,
  isChosen,
}: {
  readonly loaded: Loaded
  readonly one: ReviewedControl
  readonly isChosen: boolean
}): ReactNode {
  const { control, found } = one
  const hasGap = HALVES.some((half) => isGap(heldHalf(found, half, loaded.reviewed.got.assignments)))
  return (
    <li className={styles.control} data-chosen={isChosen || undefined}>
      <Button
        className={styles.title ?? ''}
        data-item={control.id}
        aria-pressed={isChosen}
        onPress={() => chooseItem(control.id)}
      >
        <span className={styles.id}>{control.id}</span> {control.title}
      </Button>
      {HALVES.map((half) => (
        <HalfRow key={half} loaded={loaded} one={one} half={half} />
      ))}
      {hasGap ? (
        <p className={styles.ask}>
          <span className={styles.whose}>{words.gap}</span> {control.gap}
        </p>
      ) : null}
    </li>
  )
}

/** Who owns which half of each shared control: as the text says, or as the user does. */
export function Responsibilities({
  loaded,
  chosen,
}: {
  readonly loaded: Loaded
  readonly chosen: string | null
}): ReactNode {
  const { controls, got } = loaded.reviewed
  if (controls.length === 0) return <p className={styles.none}>{words.none}</p>
  const halves = controls.flatMap(({ found }) => HALVES.map((half) => heldHalf(found, half, got.assignments)))
  const gaps = halves.filter(isGap).length
  return (
    <div className={styles.panel}>
      <div className={styles.head}>
        <p className={styles.summary}>{words.summary(gaps, halves.length)}</p>
        <CommandButton command="review.attach-matrix">{words.attach}</CommandButton>
        <p className={styles.hint}>{text.review.notAdviceShort}</p>
        <p className={styles.hint}>{gaps === 0 ? words.attachHint : words.attachLater}</p>
      </div>
      <ul className={styles.controls} aria-label={words.name}>
        {controls.map((one) => (
          <Control key={one.control.id} loaded={loaded} one={one} isChosen={one.control.id === chosen} />
        ))}
      </ul>
    </div>
  )
}
