import { askHost } from '#renderer/api.ts'
import { text } from '#renderer/messages/text.ts'
import { mutate } from '#renderer/shell/mutate.ts'
import { sayDone, sayProblem } from '#renderer/shell/notices/toasts.ts'
import { doWork } from '#renderer/shell/notices/work.ts'
import { offerUndo } from '#renderer/shell/undo.ts'

const words = text.overview

async function reveal(path: string): Promise<void> {
  const shown = await askHost('host.reveal', { path })
  if (!shown.ok) sayProblem(shown.error)
}

/** Writes a document as it came into Downloads, and says where it is. */
export async function exportOriginal(contract: string, version: number, document: string): Promise<void> {
  const exported = await doWork(words.exportOriginal, (ask) =>
    ask('version.export', { contract, version, document, to: 'downloads' }),
  )
  if (!exported.ok) {
    sayProblem(exported.error)
    return
  }
  const { name, path } = exported.value
  const show = path === null ? null : { label: text.shell.showFile, run: () => void reveal(path) }
  sayDone(words.exported(name), show)
}

export async function withdrawVersion(contract: string, version: number): Promise<void> {
  const said = words.withdrawn(version)
  const withdrawn = await mutate('version.withdraw', { contract, version }, said)
  if (!withdrawn.ok) return
  const { resumedFreeze } = withdrawn.value
  sayDone(said, offerUndo(), resumedFreeze === null ? null : words.resumed(resumedFreeze))
}
