import { err, ok, type Result } from '#shared/model/result.ts'
import type { SourceParagraph, Story } from '#shared/model/version-text.ts'
import { changePackage } from '../edit/package/changing.ts'
import { openDocx } from '../read/open-docx.ts'
import { PartFault, TooLarge } from '../read/package/faults.ts'
import { acceptAll, type Base, openBase, textOfPlaced } from './base/open-base.ts'
import { checkRewrite } from './gate/check-rewrite.ts'
import { membersOf, placeArrivals } from './plan/arrivals.ts'
import { containerOf, storyOf } from './plan/containers.ts'
import { type Entry, makePlan, type Plan, type Shown, showAll } from './plan/plan.ts'
import type { RewriteError, RewriteInput, Rewritten } from './rewrite-docx.ts'
import { writableText } from './words/writable-text.ts'
import { dropUnreferenced } from './write/drop-unreferenced.ts'
import { rewritePart } from './write/rewrite-part.ts'

/** The accepted view's paragraphs. */
function readParagraphs(bytes: Uint8Array): Result<readonly SourceParagraph[], RewriteError> {
  const opened = openDocx(bytes)
  if (!opened.ok) return err({ kind: 'unreadable', error: opened.error })
  return ok(opened.value.view('accepted').paragraphs)
}

/** The base without tracked changes, each of its paragraphs found in the file. */
interface Opened {
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

function openClean(input: Uint8Array): Result<Opened, RewriteError> {
  const received = readParagraphs(input)
  if (!received.ok) return received
  const { bytes, changed } = acceptAll(input)
  const clean = bytes === input ? received : readParagraphs(bytes)
  if (!clean.ok) return clean
  const base = openBase(bytes)
  const all = showAll(clean.value, base)
  const length = Math.max(clean.value.length, received.value.length)
  for (let at = 0; at < length; at += 1) {
    const [wanted, got] = [received.value[at]?.text, clean.value[at]?.text]
    if (got !== wanted) return err(notFaithful(got, wanted))
    const found = textOfPlaced(all[at]?.placed ?? [])
    if (found !== wanted) return err(notFaithful(found, wanted))
  }
  return ok({ base, bytes, all, changed })
}

/** What a plan makes of the base. */
interface Written {
  readonly bytes: Uint8Array
  readonly changed: readonly string[]
  readonly emptied: number
  /** What does not stand any more, although it was to stay: a note goes with its mark. */
  readonly isLost: (shown: Shown) => boolean
  /** Where what came stands. */
  readonly stories: ReadonlyMap<Entry, Story>
}

/** Writes every part that a plan touches anew. */
function writeParts({ base, bytes, all, changed }: Opened, plan: Plan): Written {
  const changing = changePackage(base.parts)
  const unique = [...new Set(all)]
  const byPart = Map.groupBy(unique, ({ placed }) => placed.at(-1)?.part)
  const arrivals = placeArrivals(plan, unique)
  const coming = plan.gaps.flatMap((gap) => gap.coming)
  const taken = new Set(coming.flatMap(({ moved, like }) => (moved ? [like] : [])))
  const vanished = new Set<Shown>()
  let emptied = 0
  for (const [part, shown] of byPart) {
    if (part === undefined) continue
    const own = new Set(shown)
    const written = rewritePart(
      {
        ...{ part, shown },
        stays: plan.stays.filter((one) => own.has(one.shown)),
        removed: shown.filter((one) => plan.removed.has(one) || taken.has(one)),
        arrivals: arrivals.filter(({ spot }) => spot.path === part.path),
      },
      base.fields,
    )
    emptied += written.emptied
    for (const one of written.vanished) vanished.add(one)
    if (written.text !== part.source) changing.set(part.path, written.text)
  }
  const lost = dropUnreferenced(changing)
  const isLost = (shown: Shown): boolean => {
    const node = shown.placed.at(-1)?.node
    const note = node === undefined ? null : containerOf(node)
    return vanished.has(shown) || lost.has(`${note?.name.slice(2)} ${note?.attributes['w:id'] ?? ''}`)
  }
  const stories = new Map(
    arrivals.flatMap((arrival) => membersOf(arrival).map(({ entry }) => [entry, storyOf(arrival.spot.node)] as const)),
  )
  const own = changing.changed()
  const changedParts = new Set([...changed, ...own])
  return { bytes: own.length === 0 ? bytes : changing.finish(), changed: [...changedParts], emptied, isLost, stories }
}

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
  const { bytes, changed, emptied, isLost, stories } = writeParts(opened.value, plan)
  const read = readParagraphs(bytes)
  if (!read.ok) return read
  const got = [...new Set(showAll(read.value, openBase(bytes)))]
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
