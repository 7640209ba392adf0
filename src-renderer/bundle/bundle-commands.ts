import type { CommandId } from '#renderer/commands/table.ts'
import { type BundleData, latestVersion, ourSigning } from './bundle-data.ts'
import { exportBundle, openDialog, unfreezeVersion } from './bundle-slice.ts'

type Handlers = { readonly [Id in CommandId]?: () => void }

const NONE: Handlers = {}

/** What can be done now: each command is there only when its step can be taken. */
export function makeBundleCommands(data: BundleData | null): Handlers {
  if (data === null) return NONE
  const { shown, stale } = data
  const { contract, freeze, signings } = shown
  if (freeze === null) {
    const canFreeze = latestVersion(shown) !== undefined && stale.length === 0
    return canFreeze ? { 'contract.freeze': () => openDialog('freeze') } : NONE
  }
  if (ourSigning(shown) !== undefined) return { 'contract.export': () => void exportBundle(contract.id) }
  return {
    'contract.sign': () => openDialog('sign'),
    ...(signings.length === 0 ? { 'contract.unfreeze': () => void unfreezeVersion(contract.id, freeze.version) } : {}),
  }
}
