import { mkdirSync, readdirSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { CommandFailure } from '../failure.ts'
import { fileProblem } from '../files.ts'

const NAME = 'counterdraft-demo'

/** The folder of the demonstration: the one asked for, which must be empty or new, else a fresh one here. */
export function makeDemoFolder(asked: string | undefined): string {
  if (asked !== undefined) return makeAsked(resolve(asked))
  for (let attempt = 1; ; attempt += 1) {
    const folder = resolve(attempt === 1 ? NAME : `${NAME}-${attempt}`)
    try {
      mkdirSync(folder)
      return folder
    } catch (thrown) {
      const isTaken = thrown instanceof Error && 'code' in thrown && thrown.code === 'EEXIST'
      if (!isTaken) throw new CommandFailure(fileProblem(folder, thrown))
    }
  }
}

function makeAsked(folder: string): string {
  try {
    mkdirSync(folder, { recursive: true })
    const [first] = readdirSync(folder)
    if (first === undefined) return folder
    throw new CommandFailure(
      `${folder} is not empty: it holds ${first}. Choose a new or empty folder. Nothing was changed.`,
    )
  } catch (thrown) {
    if (thrown instanceof CommandFailure) throw thrown
    throw new CommandFailure(fileProblem(join(folder, ''), thrown))
  }
}
