import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { openDocx } from '#main/formats/docx/read/open-docx.ts'
import { redlineDocx } from '#main/formats/docx/redline/redline-docx.ts'
import { acceptAll } from '#main/formats/docx/rewrite/base/open-base.ts'
import { type RewrittenParagraph, rewriteDocx } from '#main/formats/docx/rewrite/rewrite-docx.ts'
import { invariant } from '#shared/model/result.ts'
import type { SourceText } from '#shared/model/version-text.ts'
import { buildVersionText } from '#shared/text/build-version-text.ts'
import { below, type Measured, type Measurement, shown } from './measurement.ts'
import { compareLabels } from './reading.ts'
import { EDITS, editOne, insertAfter, moveStretch, removeFrom, spread, telling, unchanged } from './rewriting/drafts.ts'
import { askOffice, canAsk } from './rewriting/office.ts'
import { changedElsewhere } from './rewriting/same-bytes.ts'
import { shareOf, wordsOf } from './words.ts'

/** One document of the corpus. */
interface Base {
  readonly name: string
  readonly bytes: Uint8Array
  readonly text: SourceText
}

/** A rewritten document. */
interface Case {
  readonly name: string
  readonly base: Base
  readonly bytes: Uint8Array
}

interface Tried {
  readonly cases: readonly Case[]
  readonly tried: number
  readonly failures: readonly string[]
}

function readAccepted(name: string, bytes: Uint8Array): SourceText {
  const opened = openDocx(bytes)
  invariant(opened.ok, `${name} can be read`)
  return opened.value.view('accepted')
}

function readBases(corpus: string): readonly Base[] {
  const folder = join(corpus, 'docx')
  const names = readdirSync(folder).filter((name) => name.endsWith('.docx'))
  return names.sort().map((name) => {
    const bytes = new Uint8Array(readFileSync(join(folder, name)))
    return { name, bytes, text: readAccepted(name, bytes) }
  })
}

type Drafts = (base: Base) => readonly (readonly [name: string, draft: readonly RewrittenParagraph[]])[]

/** A document without a word is none. */
const hasWords = ([, draft]: readonly [string, readonly RewrittenParagraph[]]): boolean =>
  draft.some(({ text }) => text.trim() !== '')

/** Writes drafts of each document. */
function rewriteAll(bases: readonly Base[], drafts: Drafts): Tried {
  const failures: string[] = []
  let tried = 0
  const cases = bases.flatMap((base) =>
    drafts(base)
      .filter(hasWords)
      .flatMap(([what, paragraphs]): readonly Case[] => {
        const name = `${base.name}, ${what}`
        const made = rewriteDocx({ base: base.bytes, paragraphs })
        tried += 1
        if (made.ok) return [{ name, base, bytes: made.value.bytes }]
        failures.push(`${name}: ${JSON.stringify(made.error)}`)
        return []
      }),
  )
  return { cases, tried, failures }
}

function measureIdentity(bases: readonly Base[]): Measured {
  const plain = bases.filter(({ bytes }) => acceptAll(bytes).changed.length === 0)
  const { cases, tried, failures } = rewriteAll(plain, ({ text }) => [['unchanged', unchanged(text.paragraphs)]])
  const other = cases.filter(({ base, bytes }) => bytes !== base.bytes).map(({ name }) => `${name}: other bytes`)
  return {
    lines: [`unchanged: ${tried - failures.length - other.length} of ${tried} documents are the same to the byte`],
    failures: [...failures, ...other],
  }
}

/** One paragraph edited, in every way, at places all over the document. */
function measureEdits(bases: readonly Base[]): Measured {
  const failures: string[] = []
  let tried = 0
  for (const base of bases) {
    const { bytes } = acceptAll(base.bytes)
    const { paragraphs } = readAccepted(base.name, bytes)
    const places = spread(paragraphs, 2, ({ text }) => text.trim().length > 20)
    for (const at of places)
      for (const [what, edit] of EDITS) {
        const made = rewriteDocx({ base: bytes, paragraphs: editOne(paragraphs, at, edit) })
        const [number = 0] = paragraphs[at]?.source ?? []
        const elsewhere = made.ok ? changedElsewhere(bytes, made.value.bytes, number) : JSON.stringify(made.error)
        tried += 1
        if (elsewhere !== null) failures.push(`${base.name}, ${what} in paragraph ${at}: ${elsewhere}`)
      }
  }
  const right = tried - failures.length
  return { lines: [`one paragraph edited: ${right} of ${tried} with everything else the same to the byte`], failures }
}

const inserted: Drafts = ({ text }) => [
  ['one more paragraph in places', insertAfter(text.paragraphs, telling(text.paragraphs), 1)],
  ['three more paragraphs in places', insertAfter(text.paragraphs, telling(text.paragraphs), 3)],
  ['one more everywhere', insertAfter(text.paragraphs, new Set(text.paragraphs.keys()), 1)],
]

