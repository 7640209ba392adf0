import { execFileSync, spawnSync } from 'node:child_process'
import { copyFileSync, existsSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** What we sent, and what the other side does with it. */
export interface Sent {
  readonly list: string
  readonly answer: string
  readonly document: string
  readonly old: string
  readonly new: string
}

export interface Answered {
  readonly list: string
  readonly document: string
}

const SCRIPT = fileURLToPath(new URL('answer.py', import.meta.url))
/** What LibreOffice made of it once, for machines that do not have it. */
const KEPT = fileURLToPath(new URL('../../../fixtures/data/five-versions', import.meta.url))
const PYTHON = '/usr/bin/python3'

/** LibreOffice's tables and texts with its bridge to Python (Debian: libreoffice-calc, libreoffice-writer, python3-uno). */
const hasLibreOffice = (): boolean =>
  existsSync(PYTHON) &&
  spawnSync(PYTHON, ['-c', 'import uno'], { stdio: 'ignore' }).status === 0 &&
  ['localc', 'lowriter'].every((program) => spawnSync(program, ['--version'], { stdio: 'ignore' }).status === 0)

const filesIn = (folder: string): Answered => ({
  list: join(folder, 'issues list answered.xlsx'),
  document: join(folder, 'v4-buyer.docx'),
})

/**
 * The issues list filled in and the document changed by the other side, by LibreOffice where there is one; elsewhere as
 * it did both before. With `COUNTERDRAFT_KEEP_ANSWERS=1`, what it does now is kept for those.
 */
export function answerInLibreOffice(sent: Sent, folder: string): Answered {
  const answered = filesIn(folder)
  if (!hasLibreOffice()) {
    process.stdout.write('LibreOffice is not here: the answers that it made before are taken.\n')
    return filesIn(KEPT)
  }
  const { list, answer, document, old, new: now } = sent
  execFileSync(PYTHON, [SCRIPT, list, answer, answered.list, document, old, now, answered.document], {
    stdio: 'inherit',
  })
  if (process.env.COUNTERDRAFT_KEEP_ANSWERS === '1') {
    mkdirSync(KEPT, { recursive: true })
    copyFileSync(answered.list, filesIn(KEPT).list)
    copyFileSync(answered.document, filesIn(KEPT).document)
  }
  return answered
}
