import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { readMakers } from '#main/formats/makers.ts'
import { openDocument } from '#main/formats/open-document.ts'
import { findNewestDay } from '#shared/compare/match/days.ts'
import { findParties } from '#shared/compare/match/parties.ts'
import { printText } from '#shared/compare/match/print.ts'
import { clusterDrafts } from '#shared/compare/match/sort/cluster.ts'
import { linkDocument } from '#shared/compare/match/sort/link.ts'
import { orderDrafts } from '#shared/compare/match/sort/order.ts'
import type { Sortable } from '#shared/compare/match/sort/sortable.ts'
import { clauseText } from '#shared/model/version-text.ts'
import { buildVersionText } from '#shared/text/build-version-text.ts'
import { below, type Measured, type Measurement, shown } from './measurement.ts'
import { findTwins } from './twins.ts'

/** One draft of a real history, and where it belongs. */
interface Draft extends Sortable {
  readonly history: string
  /** The same for histories that share a text: nothing in it can tell them apart. */
  readonly twin: number
  /** From 0, oldest first. */
  readonly turn: number
}

/** How the files of the folder are called. */
type Naming = 'numbered' | 'named' | 'nameless'

/** What was reached on 2026-11-25, rounded down. */
const BARS: Readonly<Record<Naming, { readonly precision: number; readonly recall: number; readonly tau: number }>> = {
  numbered: { precision: 0.9, recall: 0.97, tau: 0.99 },
  named: { precision: 0.9, recall: 0.97, tau: 0.7 },
  nameless: { precision: 0.9, recall: 0.96, tau: 0.7 },
}

/** Numbers that look like chance and are the same in every run (mulberry32). */
function makeDice(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}

function shuffle<T>(all: readonly T[], dice: () => number): readonly T[] {
  return all
    .map((value) => ({ value, place: dice() }))
    .sort((a, b) => a.place - b.place)
    .map(({ value }) => value)
}

/** What the file was called where it comes from; all templates there are called "template". */
function stemOf(folder: string, history: string): string {
  const meta = join(folder, 'meta.json')
  if (!existsSync(meta)) return history
  const { path }: { path: string } = JSON.parse(readFileSync(meta, 'utf8'))
  const parts = path.replace(/\.[a-z]+$/i, '').split('/')
  return parts.slice(-2).join(' ')
}

function readHistory(folder: string, history: string): readonly Draft[] {
  const stem = stemOf(folder, history)
  const files = readdirSync(folder).filter((file) => /^v\d+\.(?:md|docx|txt)$/.test(file))
  return files.sort().map((file, turn): Draft => {
    const bytes = new Uint8Array(readFileSync(join(folder, file)))
    const opened = openDocument(file, bytes)
    if (!opened.ok) throw new Error(`${folder}/${file}: ${JSON.stringify(opened.error)}`)
    const text = buildVersionText(opened.value.view('accepted'))
    const print = printText(text)
    return {
      ...{ history, twin: 0, turn, name: stem, title: text.title, print, parties: findParties(text.clauses) },
      words: print.words.counts.reduce((sum, times) => sum + times, 0),
      traces: { authors: [], lastModifiedBy: null, company: null },
      newestDay: findNewestDay(text.clauses.map(clauseText).join('\n'), '2026-11-25'),
      date: readMakers(text.format, bytes).modified?.slice(0, 10) ?? null,
    }
  })
}

const rename = (drafts: readonly Draft[], naming: Naming): readonly Draft[] =>
  drafts.map((draft, at) => ({
    ...draft,
    name:
      naming === 'numbered'
        ? `${draft.name} v${draft.turn + 1}.docx`
        : naming === 'named'
          ? `${draft.name} (copy ${String.fromCharCode(97 + (at % 26))}).docx`
          : `document ${String.fromCharCode(97 + (at % 26))}.docx`,
  }))

