import { err, ok, type Result } from '../model/result.ts'

/** Why a value cannot stand in a statement that a person must be able to trust by reading it. */
export type LineFault =
  | { readonly kind: 'empty' }
  | { readonly kind: 'too-long'; readonly limit: number }
  /** A control, bidirectional, invisible or private character. */
  | { readonly kind: 'unprintable'; readonly character: string }
  /** A word that mixes alphabets, or letters made to look like others. */
  | { readonly kind: 'look-alike'; readonly word: string }

/** Longest value of one line of a statement, in characters. */
const LINE_LIMIT = 300

// Cc control, Cf format (bidirectional controls, zero-width), Co private use, Cs lone surrogate, Zl and Zp separators,
// the ignorable letters that draw nothing, and piles of combining marks that paint over neighbouring lines.
const UNPRINTABLE = /[\p{Cc}\p{Cf}\p{Co}\p{Cs}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}\u2800]|(?<=\p{M}{4})\p{M}/gu
// Mathematical, fullwidth and enclosed letters pass for plain ones.
const DRESSED = /[\u{1d400}-\u{1d7ff}\uff01-\uff5e\u2460-\u24ff]/u
const LETTERS = [
  /\p{Script=Latin}/u,
  /\p{Script=Greek}/u,
  /\p{Script=Cyrillic}/u,
  /\p{Script=Armenian}/u,
  /\p{Script=Cherokee}/u,
]

// Not trim(), which would quietly take line breaks and byte order marks from the ends.
const spaced = (text: string): string =>
  text
    .normalize('NFC')
    .replaceAll(/\p{Zs}+/gu, ' ')
    .replaceAll(/^ | $/g, '')

/** `U+202E` */
const codePoint = (character: string): string =>
  `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`

/** The text with every unprintable character shown as `[U+202E]`. */
export const showUnprintable = (text: string): string =>
  text.replaceAll(UNPRINTABLE, (character) => `[${codePoint(character)}]`)

/** The first word that mixes two of the alphabets that share letter shapes, or uses dressed-up letters. */
function lookAlikeWord(text: string): string | null {
  const isLookAlike = (word: string): boolean =>
    DRESSED.test(word) || LETTERS.filter((script) => script.test(word)).length > 1
  return text.split(/[^\p{L}\p{M}\p{N}]+/u).find(isLookAlike) ?? (DRESSED.exec(text)?.[0] || null)
}

/**
 * A value as one plain line of a statement: composed (NFC), every kind of space a plain one, none at the ends; or what
 * makes it unfit.
 */
export function plainLine(value: string): Result<string, LineFault> {
  const line = spaced(value)
  const unprintable = line.match(UNPRINTABLE)?.[0]
  if (unprintable !== undefined) return err({ kind: 'unprintable', character: codePoint(unprintable) })
  if (line === '') return err({ kind: 'empty' })
  if (line.length > LINE_LIMIT) return err({ kind: 'too-long', limit: LINE_LIMIT })
  const word = lookAlikeWord(line)
  return word === null ? ok(line) : err({ kind: 'look-alike', word })
}

/** What is wrong with a value, for people. */
export function describeLineFault(fault: LineFault): string {
  switch (fault.kind) {
    case 'empty':
      return 'is empty'
    case 'too-long':
      return `is longer than ${fault.limit} characters`
    case 'unprintable':
      return `holds the character ${fault.character}, which cannot be seen or changes how the line reads`
    case 'look-alike':
      return `holds “${fault.word}”, which mixes letters of several alphabets that look alike`
  }
}

/** A file name as it came from elsewhere, made fit for one line: unprintable characters shown as `[U+202E]`. */
export function fileNameLine(name: string): string {
  const shown = spaced(showUnprintable(name.normalize('NFC')))
  return shown === '' ? '[no name]' : shown.length > LINE_LIMIT ? `${[...shown].slice(0, 150).join('')}…` : shown
}
