import { ask } from '#renderer/api.ts'
import { text } from '#renderer/messages/text.ts'
import { go } from '#renderer/route/route.ts'
import { sayDone } from '#renderer/shell/notices/toasts.ts'
import { today } from '#renderer/shell/today.ts'
import type { Output } from '#shared/api/contract.ts'
import { addDays } from '#shared/model/date.ts'
import { isLate } from './needs/needs.ts'

const words = text.turns.due

const DAYS_AHEAD = 7

/** How many days come within a week, and how many have passed and still wait for somebody. */
export function countDue(
  deadlines: Output<'deadline.list'>,
  now: string,
): { readonly soon: number; readonly late: number } {
  const last = addDays(now, DAYS_AHEAD)
  return {
    soon: deadlines.filter(({ date }) => date >= now && date <= last).length,
    late: deadlines.filter((deadline) => isLate(deadline, now)).length,
  }
}

/** Workspaces of which it was said already, by their paths: once for as long as the window is open. */
const said = new Set<string>()

/** Says quietly that days come soon or have passed. Without an answer nothing is said: the list tells them, too. */
export async function tellDueDays(workspace: string): Promise<void> {
  if (said.has(workspace)) return
  said.add(workspace)
  const deadlines = await ask('deadline.list', { contract: null })
  if (!deadlines.ok) return
  const { soon, late } = countDue(deadlines.value, today())
  if (soon + late === 0) return
  sayDone(words.title(soon, late), { label: words.show, run: () => go({ screen: 'contracts' }) })
}
