import type { Anchored, Revision } from '#shared/model/version-text.ts'
import type { FileParagraph, Run } from '../story/model.ts'
import { BREAK } from '../story/run.ts'
import type { Change, Tracked } from '../story/tracked.ts'

type Found = Anchored<Revision>

interface Growing {
  readonly change: Change
  text: string
}

/** The revisions of one paragraph: those still growing take the next run, if it has the same change. */
interface Gathering {
  readonly all: Growing[]
  readonly growing: Growing[]
}

const isSame = (a: Change, b: Change): boolean => a.kind === b.kind && a.author === b.author && a.date === b.date

const keyOf = ({ kind, author, date }: Change): string => JSON.stringify([kind, author, date])

const changesOf = ({ deleted, inserted }: Tracked): readonly Change[] =>
  [deleted, inserted].filter((change) => change !== null)

/** Neighbouring runs of one change are one revision, as its author made it. */
function gather({ all, growing }: Gathering, changes: readonly Change[], text: string): void {
  const next = changes.map((change) => {
    const known = growing.find((candidate) => isSame(candidate.change, change))
    if (known !== undefined) {
      known.text += text
      return known
    }
    const fresh: Growing = { change, text }
    all.push(fresh)
    return fresh
  })
  growing.splice(0, growing.length, ...next)
}

/** The mark goes with the run before it; alone it is a line that came or went. */
function gatherMark(gathering: Gathering, mark: Tracked): void {
  for (const change of changesOf(mark)) {
    if (!gathering.growing.some((candidate) => isSame(candidate.change, change)))
      gathering.all.push({ change, text: '\n' })
  }
}

/** Changes that no run has told of yet. */
function tellOnce(gathering: Gathering, changes: readonly Change[], text: string): void {
  const told = new Set(gathering.all.map(({ change }) => keyOf(change)))
  for (const change of changes) {
    if (!told.has(keyOf(change))) gathering.all.push({ change, text })
    told.add(keyOf(change))
  }
}

const runChanges = (run: Run): readonly Change[] => [
  ...changesOf(run),
  ...(run.formatted === null ? [] : [run.formatted]),
]

function revisionsOf(paragraph: FileParagraph, source: number): readonly Found[] {
  const gathering: Gathering = { all: [], growing: [] }
  for (const run of paragraph.runs) gather(gathering, runChanges(run), run.text.replaceAll(BREAK, '\n'))
  gatherMark(gathering, paragraph.mark)
  // An empty row or note that came or went has no run to say so; its first cell tells it once.
  if (paragraph.runs.length === 0 && (paragraph.cell?.column ?? 0) === 0)
    tellOnce(gathering, changesOf(paragraph.around), '')
  const text = paragraph.runs.map((run) => run.text).join('')
  tellOnce(gathering, paragraph.formatChanges, text.replaceAll(BREAK, '\n'))
  return gathering.all.map(({ change, text: changed }) => ({ ...change, source, text: changed }))
}

/** The tracked changes of a document, paragraph by paragraph in the order of the text. */
export const findRevisions = (paragraphs: readonly FileParagraph[]): readonly Found[] =>
  paragraphs.flatMap((paragraph, source) => revisionsOf(paragraph, source))
