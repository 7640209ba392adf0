import type { FontStore, OperatorList, PdfPage } from '../pdfjs.ts'
import { compose, type Matrix, pageMatrix, toMatrix } from './matrix.ts'
import type { PrintedPage, Rule, Word } from './model.ts'
import { endWord, type Printer, printText, startPrinter } from './print-text.ts'
import { findRules, MOST_RULES } from './rules.ts'
import { type Font, type State, startState, startText, type TextPlace, toFont } from './state.ts'

const DEEPEST = 2_000
/** In points: what programs that print take at most. */
const LARGEST_PAGE = 14_400

interface Press {
  readonly printer: Printer
  readonly rules: Rule[]
  readonly fonts: Map<string, Font>
  readonly store: FontStore
  readonly saved: State[]
  readonly base: Matrix
  state: State
  place: TextPlace
  pictures: number
}

type Operation = (press: Press, args: readonly unknown[]) => void

const number = (value: unknown): number => (typeof value === 'number' && Number.isFinite(value) ? value : 0)

function save(press: Press): void {
  if (press.saved.length < DEEPEST) press.saved.push({ ...press.state })
}

function restore(press: Press): void {
  press.state = press.saved.pop() ?? press.state
}

function transform(press: Press, value: unknown): void {
  const matrix = toMatrix(value)
  if (matrix !== null) press.state.ctm = compose(press.state.ctm, matrix)
}

/** A picture is one unit wide and high, and drawn at this many points at least when it is a page's content. */
const LARGE_PICTURE = 150
const THINNEST_STRIP = 4

/** Pictures are not decoded; where one would be drawn, the page is stretched to its size. */
function stretch(press: Press, args: readonly unknown[]): void {
  transform(press, args)
  const [a, b, c, d] = press.state.ctm
  // Scans are often stored in flat strips.
  if (Math.hypot(a, b) > LARGE_PICTURE && Math.hypot(c, d) > THINNEST_STRIP) press.pictures += 1
}

function moveLine(press: Press, x: number, y: number): void {
  const { place } = press
  place.line = compose(place.line, [1, 0, 0, 1, x, y])
  place.at = place.line
}

function setFont(press: Press, [id, size]: readonly unknown[]): void {
  const key = String(id)
  let font = press.fonts.get(key)
  if (font === undefined) {
    font = toFont(press.store.has(key) ? press.store.get(key) : null)
    press.fonts.set(key, font)
  }
  press.state.font = font
  press.state.size = number(size)
}

function setGraphics(press: Press, [entries]: readonly unknown[]): void {
  if (!Array.isArray(entries)) return
  for (const entry of entries as readonly unknown[]) {
    if (!Array.isArray(entry)) continue
    if (entry[0] === 'LW') press.state.lineWidth = number(entry[1])
    if (entry[0] === 'Font' && Array.isArray(entry[1])) setFont(press, entry[1])
  }
}

const STROKES = new Set(['stroke', 'closeStroke', 'fillStroke', 'eoFillStroke', 'closeFillStroke', 'closeEOFillStroke'])
const FILLS = new Set(['fill', 'eoFill'])

const drawPath =
  (names: ReadonlyMap<number, string>): Operation =>
  ({ rules, state }, [operation, data]) => {
    const name = names.get(number(operation)) ?? ''
    if ((!STROKES.has(name) && !FILLS.has(name)) || rules.length > MOST_RULES || !Array.isArray(data)) return
    for (const path of data as readonly unknown[]) rules.push(...findRules(path, state.ctm, STROKES.has(name)))
  }

