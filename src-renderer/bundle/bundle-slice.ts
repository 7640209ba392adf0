import { create } from 'zustand'
import { text } from '#renderer/messages/text.ts'
import { mutate, mutateQuietly } from '#renderer/shell/mutate.ts'
import { showFile } from '#renderer/shell/notices/show-file.ts'
import { sayDone, sayProblem } from '#renderer/shell/notices/toasts.ts'
import { doWork } from '#renderer/shell/notices/work.ts'
import { useSession } from '#renderer/shell/session.ts'
import { offerUndo } from '#renderer/shell/undo.ts'
import type { Input, Output } from '#shared/api/contract.ts'
import type { ApiError } from '#shared/api/errors.ts'
import type { BundleData } from './bundle-data.ts'
import { loadBundleData } from './load-bundle.ts'

/** The dialogs of the screen. */
export type BundleDialog = 'freeze' | 'sign' | 'receive' | 'take' | 'elsewhere' | 'reject' | 'confirm-key'

interface BundleState {
  /** The workspace and contract that all the rest is about. */
  readonly of: string | null
  /** Null until it was loaded. */
  readonly data: BundleData | null
  readonly error: ApiError | null
  readonly dialog: BundleDialog | null
  /** The bundle that this window exported last; only that one can be shown in its folder. */
  readonly exported: Output<'bundle.export'> | null
  /** What is proven of that file, once it was verified. */
  readonly checked: Output<'bundle.verify'> | null
}

const NOTHING: BundleState = { of: null, data: null, error: null, dialog: null, exported: null, checked: null }

export const useBundle = create<BundleState>()(() => NOTHING)

/** Numbers of contracts are alike in every workspace. */
const identityOf = (contract: string): string => `${useSession.getState().workspace?.path} ${contract}`

export async function loadBundle(contract: string): Promise<void> {
  const of = identityOf(contract)
  if (useBundle.getState().of !== of) useBundle.setState({ ...NOTHING, of })
  const loaded = await loadBundleData(contract)
  if (useBundle.getState().of !== of) return
  useBundle.setState(loaded.ok ? { data: loaded.value, error: null } : { error: loaded.error })
}

export const openDialog = (dialog: BundleDialog): void => useBundle.setState({ dialog })
export const closeDialog = (): void => useBundle.setState({ dialog: null })

/** Freezes the latest version. Answers with what refused it, for the dialog to show. */
export async function freezeVersion(contract: string, version: number): Promise<ApiError | null> {
  const title = text.bundle.freeze.done(version)
  const frozen = await mutateQuietly('version.freeze', { contract }, title)
  if (!frozen.ok) return frozen.error
  closeDialog()
  sayDone(title, offerUndo())
  return null
}

export async function unfreezeVersion(contract: string, version: number): Promise<void> {
  const title = text.bundle.freeze.undone(version)
  const ended = await mutate('version.unfreeze', { contract }, title)
  if (ended.ok) sayDone(title, offerUndo())
}

/** Signs the frozen version. Answers with what refused it, for the dialog to show. */
export async function signVersion(
  contract: string,
  version: number,
  signer: Pick<Input<'version.sign'>, 'name' | 'capacity' | 'authority' | 'place'>,
): Promise<ApiError | null> {
  const title = text.bundle.sign.done(version)
  const signed = await mutateQuietly('version.sign', { contract, ...signer }, title)
  if (!signed.ok) return signed.error
  closeDialog()
  sayDone(title)
  return null
}

export async function exportBundle(contract: string): Promise<void> {
  const words = text.bundle.export
  const of = identityOf(contract)
  const exported = await doWork(words.work, (within) =>
    mutate('bundle.export', { contract, to: 'downloads' }, words.done, within),
  )
  if (!exported.ok) return
  const { path } = exported.value
  if (useBundle.getState().of === of) useBundle.setState({ exported: exported.value, checked: null })
  sayDone(words.done, showFile(path), path)
}

/** Verifies the file as it lies in the Downloads folder now. */
export async function checkExported(name: string): Promise<void> {
  const checked = await doWork(text.bundle.check.work, (within) => within('bundle.verifyExported', { name }))
  if (!checked.ok) sayProblem(checked.error)
  else if (useBundle.getState().exported?.name === name) useBundle.setState({ checked: checked.value })
}
