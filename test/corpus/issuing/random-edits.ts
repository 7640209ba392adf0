import type { DraftEdit, DraftWords } from '#shared/model/negotiation/our-draft.ts'
import { invariant } from '#shared/model/result.ts'
import type { Clause, VersionText } from '#shared/model/version-text.ts'
import { changeDraft, type DraftChange } from '#shared/negotiate/draft/change-draft.ts'

/** What is done to a clause. */
const KINDS = ['reword', 'retitle', 'remove', 'insert', 'further', 'lessen'] as const

const SENTENCES = [
  'The parties shall meet every month to speak about what has been delivered so far.',
  'Neither party may rely on this clause before it has given written notice of ten days.',
  'Fees that are not disputed in good faith are due within thirty days of the invoice.',
]

/** Numbers below `most`, always the same for a seed. */
export function makeRandom(seed: number): (most: number) => number {
  let state = seed >>> 0
  return (most) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return Math.floor((state / 2 ** 32) * most)
  }
}

/** Clauses that may be edited: all that are printed, but for the words before the first clause and the signatures. */
function editable({ clauses, paragraphs }: VersionText): readonly number[] {
  const printed = new Set(paragraphs.map(({ clause }) => clause))
  const isOpen = ({ kind }: Clause): boolean => kind !== 'preamble' && kind !== 'signature' && kind !== 'schedule'
  return clauses.flatMap((clause, index) => (printed.has(index) && isOpen(clause) ? [index] : []))
}

function reword(line: string, random: (most: number) => number): string {
  const words = line.split(' ')
  const at = random(words.length)
  return [...words.slice(0, at), 'reasonably', 'agreed', ...words.slice(at)].join(' ')
}

/** A clause as it is edited, or null where that cannot be done to it. */
function editOf(
  clause: Clause,
  kind: (typeof KINDS)[number],
  random: (most: number) => number,
): DraftWords | null | 'not' {
  const { heading, text } = clause
  const lines = text === '' ? [] : text.split('\n')
  const isRow = clause.kind === 'table'
  const sentence = SENTENCES[random(SENTENCES.length)] ?? ''
  switch (kind) {
    case 'reword':
      return lines.length === 0 ? 'not' : { heading, paragraphs: lines.with(0, reword(lines[0] ?? '', random)) }
    case 'retitle':
      return heading === null ? 'not' : { heading: `Agreed ${heading}`, paragraphs: lines }
    case 'remove':
      return null
    case 'insert':
      return isRow || (heading === null && lines.length === 0)
        ? 'not'
        : {
            heading: heading === null ? null : 'Regular Meetings',
            paragraphs: lines.length > 0 || heading === null ? [sentence] : [],
          }
    case 'further':
      return isRow || lines.length === 0 ? 'not' : { heading, paragraphs: [...lines, sentence] }
    case 'lessen':
      return isRow || lines.length < 2 ? 'not' : { heading, paragraphs: lines.slice(0, -1) }
  }
}

const EDIT = { decision: 'edit', after: null, like: null, note: null } as const

/** A clause goes with all that stands below it. */
function removal({ clauses }: VersionText, index: number): readonly DraftChange[] {
  const depth = clauses[index]?.depth ?? 0
  const end = clauses.findIndex((other, at) => at > index && other.depth <= depth)
  return Array.from({ length: (end < 0 ? clauses.length : end) - index }, (_, more) => `c${index + more}`).map(
    (slot) => ({
      ...{ slot, edit: { slot, ...EDIT, words: null } },
    }),
  )
}

/** So many edits of a text, always the same for a seed. */
export function randomEdits(base: VersionText, seed: number, count: number): readonly DraftEdit[] {
  const random = makeRandom(seed)
  const open = editable(base)
  const changes = new Map<string, DraftChange>()
  for (let made = 0; made < count && open.length > 0; made++) {
    const index = open[random(open.length)] ?? 0
    const clause = base.clauses[index]
    const kind = KINDS[random(KINDS.length)] ?? 'reword'
    if (clause === undefined || changes.has(`c${index}`)) continue
    const words = editOf(clause, kind, random)
    if (words === 'not') continue
    const slot = kind === 'insert' ? `n${made + 1}` : `c${index}`
    const place =
      kind === 'insert' ? ({ decision: 'insert', after: `c${index}`, like: index, note: null } as const) : EDIT
    const all = words === null ? removal(base, index) : [{ slot, edit: { slot, ...place, words } }]
    // A heading with a quarter of the contract below it is not what is taken out of one.
    if (all.length > base.clauses.length / 4) continue
    for (const change of all) changes.set(change.slot, change)
  }
  if (changes.size === 0) return []
  const changed = changeDraft(base, [], [...changes.values()])
  invariant(changed.ok, 'edits of clauses that are there are in order')
  return changed.value.changes.flatMap(({ edit }) => (edit === null ? [] : [edit]))
}
