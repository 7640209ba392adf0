import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { openDocx } from '#main/formats/docx/read/open-docx.ts'
import { lintRedline } from '#main/formats/docx/redline/gate/lint-redline.ts'
import { type Redlined, redlineDocx } from '#main/formats/docx/redline/redline-docx.ts'
import { below, type Measured, type Measurement, shown } from './measurement.ts'
import { askLibreOffice, type Office } from './redline/ask-libreoffice.ts'
import { editDocument } from './redline/edit-document.ts'
import { markedSize } from './redline/marked-size.ts'

const US = { author: 'Us', date: '2026-05-01T10:00:00Z' } as const
const THEM = { author: 'Them', date: '2026-02-03T04:05:00Z' } as const

/** One document after another. */
interface Pair {
  readonly name: string
  readonly older: Uint8Array
  readonly newer: Uint8Array
  /** The size of the edits that lead from the one to the other, where that is known. */
  readonly size: number | null
}

/** A redline that LibreOffice is asked about. */
export interface Redrawn {
  readonly name: string
  readonly newer: Uint8Array
  readonly redlined: Redlined
  /** What rejecting all must give. */
  readonly base: Uint8Array
}

type Case = Pair & Redrawn

/** Reads each file once, so that LibreOffice is asked about it once. */
function makeFiles(): (path: string) => Uint8Array {
  const known = new Map<string, Uint8Array>()
  return (path) => {
    const bytes = known.get(path) ?? new Uint8Array(readFileSync(path))
    known.set(path, bytes)
    return bytes
  }
}

const read = makeFiles()

const wordFilesIn = (folder: string): readonly string[] =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.docx'))
    .sort()

function historyPairs(corpus: string): readonly Pair[] {
  const folder = join(corpus, 'docx-histories')
  return readdirSync(folder)
    .sort()
    .flatMap((history) => {
      const versions = wordFilesIn(join(folder, history))
      return versions.slice(1).map((name, at): Pair => {
        const older = versions[at] ?? name
        const [before, after] = [read(join(folder, history, older)), read(join(folder, history, name))]
        return { name: `${history}/${name}`, older: before, newer: after, size: null }
      })
    })
}

/** Real documents edited lightly and heavily, always in the same places. */
function editedPairs(corpus: string): readonly Pair[] {
  const folder = join(corpus, 'docx')
  return wordFilesIn(folder).flatMap((name, index) =>
    [6, 3].map((every, at): Pair => {
      const older = read(join(folder, name))
      const { bytes, size } = editDocument(older, 10 * index + at + 1, every)
      return { name: `${name}, one paragraph in ${every} edited`, older, newer: bytes, size }
    }),
  )
}

interface Outcome {
  readonly cases: readonly Case[]
  readonly failures: readonly string[]
}

function redlineAll(
  pairs: readonly Pair[],
  options: { readonly mode: 'received' | 'cumulative'; readonly realMoves: boolean },
): Outcome {
  const failures: string[] = []
  const cases = pairs.flatMap((pair): readonly Case[] => {
    const made = redlineDocx({ ...pair, base: null, ...US, ...options })
    if (made.ok) return [{ ...pair, redlined: made.value, base: pair.older }]
    failures.push(`${pair.name}: ${JSON.stringify(made.error)}`)
    return []
  })
  return { cases, failures }
}

/** Documents that came back with changes of theirs, and what we made of them: overlapping edits, too. */
function answered(
  corpus: string,
): readonly { readonly sent: Uint8Array; readonly received: Uint8Array; readonly pair: Pair }[] {
  const folder = join(corpus, 'docx')
  return wordFilesIn(folder).flatMap((name, index) => {
    const sent = read(join(folder, name))
    const theirs = editDocument(sent, 1000 + index, 5)
    const received = redlineDocx({
      older: sent,
      newer: theirs.bytes,
      base: null,
      mode: 'received',
      ...THEM,
      realMoves: false,
    })
    if (!received.ok) return []
    const ours = editDocument(theirs.bytes, 2000 + index, 5)
    return [
      {
        sent,
        received: received.value.bytes,
        pair: { name, older: received.value.bytes, newer: ours.bytes, size: ours.size },
      },
    ]
  })
}

/** Authors and dates of a redline's marks that are neither ours nor theirs. */
function strangers({ bytes }: Redlined): readonly string[] {
  const opened = openDocx(bytes)
  if (!opened.ok) return ['it cannot be read']
  const { revisions } = opened.value.view('marked')
  const strange = revisions.filter(({ author, date }) =>
    author === THEM.author ? date !== THEM.date : author !== US.author,
  )
  return strange.map(({ author, date }) => `${author} ${date}`)
}

