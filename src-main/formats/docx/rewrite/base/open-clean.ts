import { err, ok, type Result } from '#shared/model/result.ts'
import type { SourceText } from '#shared/model/version-text.ts'
import { openDocx } from '../../read/open-docx.ts'
import { type Shown, showAll } from '../plan/plan.ts'
import type { RewriteError } from '../rewrite-docx.ts'
import { acceptAll, type Base, openBase, textOfPlaced } from './open-base.ts'

/** Reads a document as it stands after all its tracked changes. */
export function readAccepted(bytes: Uint8Array): Result<SourceText, RewriteError> {
  const opened = openDocx(bytes)
  if (!opened.ok) return err({ kind: 'unreadable', error: opened.error })
  return ok(opened.value.view('accepted'))
}

/** The base without tracked changes, each of its paragraphs found in the file. */
export interface Opened {
  readonly base: Base
  readonly bytes: Uint8Array
  readonly all: readonly Shown[]
  /** Parts that had tracked changes. */
  readonly changed: readonly string[]
}

const notFaithful = (got: string | undefined, wanted: string | undefined): RewriteError => ({
  kind: 'not-faithful',
  differs: `“${got ?? ''}” instead of “${wanted ?? ''}”`,
})

/** Opens a document, accepts its tracked changes, and makes sure that everything is found where the reader reads it. */
export function openClean(input: Uint8Array): Result<Opened, RewriteError> {
  const received = readAccepted(input)
  if (!received.ok) return received
  const { bytes, changed } = acceptAll(input)
  const clean = bytes === input ? received : readAccepted(bytes)
  if (!clean.ok) return clean
  const base = openBase(bytes)
  const [before, after] = [received.value.paragraphs, clean.value.paragraphs]
  const all = showAll(after, base)
  const length = Math.max(before.length, after.length)
  for (let at = 0; at < length; at += 1) {
    const [wanted, got] = [before[at]?.text, after[at]?.text]
    if (got !== wanted) return err(notFaithful(got, wanted))
    const found = textOfPlaced(all[at]?.placed ?? [])
    if (found !== wanted) return err(notFaithful(found, wanted))
  }
  return ok({ base, bytes, all, changed })
}