/** What each operation of a page does to text and lines; all others leave them alone. */
const OPERATIONS: Readonly<Record<string, Operation>> = {
  save,
  restore,
  transform: stretch,
  beginGroup: save,
  endGroup: restore,
  paintFormXObjectBegin: (press, [matrix]) => {
    save(press)
    transform(press, matrix)
  },
  paintFormXObjectEnd: restore,
  beginAnnotation: (press, [, , matrix, inner]) => {
    save(press)
    press.state = startState(press.base)
    transform(press, matrix)
    transform(press, inner)
  },
  endAnnotation: restore,
  setLineWidth: ({ state }, [width]) => {
    state.lineWidth = number(width)
  },
  setGState: setGraphics,
  beginText: (press) => {
    press.place = startText()
  },
  setFont,
  setCharSpacing: ({ state }, [value]) => {
    state.charSpacing = number(value)
  },
  setWordSpacing: ({ state }, [value]) => {
    state.wordSpacing = number(value)
  },
  setHScale: ({ state }, [value]) => {
    state.stretch = number(value) / 100
  },
  setLeading: ({ state }, [value]) => {
    state.leading = -number(value)
  },
  setTextRise: ({ state }, [value]) => {
    state.rise = number(value)
  },
  setTextRenderingMode: ({ state }, [value]) => {
    state.mode = number(value) % 4
  },
  moveText: (press, [x, y]) => moveLine(press, number(x), number(y)),
  setLeadingMoveText: (press, [x, y]) => {
    press.state.leading = number(y)
    moveLine(press, number(x), number(y))
  },
  nextLine: (press) => moveLine(press, 0, press.state.leading),
  setTextMatrix: (press, [value, ...rest]) => {
    const matrix = toMatrix(typeof value === 'number' ? [value, ...rest] : value)
    if (matrix !== null) press.place = { line: matrix, at: matrix }
  },
  showText: ({ printer, state, place }, [glyphs]) => printText(printer, state, place, glyphs),
}

function operationsByNumber(ops: Readonly<Record<string, number>>): ReadonlyMap<number, Operation> {
  const names = new Map(Object.entries(ops).map(([name, code]) => [code, name]))
  const known = Object.entries({ ...OPERATIONS, constructPath: drawPath(names) })
  return new Map(known.map(([name, operation]) => [ops[name] ?? -1, operation]))
}

/** Words on the visible part of a page; those that run another way are measured along it, so their place says less. */
function isOnPage({ x0, x1, y, size, angle }: Word, width: number, height: number): boolean {
  if (size <= 0 || size > height) return false
  const slack = angle === 0 ? 1 : width + height
  return x1 > -slack && x0 < width + slack && y > -slack && y - size < height + slack && x1 - x0 < width + height
}

/** Follows the operations that draw a page, and notes where its words and lines come to stand. */
export function printPage(
  ops: Readonly<Record<string, number>>,
  page: Pick<PdfPage, 'view' | 'rotate' | 'commonObjs'>,
  list: OperatorList,
): PrintedPage {
  const base = pageMatrix(page.view, page.rotate)
  const press: Press = {
    ...{ printer: startPrinter(), rules: [], fonts: new Map(), store: page.commonObjs, saved: [] },
    ...{ base, state: startState(base), place: startText(), pictures: 0 },
  }
  const operations = operationsByNumber(ops)
  list.fnArray.forEach((code, index) => {
    operations.get(code)?.(press, list.argsArray[index] ?? [])
  })
  endWord(press.printer)
  const [x0 = 0, y0 = 0, x1 = 612, y1 = 792] = page.view
  const turned = Math.abs(page.rotate % 180) === 90
  const { unknown } = press.printer
  const [wide, high] = [Math.min(x1 - x0, LARGEST_PAGE), Math.min(y1 - y0, LARGEST_PAGE)]
  const [width, height] = turned ? [high, wide] : [wide, high]
  const words = press.printer.words.filter((word) => isOnPage(word, width, height))
  const outside = press.printer.words.length - words.length
  const rules = press.rules.filter((line) => line.x1 > 0 && line.x0 < width && line.y1 > 0 && line.y0 < height)
  return { width, height, words, unknown, outside, rules, pictures: press.pictures }
}