/** Whether accepting and rejecting in LibreOffice give what the two documents say there. */
export function holdAgainst(office: Office, title: string, cases: readonly Redrawn[]): Measured {
  const failures: string[] = []
  const counts = { opened: 0, accepted: 0, rejected: 0 }
  for (const { name, redlined, newer, base } of cases) {
    if (office.rejected(redlined.bytes) !== null) counts.opened += 1
    for (const [verb, wanted] of [
      ['accepted', newer],
      ['rejected', base],
    ] as const) {
      const [got, want] = [office[verb](redlined.bytes) ?? [], office.accepted(wanted) ?? ['(not opened)']]
      const at = want.findIndex((line, place) => got[place] !== line)
      if (at < 0 && got.length === want.length) counts[verb] += 1
      else failures.push(`${name}, all ${verb}: “${got[at]?.slice(0, 80)}” instead of “${want[at]?.slice(0, 80)}”`)
    }
  }
  const share = (count: number): number => count / Math.max(1, cases.length)
  return {
    lines: [
      `${title}: ${cases.length} redlines, LibreOffice opens ${counts.opened}, accepts ${counts.accepted} and rejects ${counts.rejected} of them right (bar: 0.99)`,
      ...failures.map((failure) => `  ${failure}`),
    ],
    failures: [
      ...below(`${title}: opened`, share(counts.opened), 1),
      ...below(`${title}: accepted`, share(counts.accepted), 0.99),
      ...below(`${title}: rejected`, share(counts.rejected), 0.99),
    ],
  }
}

function measureSize(cases: readonly Case[]): Measured {
  const sizes = cases.map(({ redlined, size, name }) => ({
    name,
    marked: markedSize(redlined.bytes),
    least: size ?? 0,
  }))
  const sum = (of: (size: (typeof sizes)[number]) => number): number =>
    sizes.reduce((total, size) => total + of(size), 0)
  const ratio =
    sum(({ marked }) => marked) /
    Math.max(
      1,
      sum(({ least }) => least),
    )
  return {
    lines: [
      `${sum(({ marked }) => marked)} characters marked for edits of ${sum(({ least }) => least)}: ${shown(ratio)} times (bar: 1.3)`,
    ],
    failures: sizes
      .filter(({ marked, least }) => marked > 1.3 * least)
      .map(({ name, marked, least }) => `${name}: ${marked} characters marked for ${least}`),
  }
}

function measure(corpus: string): Measured {
  const received = { mode: 'received', realMoves: false } as const
  const edits = editedPairs(corpus)
  const histories = redlineAll(historyPairs(corpus), received)
  const edited = redlineAll(edits, received)
  const moved = redlineAll(edits, { ...received, realMoves: true })
  const back = answered(corpus)
  const answers = redlineAll(
    back.map(({ pair }) => pair),
    received,
  )
  const both = redlineAll(
    back.map(({ pair }) => pair),
    { mode: 'cumulative', realMoves: false },
  )
  const cumulative = both.cases.map((one) => ({
    ...one,
    base: back.find(({ pair }) => pair.name === one.name)?.sent ?? one.base,
  }))
  const all = [...histories.cases, ...edited.cases, ...moved.cases, ...answers.cases, ...cumulative]
  const office = askLibreOffice(
    all.map(({ redlined }) => redlined.bytes),
    all.flatMap(({ newer, base }) => [newer, base]),
  )
  const lint = all.flatMap(({ name, redlined }) => lintRedline(redlined.bytes).map((fault) => `${name}: ${fault}`))
  const unknown = cumulative.flatMap(({ name, redlined }) =>
    strangers(redlined).map((who) => `${name}: a mark of ${who}`),
  )
  const measured = [
    holdAgainst(office, 'real histories', histories.cases),
    holdAgainst(office, 'edited documents', edited.cases),
    holdAgainst(office, 'real moves', moved.cases),
    holdAgainst(office, 'answers to theirs', answers.cases),
    holdAgainst(office, 'both sides in one', cumulative),
    measureSize(edited.cases),
  ]
  const folded = cumulative.reduce((count, { redlined }) => count + redlined.folded.length, 0)
  return {
    lines: [
      ...measured.flatMap(({ lines }) => lines),
      `${all.length} redlines, ${lint.length} faults of form; ${folded} changes of theirs folded into ours`,
    ],
    failures: [
      ...[histories, edited, moved, answers, both].flatMap(({ failures }) => failures),
      ...measured.flatMap(({ failures }) => failures),
      ...lint,
      ...unknown,
    ],
  }
}

/** Do redlines give both texts back in another word processor, and mark no more than changed? */
export const redlineMeasurement: Measurement = { name: 'redline', measure }
