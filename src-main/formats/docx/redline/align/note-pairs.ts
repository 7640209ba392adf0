import type { NoteKind } from '../story/side.ts'
import type { Step } from './plan.ts'
import type { Sequence } from './sequence.ts'

/** A note of either side by its id in its own part. */
export type NotePair = readonly [kind: NoteKind, oldId: string, id: string]

/** The ids of notes whose marks are the same mark on both sides. */
export function* notePairs(steps: readonly Step[]): Generator<NotePair> {
  for (const step of steps) {
    if (step.kind === 'table') {
      for (const { cells } of step.rows) for (const cell of cells ?? []) yield* notePairs(cell)
      continue
    }
    const oldNotes = new Map([...notesOf(step.old)].map(([place, kind, id]) => [place, [kind, id] as const]))
    for (const [place, kind, id] of notesOf(step.now)) {
      const before = oldNotes.get(step.back[place] ?? -1)
      if (before?.[0] === kind) yield [kind, before[1], id]
    }
  }
}

function* notesOf({ paragraphs, starts }: Sequence): Generator<readonly [number, NoteKind, string]> {
  for (const [index, { atoms }] of paragraphs.entries()) {
    let at = starts[index] ?? 0
    for (const { node, text } of atoms) {
      const kind =
        node?.name === 'w:footnoteReference' ? 'footnote' : node?.name === 'w:endnoteReference' ? 'endnote' : null
      if (kind !== null) yield [at, kind, node?.attributes['w:id'] ?? '']
      at += text.length
    }
  }
}
