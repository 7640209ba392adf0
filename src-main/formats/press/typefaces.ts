import { invariant } from '#shared/model/result.ts'
import { ALPHABETS, type FontFamily, type FontWeight, readFontFile } from '../fonts/font-files.ts'
import { unpackWoff } from '../fonts/unpack-woff.ts'
import type { PdfDocument } from './paper.ts'
import { isDrawn, SIGN_WIDTH } from './signs.ts'

/** One family in one weight, upright unless it says otherwise. */
export interface Face {
  readonly family: FontFamily
  readonly weight: FontWeight
  readonly isItalic?: true
}

export const SERIF: Face = { family: 'source-serif-4', weight: 400 }
export const SERIF_BOLD: Face = { family: 'source-serif-4', weight: 600 }
export const SANS: Face = { family: 'inter', weight: 400 }
export const SANS_BOLD: Face = { family: 'inter', weight: 600 }

/** Characters that one font file has, and how wide they are together. */
export interface Piece {
  readonly text: string
  /** By its registered name; null for signs that are drawn. */
  readonly font: string | null
  /** At a size of one point. */
  readonly width: number
  /** Raised figures and letters, as the marks of notes are: what `text` is drawn for. */
  readonly raised?: string
}

const nameOf = ({ family, weight, isItalic }: Face): string =>
  `${family} ${weight}${isItalic === true ? ' italic' : ''}`

/** Finds the font of every character and measures text. */
export interface Typefaces {
  readonly piecesOf: (text: string, face: Face) => readonly Piece[]
  /** Characters met so far that no font here has. */
  readonly missing: ReadonlySet<string>
}

/** What draws nothing: soft hyphens, joiners, marks of direction. */
const INVISIBLE = /^\p{Default_Ignorable_Code_Point}$/u
const SUBSTITUTES: Readonly<Record<string, string>> = {
  '\u2011': '-',
  '\u2010': '-',
  '\u202f': '\u00a0',
  '\u2217': '*',
  '\t': '\u00a0 ',
}
/** The fonts have some of them: all are drawn alike. */
const RAISED = '⁰¹²³⁴⁵⁶⁷⁸⁹ᵃᵇᶜᵈᵉᶠᵍʰⁱʲᵏˡᵐⁿᵒᵖʳˢᵗᵘᵛʷˣʸᶻ'
const LEVEL = '0123456789abcdefghijklmnoprstuvwxyz'
export const RAISED_SIZE = 0.62
/** "ﬁ" as one character: the fonts join the letters by themselves. */
const LIGATURES = /[\ufb00-\ufb06]/g
const MARK = /^\p{M}$/u
const KNOWN_WORDS = 50_000

export function makeTypefaces(doc: PdfDocument): Typefaces {
  const fonts = new Map<string, ReadonlySet<number>>()
  const missing = new Set<string>()
  const known = new Map<string, readonly Piece[]>()

  /** Most texts need one alphabet: the others are loaded when a character asks for them. */
  const fontOf = (point: number, face: Face): string | null => {
    for (const alphabet of ALPHABETS) {
      const name = `${nameOf(face)} ${alphabet}`
      const characters = fonts.get(name) ?? loadFont(doc, face, alphabet, name)
      fonts.set(name, characters)
      if (characters.has(point)) return name
    }
    return null
  }

  const measured = ({ text, font, raised }: Omit<Piece, 'width'>): Piece => {
    if (font === null) return { text, font, width: SIGN_WIDTH * [...text].length }
    const width = doc.font(font).fontSize(1).widthOfString(text)
    return raised === undefined ? { text, font, width } : { text, font, width: width * RAISED_SIZE, raised }
  }

  const findPieces = (text: string, face: Face): readonly Piece[] => {
    const pieces: Omit<Piece, 'width'>[] = []
    for (const character of readable(text)) {
      const figure = RAISED.indexOf(character)
      const shown = figure < 0 ? character : (LEVEL[figure] ?? character)
      const font = fontOf(shown.codePointAt(0) ?? 0, face)
      if (font === null && MARK.test(character)) continue
      if (font === null && !isDrawn(character)) missing.add(character)
      const piece = figure < 0 ? { text: shown, font } : { text: shown, font, raised: character }
      const last = pieces.at(-1)
      if (last === undefined || !isAlike(last, piece)) pieces.push(piece)
      else pieces[pieces.length - 1] = joinPieces(last, piece)
    }
    return pieces.map(measured)
  }

  return {
    missing,
    piecesOf: (text, face) => {
      const key = `${nameOf(face)}${text}`
      const found = known.get(key)
      if (found !== undefined) return found
      const pieces = findPieces(text, face)
      if (known.size >= KNOWN_WORDS) known.clear()
      known.set(key, pieces)
      return pieces
    },
  }
}

const readable = (text: string): string =>
  [...text.normalize('NFC').replaceAll(LIGATURES, (letters) => letters.normalize('NFKC'))]
    .filter((character) => !INVISIBLE.test(character))
    .map((character) => SUBSTITUTES[character] ?? character)
    .join('')

/** True for pieces that can be drawn as one. */
export const isAlike = (one: Omit<Piece, 'width'>, other: Omit<Piece, 'width'>): boolean =>
  one.font === other.font && (one.raised === undefined) === (other.raised === undefined)

/** Two pieces that are alike as one. */
export function joinPieces<P extends Omit<Piece, 'width'>>(one: P, other: P): P {
  const text = one.text + other.text
  return one.raised === undefined ? { ...one, text } : { ...one, text, raised: one.raised + (other.raised ?? '') }
}

/** Makes a font ready under its name; gives the characters that it has. */
function loadFont(
  doc: PdfDocument,
  face: Face,
  alphabet: (typeof ALPHABETS)[number],
  name: string,
): ReadonlySet<number> {
  const slope = face.isItalic === true ? 'italic' : 'normal'
  doc.registerFont(name, unpackWoff(readFontFile(face.family, alphabet, face.weight, 'woff', slope)))
  doc.font(name)
  return new Set(charactersOf(doc))
}

/** The code points of the font that is set: pdfkit itself asks for them, but does not hand them out. */
function charactersOf(doc: PdfDocument): readonly number[] {
  const embedded: unknown = Reflect.get(doc, '_font')
  invariant(
    typeof embedded === 'object' && embedded !== null && 'font' in embedded,
    'pdfkit keeps the font that is set',
  )
  const { font } = embedded
  invariant(
    typeof font === 'object' && font !== null && 'characterSet' in font,
    'an embedded font lists its characters',
  )
  const { characterSet } = font
  invariant(Array.isArray(characterSet), 'the list is one of code points')
  return characterSet.filter((point) => typeof point === 'number')
}
