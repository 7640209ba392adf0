import { randomUUID } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, watch, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { z } from '#shared/api/zod.ts'
import { isAlive } from './is-alive.ts'

/** What a second start asks of the first. */
const letter = z.strictObject({ workspace: z.string().min(1).max(4096).nullable() })

export type Letter = z.output<typeof letter>

/** The right to run in this data folder. */
export interface Instance {
  /** Calls back for what a later start asks. */
  readonly onLetter: (listener: (letter: Letter) => void) => void
  readonly release: () => void
}

// A host reads its letters at once. One that does not is stopped, or not ours: the id was given to another process.
const ANSWER_MS = 3000
const LOOK_MS = 50

/**
 * Takes the right to run, or hands the letter to the process that has it; null says that it was handed over.
 *
 * Files alone, for no port and no socket is to be open anywhere. Should two hosts run after all, no harm is done: each
 * workspace is locked by the core that has it open.
 */
export async function takeOrHandOver(data: string, mine: Letter): Promise<Instance | null> {
  mkdirSync(data, { recursive: true, mode: 0o700 })
  const lock = join(data, 'window.lock')
  const box = join(data, 'letters')
  for (;;) {
    if (takeLock(lock)) return openBox(lock, box)
    const owner = readOwner(lock)
    if (owner !== null && isAlive(owner) && (await handOver(box, mine))) return null
    dropStale(lock, owner)
  }
}

function takeLock(lock: string): boolean {
  try {
    writeFileSync(lock, String(process.pid), { flag: 'wx', mode: 0o600 })
    return true
  } catch (thrown) {
    if (thrown instanceof Error && 'code' in thrown && thrown.code === 'EEXIST') return false
    throw thrown
  }
}

function readOwner(lock: string): number | null {
  try {
    const pid = Number(readFileSync(lock, 'utf8'))
    return Number.isSafeInteger(pid) && pid > 0 ? pid : null
  } catch {
    return null
  }
}

/** Removes a lock that nobody holds, unless somebody has taken it since. */
function dropStale(lock: string, owner: number | null): void {
  if (readOwner(lock) === owner) rmSync(lock, { force: true })
}

/** Puts the letter into the box; true when somebody took it out. */
async function handOver(box: string, mine: Letter): Promise<boolean> {
  mkdirSync(box, { recursive: true, mode: 0o700 })
  const file = join(box, `${randomUUID()}.json`)
  writeFileSync(`${file}.partial`, JSON.stringify(mine), { mode: 0o600 })
  renameSync(`${file}.partial`, file)
  for (let waited = 0; waited < ANSWER_MS; waited += LOOK_MS) {
    await delay(LOOK_MS)
    if (!existsSync(file)) return true
  }
  rmSync(file, { force: true })
  return false
}

function openBox(lock: string, box: string): Instance {
  let listener: ((letter: Letter) => void) | null = null
  const waiting: Letter[] = []
  rmSync(box, { recursive: true, force: true })
  mkdirSync(box, { recursive: true, mode: 0o700 })

  const collect = (): void => {
    for (const letter of takeLetters(box)) {
      if (listener === null) waiting.push(letter)
      else listener(letter)
    }
  }
  const watcher = watch(box, collect)
  // A folder that is taken away under us ends the watching, not the host.
  watcher.on('error', () => watcher.close())
  watcher.unref()
  collect()
  return {
    onLetter: (next) => {
      listener = next
      for (const letter of waiting.splice(0)) next(letter)
    },
    release: () => {
      watcher.close()
      if (readOwner(lock) === process.pid) rmSync(lock, { force: true })
    },
  }
}

function takeLetters(box: string): readonly Letter[] {
  const names = readdirSync(box).filter((name) => name.endsWith('.json'))
  return names.flatMap((name) => {
    try {
      const text = readFileSync(join(box, name), 'utf8')
      rmSync(join(box, name), { force: true })
      const parsed = letter.safeParse(JSON.parse(text))
      return parsed.success ? [parsed.data] : []
    } catch {
      return []
    }
  })
}
