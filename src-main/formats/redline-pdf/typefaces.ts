import { invariant } from '#shared/model/result.ts'
import { ALPHABETS, type FontFamily, type FontWeight, readFontFile } from '../fonts/font-files.ts'
import type { PdfDocument } from './paper.ts'
import { isDrawn, SIGN_WIDTH } from './signs.ts'

/** One family in one weight. */
export interface Face {
  readonly family: FontFamily
  readonly weight: FontWeight
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
}

/** Finds the font of every character and measures text. */
export interface Typefaces {
  readonly piecesOf: (text: string, face: Face) => readonly Piece[]
  /** Characters met so far that no font here has. */
  readonly missing: ReadonlySet<string>
}

interface LoadedFont {
  readonly name: string
  readonly characters: ReadonlySet<number>
}

/** What draws nothing: soft hyphens, joiners, marks of direction. */
const INVISIBLE = /^\p{Default_Ignorable_Code_Point}$/u
const SUBSTITUTES: Readonly<Record<string, string>> = {
  '\u2011': '-',
  '\u2010': '-',
  '\u202f': '\u00a0',
  '\t': '\u00a0 ',
}
/** "ﬁ" as one character: the fonts join the letters by themselves. */
const LIGATURES = /[\ufb00-\ufb06]/g
const MARK = /^\p{M}$/u
const KNOWN_WORDS = 50_000

export function makeTypefaces(doc: PdfDocument): Typefaces {
  const fonts = new Map<string, readonly LoadedFont[]>()
  const missing = new Set<string>()
  const known = new Map<string, readonly Piece[]>()

  const fontsOf = (face: Face): readonly LoadedFont[] => {
    const key = `${face.family} ${face.weight}`
    const loaded = fonts.get(key) ?? ALPHABETS.map((alphabet) => loadFont(doc, face, alphabet))
    fonts.set(key, loaded)
    return loaded
  }

  const measured = (text: string, font: string | null): Piece => {
    if (font !== null) return { text, font, width: doc.font(font).fontSize(1).widthOfString(text) }
    return { text, font, width: SIGN_WIDTH * [...text].length }
  }

  const findPieces = (text: string, face: Face): readonly Piece[] => {
    const pieces: { text: string; font: string | null }[] = []
    for (const character of readable(text)) {
      const point = character.codePointAt(0) ?? 0
      const font = fontsOf(face).find(({ characters }) => characters.has(point))?.name ?? null
      if (font === null && MARK.test(character)) continue
      if (font === null && !isDrawn(character)) missing.add(character)
      const last = pieces.at(-1)
      if (last?.font === font) last.text += character
      else pieces.push({ text: character, font })
    }
    return pieces.map((piece) => measured(piece.text, piece.font))
  }

  return {
    missing,
    piecesOf: (text, face) => {
      const key = `${face.family}${face.weight}${text}`
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

function loadFont(doc: PdfDocument, face: Face, alphabet: (typeof ALPHABETS)[number]): LoadedFont {
  const name = `${face.family} ${alphabet} ${face.weight}`
  doc.registerFont(name, readFontFile(face.family, alphabet, face.weight, 'woff'))
  doc.font(name)
  return { name, characters: new Set(charactersOf(doc)) }
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
