import { err, ok, type Result } from '#shared/model/result.ts'
import type { SourceText } from '#shared/model/version-text.ts'
import { PartFault, TooLarge } from '../read/package/faults.ts'
import { openBase } from './base/open-base.ts'
import { type Opened, openClean, readAccepted } from './base/open-clean.ts'
import { checkRewrite } from './gate/check-rewrite.ts'
import { makePlan, type Plan, showAll } from './plan/plan.ts'
import type { RewriteError, RewriteInput, Rewritten } from './rewrite-docx.ts'
import { findWrong, makeIsUnlinked } from './words/unlinked-fields.ts'
import { writableText } from './words/writable-text.ts'
import { type Written, writeParts } from './write/write-parts.ts'

function rewrite(input: RewriteInput): Result<Rewritten, RewriteError> {
  const opened = openClean(input.base)
  if (!opened.ok) return opened
  const { all } = opened.value
  // What stays as it is need not be writable: it is not written.
  const paragraphs = input.paragraphs.map((one) => {
    const isSame = one.from !== null && all[one.from]?.text === one.text
    return isSame ? one : { ...one, text: writableText(one.text) }
  })
  const strange = paragraphs.map(({ from, like }) => from ?? like).find((index) => all[index] === undefined)
  if (strange !== undefined) return err({ kind: 'no-such-paragraph', index: strange })
  const plan = makePlan(paragraphs, all)
  const first = writeOnce(opened.value, plan, new Set())
  const wrong = first.ok ? findWrong(first.value.text, first.value.edited) : null
  const written = wrong === null || wrong.size === 0 ? first : writeOnce(opened.value, plan, wrong)
  return written.ok ? check(written.value, opened.value, plan) : written
}

/** A draft as it was written, and what our reader reads of it. */
interface Attempt extends Written {
  readonly text: SourceText
  /** The results that fields have been given. */
  readonly edited: ReadonlySet<string>
}

/** Writes a draft. Where a reference has one of these wrong results, it becomes plain text. */
function writeOnce(opened: Opened, plan: Plan, wrong: ReadonlySet<string>): Result<Attempt, RewriteError> {
  const edited = new Set<string>()
  const written = writeParts(opened, plan, { isUnlinked: makeIsUnlinked(wrong), edited })
  const text = readAccepted(written.bytes)
  if (!text.ok) return err({ kind: 'not-faithful', differs: `it cannot be read: ${JSON.stringify(text.error)}` })
  return ok({ ...written, text: text.value, edited })
}

/** Hands a draft out if it reads as it was asked for. */
function check(attempt: Attempt, { all }: Opened, plan: Plan): Result<Rewritten, RewriteError> {
  const { text, bytes, changed, emptied, isLost, stories } = attempt
  const got = [...new Set(showAll(text.paragraphs, openBase(bytes)))]
  const asked = plan.entries
    .filter(({ shown }) => !isLost(shown))
    .map((entry) => ({ story: stories.get(entry) ?? entry.shown.story, text: entry.text }))
  const hasNotes = all.some(({ placed }) => placed.some(({ pieces }) => pieces.some(({ isNote }) => isNote)))
  const differs = checkRewrite(got, { asked, emptied, hasNotes })
  return differs === null
    ? ok({ bytes, changedParts: changed.toSorted(), emptied })
    : err({ kind: 'not-faithful', differs })
}

/** Writes a draft on top of its base, and holds it against what was asked. */
export function makeRewrite(input: RewriteInput): Result<Rewritten, RewriteError> {
  try {
    return rewrite(input)
  } catch (thrown) {
    if (thrown instanceof TooLarge)
      return err({ kind: 'unreadable', error: { kind: 'too-large', limit: thrown.message } })
    if (thrown instanceof PartFault)
      return err({ kind: 'unreadable', error: { kind: 'damaged', reason: thrown.message } })
    throw thrown
  }
}