interface Found {
  readonly together: number
  /** Drafts of one history, or of two that share a text. */
  readonly right: number
  /** Drafts of one history. */
  readonly own: number
  readonly should: number
  /** Kendall's tau of each history's drafts, over pairs. */
  readonly concordant: number
  readonly pairs: number
}

function sortFolder(drafts: readonly Draft[]): Found {
  const groups = clusterDrafts(drafts.map(linkDocument))
  const pairsIn = (sizes: Iterable<number>): number =>
    [...sizes].reduce((sum, size) => sum + (size * (size - 1)) / 2, 0)
  const sizesOf = (of: readonly Draft[], by: 'history' | 'twin'): Iterable<number> =>
    [...Map.groupBy(of, (draft) => draft[by]).values()].map(({ length }) => length)
  const found = groups.map((group) => group.flatMap((at) => drafts[at] ?? []))
  const rightBy = (by: 'history' | 'twin'): number => found.reduce((sum, group) => sum + pairsIn(sizesOf(group, by)), 0)
  let [concordant, pairs] = [0, 0]
  for (const all of Map.groupBy(drafts, ({ history }) => history).values()) {
    const ordered = orderDrafts(all).map((at) => all[at]?.turn ?? 0)
    ordered.forEach((later, at) => {
      for (const earlier of ordered.slice(0, at)) {
        pairs += 1
        concordant += earlier < later ? 1 : -1
      }
    })
  }
  return {
    together: pairsIn(groups.map(({ length }) => length)),
    right: rightBy('twin'),
    own: rightBy('history'),
    should: pairsIn(sizesOf(drafts, 'history')),
    ...{ concordant, pairs },
  }
}

const FOLDER_SIZE = 20

/** Folders of twenty histories each: all their drafts in one place, in no order. */
function measureNaming(histories: readonly (readonly Draft[])[], naming: Naming): Measured {
  const dice = makeDice(7)
  const shuffled = shuffle(histories, dice)
  const all = { together: 0, right: 0, own: 0, should: 0, concordant: 0, pairs: 0 }
  for (let from = 0; from < shuffled.length; from += FOLDER_SIZE) {
    const folder = shuffle(shuffled.slice(from, from + FOLDER_SIZE).flat(), dice).slice(0, 500)
    const found = sortFolder(rename(folder, naming))
    for (const key of ['together', 'right', 'own', 'should', 'concordant', 'pairs'] as const) all[key] += found[key]
  }
  const [precision, recall, tau] = [all.right / all.together, all.own / all.should, all.concordant / all.pairs]
  const bars = BARS[naming]
  return {
    lines: [
      `${naming}: of pairs put together ${shown(precision)} belong together (bar ${bars.precision}), of pairs that belong together ${shown(recall)} are (bar ${bars.recall}); order: Kendall tau ${shown(tau)} (bar ${bars.tau})`,
    ],
    failures: [
      ...below(`precision of ${naming} drafts`, precision, bars.precision),
      ...below(`recall of ${naming} drafts`, recall, bars.recall),
      ...below(`order of ${naming} drafts`, tau, bars.tau),
    ],
  }
}

function measure(corpus: string): Measured {
  const read = ['histories', 'docx-histories'].flatMap((kind) =>
    readdirSync(join(corpus, kind))
      .sort()
      .map((name) => readHistory(join(corpus, kind, name), `${kind}/${name}`)),
  )
  const twins = findTwins(read.map((drafts) => drafts.map(({ print }) => print)))
  const histories = read.map((drafts, at) => drafts.map((draft) => ({ ...draft, twin: twins[at] ?? at })))
  const found = (['numbered', 'named', 'nameless'] as const).map((naming) => measureNaming(histories, naming))
  return {
    lines: [
      `${histories.length} real histories, twenty to a folder, all drafts of a folder in no order; histories that share a text count as one for what was put together`,
      ...found.flatMap(({ lines }) => lines),
    ],
    failures: found.flatMap(({ failures }) => failures),
  }
}

/** Is a folder of old drafts sorted into contracts and order? On the real histories of documents. */
export const sortingMeasurement: Measurement = { name: 'sorting', measure }
