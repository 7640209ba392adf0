import type { CommandId } from '#renderer/commands/table.ts'
import { type BundleData, isCountersigned, latestVersion, ourSigning } from './bundle-data.ts'
import { exportBundle, openDialog, unfreezeVersion } from './bundle-slice.ts'
import { setAside, writeFor } from './countersign/signing-actions.ts'

type Handlers = { readonly [Id in CommandId]?: () => void }

const NONE: Handlers = {}

/** What can be done to a text that is not frozen. */
function draftCommands({ shown, stale }: BundleData): Handlers {
  const hasText = latestVersion(shown) !== undefined
  return {
    ...(hasText && stale.length === 0 ? { 'contract.freeze': () => openDialog('freeze') } : NONE),
    ...(hasText ? { 'signing.receive': () => openDialog('receive') } : NONE),
  }
}

/** What can be done once we have signed what stands now. */
function signedCommands(data: BundleData): Handlers {
  const contract = data.shown.contract.id
  const isReceived = data.signing.bundles.at(-1)?.isReceived === true
  return {
    'contract.export': () => void exportBundle(contract),
    ...(isReceived ? { 'signing.answer': () => void writeFor('signing.answer', contract) } : NONE),
    ...(isCountersigned(data) || isReceived
      ? NONE
      : {
          'signing.request': () => void writeFor('signing.request', contract),
          'signing.take': () => openDialog('take'),
        }),
  }
}

/** What can be done now: each command is there only when its step can be taken. */
export function makeBundleCommands(data: BundleData | null): Handlers {
  if (data === null) return NONE
  const { shown, signing } = data
  const { contract, freeze } = shown
  if (freeze === null) return draftCommands(data)
  const isReceived = signing.bundles[0]?.isReceived === true
  const isExecuted = signing.state === 'executed'
  return {
    'signing.elsewhere': () => openDialog('elsewhere'),
    'signing.receive': () => openDialog('receive'),
    ...(isExecuted ? NONE : { 'signing.reject': () => openDialog('reject') }),
    ...(isReceived && signing.state === 'signed-by-them'
      ? { 'signing.set-aside': () => void setAside(contract.id) }
      : NONE),
    ...(signing.theirKey === null || signing.theirKey.confirmed === signing.theirKey.fingerprint
      ? NONE
      : { 'signing.confirm-key': () => openDialog('confirm-key') }),
    ...(ourSigning(data) === undefined ? { 'contract.sign': () => openDialog('sign') } : signedCommands(data)),
    ...(signing.bundles.length === 0
      ? { 'contract.unfreeze': () => void unfreezeVersion(contract.id, freeze.version) }
      : NONE),
  }
}
