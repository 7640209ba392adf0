import { create } from 'zustand'
import { ask } from '#renderer/api.ts'
import type { Output } from '#shared/api/contract.ts'
import type { ApiError } from '#shared/api/errors.ts'
import type { Depth } from '#shared/model/playbook/playbook.ts'
import type { VersionText } from '#shared/model/version-text.ts'

interface Try {
  readonly typed: string
  readonly depth: Depth
  /** The contract whose version is tried; null: what is typed. */
  readonly contract: string | null
  readonly versions: Output<'version.list'>
  readonly version: number | null
  /** The text of that version, null until it was read. */
  readonly text: VersionText | null
  readonly error: ApiError | null
}

/** Stays while one topic after another is tried. */
export const useTry = create<Try>()(() => ({
  ...{ typed: '', depth: 'smb', contract: null, versions: [], version: null, text: null, error: null },
}))

export const typeText = (typed: string): void => useTry.setState({ typed })
export const setDepth = (depth: Depth): void => useTry.setState({ depth })

/** Goes back to what is typed. */
export const tryTyped = (): void =>
  useTry.setState({ contract: null, versions: [], version: null, text: null, error: null })

/** Tries a version of a contract. */
export async function tryVersion(contract: string, version: number): Promise<void> {
  useTry.setState({ version, text: null, error: null })
  const shown = await ask('version.show', { contract, version })
  const now = useTry.getState()
  if (now.contract !== contract || now.version !== version) return
  useTry.setState(shown.ok ? { text: shown.value.text } : { error: shown.error })
}

/** Tries the latest version of a contract. */
export async function tryContract(contract: string): Promise<void> {
  useTry.setState({ contract, versions: [], version: null, text: null, error: null })
  const listed = await ask('version.list', { contract })
  if (useTry.getState().contract !== contract) return
  if (!listed.ok) {
    useTry.setState({ error: listed.error })
    return
  }
  useTry.setState({ versions: listed.value })
  const latest = listed.value.at(-1)
  if (latest !== undefined) await tryVersion(contract, latest.number)
}
