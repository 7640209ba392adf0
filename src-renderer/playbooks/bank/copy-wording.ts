import { text } from '#renderer/messages/text.ts'
import { sayDone, sayProblem } from '#renderer/shell/notices/toasts.ts'

const words = text.playbooks.bank

/** Copies wording to the clipboard, and says so. */
export async function copyWording(topic: string, wording: string): Promise<void> {
  try {
    await navigator.clipboard.writeText(wording)
    sayDone(words.copied(topic))
  } catch {
    sayProblem({ kind: 'broken', detail: words.copyFailed })
  }
}
