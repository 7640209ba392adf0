import { IDENTITY, type Matrix } from './matrix.ts'
import type { FontLook } from './model.ts'

/** The part of a PDF's graphics state that says where text stands and how it looks. */
export interface State {
  ctm: Matrix
  lineWidth: number
  font: Font
  size: number
  charSpacing: number
  wordSpacing: number
  /** Horizontal stretching, 1 for none. */
  stretch: number
  leading: number
  rise: number
  mode: number
}

/** A font with what is needed to place its characters. */
export interface Font {
  readonly look: FontLook
  /** From the widths of its characters to its size 1. */
  readonly unit: number
  readonly vertical: boolean
  readonly symbols: boolean
}

const PLAIN: FontLook = { name: '', bold: false, italic: false }
const NO_FONT: Font = { look: PLAIN, unit: 0.001, vertical: false, symbols: false }

export const startState = (ctm: Matrix): State => ({
  ...{ ctm, lineWidth: 1, font: NO_FONT, size: 1, charSpacing: 0, wordSpacing: 0 },
  ...{ stretch: 1, leading: 0, rise: 0, mode: 0 },
})

const BOLD = /bold|black|heavy|semi-?bold|demi(?!-?light)|[-,]bd\b/i
const SYMBOLS = /symbol|wingdings|webdings|dingbats/i

/** A font as PDF.js describes it; what it does not say is taken as ordinary. */
export function toFont(value: unknown): Font {
  const font = (value ?? {}) as Readonly<Record<string, unknown>>
  const name = typeof font.name === 'string' ? font.name.replace(/^[A-Z]{6}\+/, '') : ''
  const matrix = font.fontMatrix as readonly unknown[] | undefined
  const unit = typeof matrix?.[0] === 'number' && matrix[0] !== 0 && Number.isFinite(matrix[0]) ? matrix[0] : 0.001
  const bold = font.bold === true || font.black === true || BOLD.test(name)
  const italic = font.italic === true || /italic|oblique/i.test(name)
  return { look: { name, bold, italic }, unit, vertical: font.vertical === true, symbols: SYMBOLS.test(name) }
}

/** Where the next character goes. */
export interface TextPlace {
  line: Matrix
  at: Matrix
}

export const startText = (): TextPlace => ({ line: IDENTITY, at: IDENTITY })