const removed: Drafts = ({ text }) => [
  ['one less in places', removeFrom(text.paragraphs, telling(text.paragraphs), 1)],
  ['five less in places', removeFrom(text.paragraphs, telling(text.paragraphs), 5)],
  [
    'half of it',
    removeFrom(text.paragraphs, new Set(spread(text.paragraphs, 5, () => true)), text.paragraphs.length / 10),
  ],
  ['only its first paragraph with words', keepOne(text)],
]

const keepOne = ({ paragraphs }: SourceText): readonly RewrittenParagraph[] => {
  const first = paragraphs.findIndex(({ text }) => text.trim() !== '')
  return unchanged(paragraphs).filter(({ from }) => from === first)
}

const moved: Drafts = ({ text: { paragraphs } }) => [
  ['a clause further down', moveStretch(paragraphs, paragraphs.length >> 2, 4, paragraphs.length >> 1)],
  ['a clause further up', moveStretch(paragraphs, paragraphs.length >> 1, 6, paragraphs.length >> 2)],
]

/** Whether what our reader finds in rewritten documents is what LibreOffice finds there. */
function measureOffice(corpus: string, cases: readonly Case[]): Measured {
  const said = askOffice(
    corpus,
    cases.map(({ bytes }) => bytes),
  )
  const labels = { right: 0, all: 0 }
  const lines: string[] = []
  const failures: string[] = []
  let agreeing = 0
  for (const [at, { name, bytes }] of cases.entries()) {
    const opened = openDocx(bytes)
    const { text, labels: theirs } = said[at] ?? { text: null, labels: null }
    if (!opened.ok || text === null || theirs === null) {
      failures.push(`${name}: LibreOffice cannot read it`)
      continue
    }
    const view = opened.value.view('accepted')
    const body = buildVersionText(view).paragraphs.filter(({ story }) => story === 'body')
    const ours = view.paragraphs.filter(({ story }) => story === 'body').map((one) => one.text)
    const share = shareOf(wordsOf(ours.join('\n')), wordsOf(text))
    if (share >= 0.9999) agreeing += 1
    failures.push(...below(`${name}: words`, share, 0.99))
    const compared = compareLabels(body, theirs)
    labels.right += compared.right
    labels.all += compared.all
    lines.push(...compared.wrong.map((line) => `  ${name}: ${line}`))
  }
  const share = labels.right / Math.max(1, labels.all)
  return {
    lines: [
      ...lines,
      `LibreOffice reads ${cases.length} rewritten documents: in ${agreeing} every word is the same, ${labels.right} of ${labels.all} labels agree: ${shown(share)} (bar 0.995)`,
    ],
    failures: [...failures, ...below('labels of rewritten documents', share, 0.995)],
  }
}

/** A redline of a rewritten document against its base: its own gate accepts and rejects. */
function measureRedlines(cases: readonly Case[]): Measured {
  const failures = cases.flatMap(({ name, base, bytes }) => {
    const options = { mode: 'received', author: 'Us', date: '2026-05-01T10:00:00Z', realMoves: false } as const
    const made = redlineDocx({ older: base.bytes, newer: bytes, base: null, ...options })
    return made.ok ? [] : [`${name}, redlined: ${JSON.stringify(made.error)}`]
  })
  return { lines: [`${cases.length - failures.length} of ${cases.length} redlines against the base hold`], failures }
}

const told = (title: string, { cases, tried, failures }: Tried): Measured => ({
  lines: [`${title}: ${cases.length} of ${tried} drafts read back as they were asked for`],
  failures,
})

function measure(corpus: string): Measured {
  const bases = readBases(corpus)
  const [came, went, elsewhere] = [inserted, removed, moved].map((drafts) => rewriteAll(bases, drafts))
  invariant(came !== undefined && went !== undefined && elsewhere !== undefined, 'three kinds of drafts')
  const some = [...came.cases.filter((_, at) => at % 3 !== 2), ...went.cases.filter((_, at) => at % 4 < 2)]
  const all = [
    measureIdentity(bases),
    measureEdits(bases),
    told('inserted', came),
    told('removed', went),
    told('moved', elsewhere),
    measureRedlines([...some, ...elsewhere.cases].filter((_, at) => at % 3 === 0)),
    canAsk(corpus)
      ? measureOffice(
          corpus,
          [...some, ...elsewhere.cases].filter((_, at) => at % 3 === 1),
        )
      : { lines: ['LibreOffice was not asked: there is no reader of it beside the corpus'], failures: [] },
  ]
  return { lines: all.flatMap(({ lines }) => lines), failures: all.flatMap(({ failures }) => failures) }
}

/** Does a draft written on top of a document say what was asked, and leave everything else alone? */
export const rewritingMeasurement: Measurement = { name: 'rewriting', measure }
