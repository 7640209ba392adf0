import { text } from '#renderer/messages/text.ts'
import { go } from '#renderer/route/route.ts'
import { sayProblem } from '#renderer/shell/notices/toasts.ts'
import { doWork } from '#renderer/shell/notices/work.ts'

/** Goes to what happened to a clause between two versions; to the whole comparison when neither of them has it. */
export async function showInComparison(contract: string, older: number, newer: number, lineage: number): Promise<void> {
  const compared = await doWork(text.negotiation.inspector.comparing, (ask) =>
    ask('version.compare', { contract, older, newer }),
  )
  if (!compared.ok) {
    sayProblem(compared.error)
    return
  }
  const { lineages, comparison } = compared.value
  const at = comparison.changes.findIndex(
    (change) =>
      change.new.some((index) => lineages.new[index] === lineage) ||
      change.old.some((index) => lineages.old[index] === lineage),
  )
  go({ screen: 'compare', contract, older, newer, change: at === -1 ? null : at })
}
