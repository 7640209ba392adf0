import type { ClauseKind } from '../../model/version-text.ts'
import type { LabelReading } from '../typed-labels.ts'
import type { Block } from './blocks.ts'
import type { Draft } from './draft.ts'
import { findSequences, type LabelSequences } from './label-sequence.ts'
import type { OpenClause } from './place-label.ts'

/** What a block became: the draft that holds its words, and the typed label that was taken off its text. */
export interface Outcome {
  readonly draft: number | null
  readonly label: string | null
  /** Where in the block's text the words after the label begin. */
  readonly start: number
}

/** The state of one walk over the blocks of a document. */
export interface Walk {
  readonly blocks: readonly Block[]
  readonly sequences: LabelSequences
  readonly drafts: Draft[]
  readonly stack: OpenClause[]
  readonly last: Map<string, readonly number[]>
  readonly outcomes: Outcome[]
  /** True until the first numbered or headed clause. */
  preamble: boolean
  /** The document has numbers or headings beyond lettered recitals: its preamble ends at the first of them. */
  readonly structured: boolean
  /** A clause that so far is only a number: the next heading-like paragraph is its heading. */
  untitled: number | null
  /** The signature block that is still going on. */
  signature: number | null
  /** The draft a flush paragraph may be appended to, when it is the last one. */
  flush: number | null
}

export function startWalk(blocks: readonly Block[], structured: boolean): Walk {
  return {
    blocks,
    sequences: findSequences(blocks),
    drafts: [],
    stack: [],
    last: new Map(),
    outcomes: [],
    preamble: true,
    structured,
    untitled: null,
    signature: null,
    flush: null,
  }
}

interface NewDraft {
  readonly kind: ClauseKind
  readonly parent: number | null
  readonly label?: string | null
  readonly heading?: string | null
  readonly text?: string
  readonly plain?: boolean
}

/** Adds a draft and forgets what only held for the one before. */
export function addDraft(walk: Walk, { kind, parent, label, heading, text, plain }: NewDraft): number {
  walk.drafts.push({
    label: label ?? null,
    heading: heading ?? null,
    parent,
    kind,
    text: text ?? '',
    plain: plain ?? false,
  })
  walk.untitled = null
  walk.flush = null
  if (kind !== 'signature') walk.signature = null
  return walk.drafts.length - 1
}

/** Appends a paragraph to the last draft; to any other it would change the order of the words. */
export function appendText(walk: Walk, draft: number, text: string): void {
  const open = walk.drafts[draft]
  if (open === undefined || text === '') return
  open.text = open.text === '' ? text : `${open.text}\n${text}`
}

export function settle(walk: Walk, at: number, outcome: Outcome): void {
  walk.outcomes[at] = outcome
}

interface Opening {
  readonly role: OpenClause['role']
  readonly block: Block
  readonly reading?: LabelReading | null
}

/** Closes all but the first `keep` open clauses and opens this one. */
export function openClause(walk: Walk, keep: number, clause: number, { role, block, reading }: Opening): void {
  walk.stack.length = Math.min(walk.stack.length, keep)
  walk.stack.push({
    clause,
    role,
    reading: reading ?? null,
    bare: block.candidate?.bare ?? false,
    level: block.level,
    outline: block.outline,
    introduces: /[:–—]\s*$/.test(block.text),
  })
  if (reading != null) walk.last.set(reading.form, reading.path)
}

/** The clause a stack of `keep` open clauses ends in. */
export const parentAt = (walk: Walk, keep: number): number | null => walk.stack[keep - 1]?.clause ?? null
