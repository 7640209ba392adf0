import { type ReactNode, useState } from 'react'
import { Button } from '#renderer/components/buttons/button.tsx'
import { Check } from '#renderer/components/choices/check.tsx'
import { DialogForm } from '#renderer/components/forms/dialog-form.tsx'
import { Field } from '#renderer/components/forms/field.tsx'
import { Picker } from '#renderer/components/forms/picker.tsx'
import { Dialog, DialogButtons } from '#renderer/components/frames/dialog.tsx'
import { text } from '#renderer/messages/text.ts'
import { fieldProblems } from '#renderer/shell/field-problems.ts'
import { typedOrNull } from '#renderer/shell/use-form.ts'
import type { Input } from '#shared/api/contract.ts'
import type { ApiError } from '#shared/api/errors.ts'
import type { Point } from '../model/rows.ts'
import { closeDialog, type Loaded } from '../negotiation-slice.ts'
import { addTrade, changeTrade, type Trade } from '../trade-actions.ts'
import styles from './trade-dialog.module.css'

const words = text.negotiation.tradeForm

type Told = Omit<Input<'trade.add'>, 'contract'>

interface HalfProps {
  readonly label: string
  readonly loaded: Loaded
  readonly point: string
  readonly version: number | null
  readonly onPoint: (point: string) => void
  readonly onVersion: (version: number | null) => void
}

const NOT_YET = 'none'

/** A point that somebody gave way on, and the version that first carries it. */
function Half({ label, loaded, point, version, onPoint, onVersion }: HalfProps): ReactNode {
  return (
    <div className={styles.half}>
      <Picker
        label={label}
        value={point === '' ? null : point}
        onChange={onPoint}
        placeholder={words.choosePoint}
        options={loaded.points.map(({ id, title }) => ({ id, label: `${id} ${title}` }))}
      />
      <Picker
        label={words.version}
        value={version === null ? NOT_YET : String(version)}
        onChange={(id) => onVersion(id === NOT_YET ? null : Number(id))}
        options={[
          { id: NOT_YET, label: words.notYet },
          ...loaded.overview.versions
            .map(({ number, side }) => ({ id: String(number), label: text.negotiation.versionChoice(number, side) }))
            .reverse(),
        ]}
      />
    </div>
  )
}

interface TradeDialogProps {
  readonly contract: string
  readonly point: Point
  readonly loaded: Loaded
  /** Null: a new one. */
  readonly trade: Trade | null
}

const toldOf = ({ gave, gaveIn, got, gotIn, isConditional, note }: Trade): Told => ({
  ...{ gave, gaveIn, got, gotIn, isConditional, note },
})

function TradeForm({ contract, point, loaded, trade }: TradeDialogProps): ReactNode {
  const [told, setTold] = useState<Told>(() =>
    trade === null
      ? { gave: point.id, gaveIn: null, got: '', gotIn: null, isConditional: true, note: null }
      : toldOf(trade),
  )
  const [note, setNote] = useState(told.note ?? '')
  const [error, setError] = useState<ApiError | null>(null)
  const [isBusy, setBusy] = useState(false)
  const [isTried, setTried] = useState(false)
  const input = { contract, ...told, note: typedOrNull(note) }
  const isSame = told.gave === told.got
  const isWhole = told.got !== '' && told.gave !== '' && !isSame
  const noteProblem = fieldProblems('trade.add', { ...input, got: point.id }).note ?? null
  const send = async (): Promise<void> => {
    setTried(true)
    if (isBusy || !isWhole || noteProblem !== null) return
    setBusy(true)
    const problem = await (trade === null ? addTrade(input) : changeTrade({ ...input, trade: trade.id }))
    setBusy(false)
    setError(problem)
  }
  return (
    <DialogForm
      submit={trade === null ? words.submitAdd : words.submitChange}
      onSubmit={() => void send()}
      onCancel={closeDialog}
      isBusy={isBusy}
      error={error}
    >
      <Half
        {...{ label: words.gave, loaded, point: told.gave, version: told.gaveIn }}
        onPoint={(gave) => setTold({ ...told, gave })}
        onVersion={(gaveIn) => setTold({ ...told, gaveIn })}
      />
      <Half
        {...{ label: words.got, loaded, point: told.got, version: told.gotIn }}
        onPoint={(got) => setTold({ ...told, got })}
        onVersion={(gotIn) => setTold({ ...told, gotIn })}
      />
      <p role="alert" className={styles.problem}>
        {isSame ? words.same : isTried && !isWhole ? words.choosePoint : null}
      </p>
      <Check
        label={words.conditional}
        words={words.conditionalWords}
        isSelected={told.isConditional}
        onChange={(isConditional) => setTold({ ...told, isConditional })}
      />
      <Field label={words.note} value={note} onChange={setNote} rows={2} isOptional problem={noteProblem} />
    </DialogForm>
  )
}

/** Notes what we gave on one point for what we got on another. */
export function TradeDialog(props: TradeDialogProps): ReactNode {
  return (
    <Dialog title={props.trade === null ? words.add : words.change} isOpen onClose={closeDialog} width="wide">
      {props.loaded.points.length < 2 ? (
        <>
          <p>{words.needOther}</p>
          <DialogButtons>
            <Button onPress={closeDialog}>{text.common.close}</Button>
          </DialogButtons>
        </>
      ) : (
        <TradeForm {...props} />
      )}
    </Dialog>
  )
}
