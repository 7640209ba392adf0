import { bundle } from './bundle.ts'
import { changeOrders } from './change-orders.ts'
import { commands } from './commands.ts'
import { common } from './common.ts'
import { compare } from './compare.ts'
import { draft } from './draft.ts'
import { drafting } from './drafting.ts'
import { help } from './help/help.ts'
import { history } from './history.ts'
import { home } from './home.ts'
import { incoming } from './incoming.ts'
import { negotiation } from './negotiation.ts'
import { overview } from './overview.ts'
import { paper } from './paper.ts'
import { playbooks } from './playbooks.ts'
import { review } from './review.ts'
import { shell, undo } from './shell.ts'
import { sides } from './sides.ts'
import { start } from './start.ts'
import { turns } from './turns.ts'
import { verify } from './verify.ts'

/** Every word of the window, in English; a translation is another value of this shape. */
export const text = {
  bundle,
  changeOrders,
  commands,
  common,
  compare,
  draft,
  drafting,
  help,
  history,
  home,
  incoming,
  negotiation,
  overview,
  paper,
  playbooks,
  review,
  shell,
  sides,
  start,
  turns,
  undo,
  verify,
} as const
