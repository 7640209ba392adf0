import type { FieldRun, Inline, Mark, TextRun } from './model.ts'
import { el, escapeXml, when } from './xml.ts'

/** Hands out the ids of revisions and bookmarks: one counter a document, so that no two are alike across its parts. */
export type NextId = () => number

/** Counts from 1. */
export const idsFromOne = (): NextId => {
  let last = 0
  return () => ++last
}

type Formatting = Pick<TextRun, 'bold' | 'italic'>

const runProperties = (run: Formatting): string =>
  when(run.bold || run.italic, () =>
    el(
      'w:rPr',
      {},
      when(run.bold, () => el('w:b')),
      when(run.italic, () => el('w:i')),
    ),
  )

const run = (formatting: Formatting, ...children: readonly string[]): string =>
  el('w:r', {}, runProperties(formatting), ...children)

const preserved = (name: string, text: string): string =>
  text === '' ? '' : el(name, { 'xml:space': 'preserve' }, escapeXml(text))

/** The attributes every revision carries. */
export const markAttributes = (mark: Mark, nextId: NextId) => ({
  'w:id': nextId(),
  'w:author': mark.author,
  'w:date': mark.date,
})

const tracked = (change: Mark | undefined, nextId: NextId, runs: string): string => {
  if (change === undefined || runs === '') return runs
  return el(change.kind === 'insert' ? 'w:ins' : 'w:del', markAttributes(change, nextId), runs)
}

// w:t inside w:del is invalid: deleted text has an element of its own.
const textName = (change: Mark | undefined): string => (change?.kind === 'delete' ? 'w:delText' : 'w:t')

const writeText = (inline: TextRun, nextId: NextId): string =>
  inline.text === '' ? '' : tracked(inline.change, nextId, run(inline, preserved(textName(inline.change), inline.text)))

const fieldCharacter = (formatting: Formatting, type: string): string =>
  run(formatting, el('w:fldChar', { 'w:fldCharType': type }))

const writeField = (inline: FieldRun, nextId: NextId): string => {
  const instruction = inline.change?.kind === 'delete' ? 'w:delInstrText' : 'w:instrText'
  const runs = [
    fieldCharacter(inline, 'begin'),
    run(inline, preserved(instruction, ` ${inline.instruction} `)),
    fieldCharacter(inline, 'separate'),
    run(inline, preserved(textName(inline.change), inline.result)),
    fieldCharacter(inline, 'end'),
  ]
  return tracked(inline.change, nextId, runs.join(''))
}

/** One inline as runs, wrapped in its revision. */
export const writeInline = (inline: Inline, nextId: NextId): string => {
  switch (inline.kind) {
    case 'text':
      return writeText(inline, nextId)
    case 'field':
      return writeField(inline, nextId)
    case 'tab':
      return el('w:r', {}, el('w:tab'))
    case 'break':
      return el('w:r', {}, el('w:br'))
    case 'comment-start':
      return el('w:commentRangeStart', { 'w:id': inline.comment })
    case 'comment-end':
      return (
        el('w:commentRangeEnd', { 'w:id': inline.comment }) +
        el('w:r', {}, el('w:commentReference', { 'w:id': inline.comment }))
      )
  }
}
