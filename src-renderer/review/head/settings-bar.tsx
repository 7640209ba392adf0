import type { ReactNode } from 'react'
import { Picker } from '#renderer/components/forms/picker.tsx'
import { VersionPicker } from '#renderer/components/forms/version-picker.tsx'
import { text } from '#renderer/messages/text.ts'
import { DEPTHS } from '#shared/model/playbook/playbook.ts'
import { SIDES } from '#shared/model/side.ts'
import { asksForProvider } from '../model/draft-wording.ts'
import { changeSettings, type Settings } from '../review-actions.ts'
import { type Loaded, showVersion, useReview } from '../review-slice.ts'
import styles from './settings-bar.module.css'

const words = text.review.settings

/** The playbooks to choose from; one that was withdrawn stays among them for the contract that uses it. */
function usePlaybookOptions({ reviewed }: Loaded): readonly { readonly id: string; readonly label: string }[] {
  const known = useReview((state) => state.playbooks)
  const { id, title } = reviewed.playbook
  const options = known.map((playbook) => ({ id: playbook.id, label: playbook.title }))
  return options.some((option) => option.id === id) ? options : [...options, { id, label: title }]
}

interface ChooseProps<T extends string> {
  readonly label: string
  readonly value: T
  readonly values: readonly T[]
  readonly say: (value: T) => string
  readonly onChange: (value: T) => void
}

function Choose<T extends string>({ label, value, values, say, onChange }: ChooseProps<T>): ReactNode {
  return (
    <Picker
      label={label}
      isLabelHidden
      value={value}
      onChange={(id) => {
        const chosen = values.find((each) => each === id)
        if (chosen !== undefined && chosen !== value) onChange(chosen)
      }}
      options={values.map((id) => ({ id, label: say(id) }))}
    />
  )
}

function Pickers({ loaded }: { readonly loaded: Loaded }): ReactNode {
  const { got, playbook } = loaded.reviewed
  const { contract } = loaded.text
  const versions = useReview((state) => state.versions)
  const options = usePlaybookOptions(loaded)
  const set = (changed: Partial<Settings>): void => void changeSettings(contract, { ...got.settings, ...changed })
  return (
    <>
      <span className={styles.version}>
        <VersionPicker
          label={words.version}
          value={got.version}
          onChange={(version) => showVersion(contract, version)}
          versions={versions ?? []}
        />
      </span>
      <Choose
        label={words.playbook}
        value={playbook.id}
        values={options.map(({ id }) => id)}
        say={(id) => options.find((option) => option.id === id)?.label ?? id}
        onChange={(id) => set({ playbook: id })}
      />
      <Choose
        label={words.side}
        value={got.settings.side}
        values={SIDES}
        say={words.sideOption}
        onChange={(side) => set({ side })}
      />
      <Choose
        label={words.depth}
        value={got.settings.depth}
        values={DEPTHS}
        say={words.depthOption}
        onChange={(depth) => set({ depth })}
      />
      {asksForProvider(playbook) ? (
        <Choose
          label={words.provider}
          value={got.settings.provider}
          values={SIDES}
          say={words.providerOption}
          onChange={(provider) => set({ provider })}
        />
      ) : null}
    </>
  )
}

/** What is reviewed, against which playbook, and with whose eyes. */
export const SettingsBar = ({ loaded }: { readonly loaded: Loaded | null }): ReactNode => (
  <div className={styles.bar}>{loaded === null ? null : <Pickers loaded={loaded} />}</div>
)
