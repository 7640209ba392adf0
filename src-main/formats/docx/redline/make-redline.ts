import { err, ok, type Result } from '#shared/model/result.ts'
import type { SourceText } from '#shared/model/version-text.ts'
import { openDocx } from '../read/open-docx.ts'
import { compareSides, type Older } from './align/compare-sides.ts'
import { checkRedline, type Wanted } from './gate/check-redline.ts'
import type { Redlined, RedlineError, RedlineInput } from './redline-docx.ts'
import { plainBlocks } from './story/plain-blocks.ts'
import { readBlocks } from './story/read-blocks.ts'
import { makeNoteKeys, openSide, readingOf, type Side } from './story/side.ts'
import { makeUnits } from './story/units.ts'
import { writeRedline } from './write-redline.ts'
import { escapeAttribute } from './xml/escape.ts'
import { childNamed } from './xml/parse-part.ts'

/** How carefully to write: each next way is tried where the one before does not hold. */
const WAYS = [
  { isCoarse: false, carriesLists: false },
  { isCoarse: false, carriesLists: true },
  { isCoarse: true, carriesLists: false },
  { isCoarse: true, carriesLists: true },
] as const

const isText = (older: Uint8Array | SourceText): older is SourceText => !(older instanceof Uint8Array)

export function redline(input: RedlineInput): Result<Redlined, RedlineError> {
  const { older, newer } = input
  const readNewer = openDocx(newer)
  if (!readNewer.ok) return err({ kind: 'unreadable', side: 'newer', error: readNewer.error })
  const readOlder = isText(older) ? null : openDocx(older)
  if (readOlder?.ok === false) return err({ kind: 'unreadable', side: 'older', error: readOlder.error })
  const view = input.mode === 'received' ? 'accepted' : 'original'
  const olderText = isText(older) ? older : readOlder?.value.view(view)
  if (olderText === undefined) throw new Error('an older document is a text or a file')
  const texts = { accepted: readNewer.value.view('accepted'), original: olderText, isPlain: isText(older) }
  const side = isText(older) ? null : openSide(older, input.mode === 'received' ? 'accepted' : 'marked')
  const newerSide = openSide(newer, 'accepted')
  let differs = ''
  for (const way of WAYS) {
    const units = makeUnits()
    const [keyOld, keyNow] = makeNoteKeys([side, newerSide], units)
    if (keyOld === undefined || keyNow === undefined) break
    const olderDocument: Older = {
      side,
      noteKey: keyOld,
      body: side === null ? plainBlocks(olderText) : bodyOf(side, units, keyOld),
    }
    const plan = compareSides(olderDocument, newerSide, keyNow, units, way.isCoarse)
    const ours = { author: escapeAttribute(input.author), date: escapeAttribute(input.date) }
    const options = { ours, hasRealMoves: input.realMoves, carriesLists: way.carriesLists }
    const { bytes, folded } = writeRedline(olderDocument, newerSide, plan, options)
    const wanted: Wanted = { ...texts, dropped: plan.dropped, paged: plan.paged }
    const found = checkRedline(bytes, wanted)

    if (found === null) return ok({ bytes, folded, notCompared: plan.notCompared })
    differs = found
  }
  return err({ kind: 'not-faithful', differs })
}

function bodyOf(side: Side, units: ReturnType<typeof makeUnits>, noteKey: ReturnType<typeof makeNoteKeys>[number]) {
  const body = childNamed(side.body.root, 'w:body') ?? side.body.root
  return readBlocks(body, readingOf(side, side.body, units, noteKey))
}
