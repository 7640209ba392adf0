import type { Command } from 'commander'
import type { Input } from '#shared/api/contract.ts'
import { MAX_SORTED } from '#shared/api/incoming.ts'
import { CommandFailure } from '../failure.ts'
import { readInput } from '../files.ts'
import { listFolder } from '../folder-files.ts'
import { onWorkspace } from '../options.ts'
import { printAnswer } from '../output.ts'
import { placedText, sortedText } from '../render/incoming-text.ts'
import { type Ask, type WorkspaceOptions, withWorkspace } from '../session.ts'

type Offer = Input<'incoming.sort'>['offers'][number]

interface Options extends WorkspaceOptions {
  readonly json?: boolean
}

/** Looks into the files of a folder; what cannot be read is told and left out. */
async function inspectFolder(ask: Ask, folder: string) {
  const files = listFolder(folder)
  if (files.length === 0) throw new CommandFailure(`There are no files in ${folder}.`)
  if (files.length > MAX_SORTED)
    throw new CommandFailure(`${folder} holds ${files.length} files; sort at most ${MAX_SORTED} at a time.`)
  const offers: Offer[] = []
  const skipped: { readonly name: string; readonly problem: string }[] = []
  for (const { path, name } of files) {
    try {
      const { offer } = await ask('document.inspect', { file: { ...readInput(path), name } })
      offers.push(offer)
    } catch (thrown) {
      if (!(thrown instanceof CommandFailure)) throw thrown
      skipped.push({ name, problem: thrown.message })
    }
  }
  if (offers.length === 0) throw new CommandFailure(`None of the files in ${folder} can be read.`)
  return { offers, skipped }
}

/** `place` and `sort`: where documents belong, before anything is added. */
export function addIncomingCommands(program: Command): void {
  onWorkspace(program.command('place <document...>'))
    .description('Say which contract documents of one version belong to, who sent them and what they answer.')
    .action((paths: readonly string[], options: Options) =>
      withWorkspace(options, async (ask) => {
        const offers: Offer[] = []
        for (const path of paths) offers.push((await ask('document.inspect', { file: readInput(path) })).offer)
        const placed = await ask('incoming.place', { offers, contract: null })
        printAnswer(
          options,
          placed,
          placedText(
            placed,
            offers.map(({ name }) => name),
          ),
        )
      }),
    )

  onWorkspace(program.command('sort <folder>'))
    .description('Show which contracts and versions a folder of drafts holds, and in which order. Adds nothing.')
    .action((folder: string, options: Options) =>
      withWorkspace(options, async (ask) => {
        const { offers, skipped } = await inspectFolder(ask, folder)
        const names = offers.map(({ name }) => name)
        const sorted = await ask('incoming.sort', { offers })
        const left = skipped.map(({ name, problem }) => `Left out: ${name}. ${problem}`)
        printAnswer(options, { files: names, ...sorted, skipped }, [...left, sortedText(sorted, names)].join('\n'))
      }),
    )
}
