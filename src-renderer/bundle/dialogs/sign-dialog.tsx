import { type ReactNode, type SubmitEvent, useState } from 'react'
import { type BundleData, frozenVersion, type Shown } from '#renderer/bundle/bundle-data.ts'
import { closeDialog, signVersion } from '#renderer/bundle/bundle-slice.ts'
import { FileHashes } from '#renderer/bundle/steps/file-hashes.tsx'
import { Button } from '#renderer/components/buttons/button.tsx'
import { Field } from '#renderer/components/forms/field.tsx'
import { Dialog, DialogButtons } from '#renderer/components/frames/dialog.tsx'
import { ErrorNotice, Notice } from '#renderer/components/frames/notice.tsx'
import { text } from '#renderer/messages/text.ts'
import { typedOrNull } from '#renderer/shell/use-form.ts'
import type { ApiError } from '#shared/api/errors.ts'
import { describeLineFault, plainLine } from '#shared/bundle/plain-line.ts'
import styles from './sign-dialog.module.css'

const words = text.bundle.sign

/** What is wrong with a value that must stand in the statement, in a sentence. */
function faultOf(label: string, value: string): string | null {
  const line = plainLine(value)
  return line.ok ? null : words.dialog.faulty(label.toLowerCase(), describeLineFault(line.error))
}

interface SignFormProps {
  readonly contract: Shown['contract']
  readonly version: Shown['versions'][number]
}

function SignForm({ contract, version }: SignFormProps): ReactNode {
  const [name, setName] = useState('')
  const [capacity, setCapacity] = useState('')
  const [authority, setAuthority] = useState('')
  const [place, setPlace] = useState('')
  const [wasTried, setTried] = useState(false)
  const [isBusy, setBusy] = useState(false)
  const [error, setError] = useState<ApiError | null>(null)
  const faults = {
    name: faultOf(words.name, name),
    capacity: faultOf(words.capacity, capacity),
    authority: authority === '' ? null : faultOf(words.authority, authority),
    place: place === '' ? null : faultOf(words.place, place),
  }
  const sign = async (): Promise<void> => {
    setTried(true)
    if (Object.values(faults).some((fault) => fault !== null) || isBusy) return
    setBusy(true)
    setError(
      await signVersion(contract.id, version.number, {
        name,
        capacity,
        authority: typedOrNull(authority),
        place: typedOrNull(place),
      }),
    )
    setBusy(false)
  }
  const submit = (event: SubmitEvent): void => {
    event.preventDefault()
    void sign()
  }
  return (
    <form className={styles.form} onSubmit={submit} autoComplete="off">
      <p>{words.dialog.intent(contract[contract.ours], contract.ours)}</p>
      <FileHashes version={version.number} files={version.documents} />
      <Field label={words.name} value={name} onChange={setName} problem={wasTried ? faults.name : null} autoFocus />
      <Field
        label={words.capacity}
        hint={words.capacityHint}
        value={capacity}
        onChange={setCapacity}
        problem={wasTried ? faults.capacity : null}
      />
      <Field
        label={words.authority}
        hint={words.authorityHint}
        value={authority}
        onChange={setAuthority}
        problem={wasTried ? faults.authority : null}
        isOptional
      />
      <Field
        label={words.place}
        value={place}
        onChange={setPlace}
        problem={wasTried ? faults.place : null}
        isOptional
      />
      <p className={styles.claim}>
        <strong>{words.claim}</strong> {words.limits}
      </p>
      <Notice tone="warning" title={words.dialog.final} />
      {error === null ? null : <ErrorNotice error={error} />}
      <DialogButtons>
        <Button onPress={closeDialog}>{text.common.cancel}</Button>
        <Button kind="primary" type="submit" isDisabled={isBusy}>
          {words.dialog.confirm(version.number)}
        </Button>
      </DialogButtons>
    </form>
  )
}

/** Signing cannot be taken back: it says what is signed, for whom, and asks for the signer's own typed name. */
export function SignDialog({ data }: { readonly data: BundleData }): ReactNode {
  const version = frozenVersion(data.shown)
  if (version === undefined) return null
  return (
    <Dialog title={words.dialog.title(version.number)} isOpen onClose={closeDialog}>
      <SignForm contract={data.shown.contract} version={version} />
    </Dialog>
  )
}
