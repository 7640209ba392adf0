import { type ReactNode, useMemo, useState } from 'react'
import { clauseOptions } from '#renderer/components/forms/clause-options.ts'
import { ClausePicker } from '#renderer/components/forms/clause-picker.tsx'
import { DialogForm } from '#renderer/components/forms/dialog-form.tsx'
import { Dialog } from '#renderer/components/frames/dialog.tsx'
import { text } from '#renderer/messages/text.ts'
import type { Shown } from '../list/shown.ts'
import { pairedSide, rankCandidates } from '../model/candidates.ts'
import type { Change, Clause } from '../model/compared.ts'
import { addPairing } from './pairing-actions.ts'
import styles from './same-clause.module.css'

const words = text.compare.pairing

/** A clause that shares fewer words than this is not proposed. */
const LIKELY = 0.25
/** So much of each text is shown to tell by. */
const SHOWN = 420

function Excerpt({ version, clause }: { readonly version: number; readonly clause: Clause | undefined }): ReactNode {
  const said = clause?.text ?? ''
  return (
    <div className={styles.excerpt}>
      <h3 className={styles.version}>{text.common.version(version)}</h3>
      {clause === undefined ? (
        <p className={styles.none}>{words.none}</p>
      ) : (
        <p className={styles.words}>
          {clause.heading === null || clause.heading === '' ? null : (
            <strong className={styles.heading}>{clause.heading}</strong>
          )}
          {said.length > SHOWN ? `${said.slice(0, SHOWN)}${text.compare.gap}` : said}
        </p>
      )}
    </div>
  )
}

interface SameClauseProps {
  readonly shown: Shown
  readonly change: Change
  /** Which clauses can be chosen: any of the other text that is the same one, or one of the change's that is not. */
  readonly kind: 'same' | 'part'
  readonly onClose: () => void
}

/** Says against the machine that two clauses are the same one, or that two are not. */
export function SameClause({ shown, change, kind, onClose }: SameClauseProps): ReactNode {
  const { compared, pair } = shown
  const own = useMemo(
    () =>
      kind === 'part' && change.old.length > 1
        ? { which: 'new' as const, index: change.new[0] ?? 0 }
        : kind === 'part'
          ? { which: 'old' as const, index: change.old[0] ?? 0 }
          : pairedSide(change),
    [change, kind],
  )
  const other = own?.which === 'new' ? 'old' : 'new'
  const [options, likely] = useMemo(() => {
    const all = clauseOptions(compared[other].clauses)
    if (own === null) return [[], null]
    const mine: ReadonlySet<number> = new Set(change[other])
    const ranked = rankCandidates(compared, own.which, own.index).filter(
      ({ index }) => mine.has(index) === (kind === 'part'),
    )
    const [best] = ranked
    const isProposed = kind === 'part' || (change.relation !== 'kept' && (best?.likeness ?? 0) >= LIKELY)
    return [ranked.flatMap(({ index }) => all[index] ?? []), isProposed ? (best?.index ?? null) : null]
  }, [compared, change, own, other, kind])
  const [chosen, setChosen] = useState<number | null>(likely)
  const [isMissing, setMissing] = useState(false)
  const [isBusy, setBusy] = useState(false)
  if (own === null) return null
  const send = async (): Promise<void> => {
    if (chosen === null) {
      setMissing(true)
      return
    }
    setBusy(true)
    const [old, now] = own.which === 'old' ? [own.index, chosen] : [chosen, own.index]
    const isDone = await addPairing(pair, { old, new: now, same: kind === 'same' })
    setBusy(false)
    if (isDone) onClose()
  }
  const numbers = { old: pair.older, new: pair.newer }
  const ask = words.dialog[kind]
  const shownFirst = own.which === 'old' ? own.index : chosen
  const shownSecond = own.which === 'new' ? own.index : chosen
  return (
    <Dialog title={ask.title} isOpen onClose={onClose} width="wide">
      <DialogForm submit={ask.submit} onSubmit={() => void send()} onCancel={onClose} isBusy={isBusy} error={null}>
        <p className={styles.intro}>{words.intro}</p>
        <ClausePicker
          label={ask.pick(numbers[other])}
          options={options}
          value={chosen}
          onChange={(index) => {
            setChosen(index)
            setMissing(false)
          }}
          noneFound={words.noneFound}
          problem={isMissing ? words.missing : null}
          isRequired
          autoFocus
        />
        <div className={styles.both}>
          <Excerpt version={pair.older} clause={compared.old.clauses[shownFirst ?? -1]} />
          <Excerpt version={pair.newer} clause={compared.new.clauses[shownSecond ?? -1]} />
        </div>
      </DialogForm>
    </Dialog>
  )
}
