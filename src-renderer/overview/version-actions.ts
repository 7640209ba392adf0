import { text } from '#renderer/messages/text.ts'
import { mutate } from '#renderer/shell/mutate.ts'
import { showFile } from '#renderer/shell/notices/show-file.ts'
import { sayDone, sayProblem } from '#renderer/shell/notices/toasts.ts'
import { doWork } from '#renderer/shell/notices/work.ts'
import { offerUndo } from '#renderer/shell/undo.ts'

const words = text.overview

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
  sayDone(words.exported(name), showFile(path))
}

export async function withdrawVersion(contract: string, version: number): Promise<void> {
  const said = words.withdrawn(version)
  const withdrawn = await mutate('version.withdraw', { contract, version }, said)
  if (!withdrawn.ok) return
  const { resumedFreeze } = withdrawn.value
  sayDone(said, offerUndo(), resumedFreeze === null ? null : words.resumed(resumedFreeze))
}
