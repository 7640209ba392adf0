import { isBlank, readCharacter } from './characters.ts'
import { apply, compose, type Matrix } from './matrix.ts'
import type { Word } from './model.ts'
import type { State, TextPlace } from './state.ts'

interface Glyph {
  readonly unicode?: unknown
  readonly width?: unknown
  readonly isSpace?: unknown
  readonly vmetric?: readonly unknown[]
}

/** Part of a size: a gap wider than this parts two words. */
export const WORD_GAP = 0.18
const LONGEST_WORD = 400

interface OpenWord {
  text: string
  x0: number
  x1: number
  y: number
  readonly size: number
  readonly state: Pick<State, 'font' | 'mode'>
  readonly spaced: boolean
  readonly angle: number
}

/** Collects words from the characters as they are printed. */
export interface Printer {
  readonly words: Word[]
  open: OpenWord | null
  spaced: boolean
  unknown: number
}

export const startPrinter = (): Printer => ({ words: [], open: null, spaced: true, unknown: 0 })

export function endWord(printer: Printer): void {
  const { open } = printer
  if (open === null) return
  printer.open = null
  const { text, x0, x1, y, size, spaced, angle, state } = open
  const { look } = state.font
  // Printed with an outline in its own colour, an ordinary font looks bold.
  const bold = look.bold || state.mode === 2
  printer.words.push({ text, x0, x1, y, size, spaced, angle, font: look, bold, hidden: state.mode === 3 })
}

const toDegrees = (a: number, b: number): number => {
  const degrees = Math.round((Math.atan2(b, a) * 180) / Math.PI)
  return degrees === -180 ? 180 : degrees
}

/** The page turned so that text of this angle is upright; positions along it and across it. */
function alongText([x, y]: readonly [number, number], angle: number): readonly [number, number] {
  if (angle === 0) return [x, y]
  const radians = (angle * Math.PI) / 180
  const [cos, sin] = [Math.cos(radians), Math.sin(radians)]
  return [x * cos + y * sin, y * cos - x * sin]
}

function printCharacter(printer: Printer, state: State, matrix: Matrix, text: string, advance: number): void {
  const angle = toDegrees(matrix[0] * Math.sign(state.size || 1), matrix[1] * Math.sign(state.size || 1))
  const size = Math.abs(state.size) * Math.hypot(matrix[2], matrix[3])
  const [fromX, fromY] = alongText(apply(matrix, 0, state.rise), angle)
  const [toX] = alongText(apply(matrix, advance, state.rise), angle)
  if (![fromX, fromY, toX, size].every(Number.isFinite)) return
  const { open } = printer
  const gap = open === null ? 0 : fromX - open.x1
  const goesOn =
    open !== null &&
    !printer.spaced &&
    open.angle === angle &&
    open.state.font === state.font &&
    open.state.mode === state.mode &&
    Math.abs(open.size - size) < 0.05 * size &&
    Math.abs(open.y - fromY) < 0.1 * size &&
    gap < WORD_GAP * size &&
    gap > -0.5 * size &&
    open.text.length < LONGEST_WORD
  if (goesOn) {
    open.text += text
    open.x1 = Math.max(open.x1, toX)
    return
  }
  endWord(printer)
  const { font, mode } = state
  printer.open = {
    ...{ text, x0: Math.min(fromX, toX), x1: Math.max(fromX, toX), y: fromY, size, angle },
    ...{ state: { font, mode }, spaced: printer.spaced },
  }
  printer.spaced = false
}

/** Prints the characters of one operation; numbers among them move the place for the next one. */
export function printText(printer: Printer, state: State, place: TextPlace, glyphs: unknown): void {
  if (!Array.isArray(glyphs)) return
  const { font, size, stretch } = state
  for (const item of glyphs as readonly (Glyph | number | null)[]) {
    if (typeof item === 'number') {
      move(place, font.vertical, (-item * size * (font.vertical ? 1 : stretch)) / 1000)
      continue
    }
    if (item === null || typeof item !== 'object') continue
    const width = typeof item.width === 'number' ? item.width : 0
    const spacing = state.charSpacing + (item.isSpace === true ? state.wordSpacing : 0)
    const own = width * font.unit * size * stretch
    const unicode = typeof item.unicode === 'string' ? item.unicode : ''
    const text = readCharacter(unicode, font)
    if (text === null) {
      if (width !== 0) printer.unknown += 1
    } else if (isBlank(text)) {
      endWord(printer)
      printer.spaced = true
    } else printCharacter(printer, state, compose(state.ctm, place.at), text, own)
    const down = typeof item.vmetric?.[0] === 'number' ? item.vmetric[0] * font.unit * size : -size
    move(place, font.vertical, font.vertical ? down - spacing : own + spacing * stretch)
  }
}

function move(place: TextPlace, vertical: boolean, by: number): void {
  place.at = compose(place.at, vertical ? [1, 0, 0, 1, 0, by] : [1, 0, 0, 1, by, 0])
}
