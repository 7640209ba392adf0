import type { CommandId } from '#renderer/commands/table.ts'
import { CONTRACT_SCREENS, go, playbookRoute, screenRoute, sidesRoute } from '#renderer/route/route.ts'
import { openOverlay } from '#renderer/shell/overlays/overlay.ts'
import { lockWorkspace } from '#renderer/shell/session.ts'
import { switchTheme } from '#renderer/shell/theme.ts'
import { redo, undo } from '#renderer/shell/undo.ts'

type Handlers = { readonly [Id in CommandId]?: () => void }

/** What can be done on every screen. */
export const globalCommands: Handlers = {
  'app.palette': () => openOverlay('palette'),
  'app.shortcuts': () => openOverlay('shortcuts'),
  'app.theme': switchTheme,
  'app.undo': () => void undo(),
  'app.redo': () => void redo(),
  'app.lock': () => void lockWorkspace(),
  'app.verify': () => go({ screen: 'verify' }),
  'go.back': () => window.history.back(),
  'go.forward': () => window.history.forward(),
  'go.contracts': () => go({ screen: 'contracts' }),
  'app.help': () => go({ screen: 'help', page: null }),
  'go.playbooks': () => go(playbookRoute(null)),
  'go.clauses': () => go({ screen: 'clauses' }),
  'contract.draft': () => go({ screen: 'drafting' }),
  'incoming.folder': () => go({ screen: 'incoming' }),
}

const NONE: Handlers = {}
const known = new Map<string, Handlers>()

/** Going to the screens of the contract that is shown; the same value for the same contract. */
export function makeContractCommands(contract: string | null): Handlers {
  if (contract === null) return NONE
  const made = known.get(contract)
  if (made !== undefined) return made
  const commands: Handlers = {
    ...Object.fromEntries(CONTRACT_SCREENS.map((screen) => [`go.${screen}`, () => go(screenRoute(contract, screen))])),
    'go.sides': () => go(sidesRoute(contract)),
  }
  known.set(contract, commands)
  return commands
}
