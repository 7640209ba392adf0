import { applyEdit, commentsOf, isUnmarked, joinsOf, parseEdits, type SampleComment } from './edits.ts'
import { parseBlocks, type SampleBlock } from './source.ts'

/** One version of the sample: its text, what its tracked changes stand on, and its sender's comments. */
export interface SampleVersion {
  readonly text: readonly SampleBlock[]
  /** The version before with the unmarked changes already in it; empty for the first. */
  readonly base: readonly SampleBlock[]
  readonly joins: ReadonlyMap<string, string>
  readonly comments: readonly SampleComment[]
}

/** The first version, from its full source. */
export const firstVersion = (source: string): SampleVersion => ({
  text: parseBlocks(source.split(/\r?\n/), 'line'),
  base: [],
  joins: new Map(),
  comments: [],
})

/** The version that a sender made of the one before by the edits of a file. */
export const nextVersion = (before: SampleVersion, source: string): SampleVersion => {
  const edits = parseEdits(source)
  return {
    text: edits.reduce(applyEdit, before.text),
    base: edits.filter(isUnmarked).reduce(applyEdit, before.text),
    joins: joinsOf(edits),
    comments: commentsOf(edits),
  }
}
