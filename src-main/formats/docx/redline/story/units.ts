/**
 * Characters that stand for what is no text: pictures, marks of notes, fields without a result.
 *
 * Equal things get the same character, from a plane of Unicode that nobody's text uses (private use, plane 15).
 */
export interface Units {
  readonly of: (key: string) => string
}

const FIRST = 0xf0000
const COUNT = 0xfffd

/** Stands for the end of a paragraph where several are compared as one text: a code that is no character. */
export const PILCROW = '\ufdd0'

/** No things yet. */
export function makeUnits(): Units {
  const known = new Map<string, string>()
  return {
    of: (key) => {
      const character = known.get(key) ?? String.fromCodePoint(FIRST + (known.size % COUNT))
      known.set(key, character)
      return character
    },
  }
}

/** A text without the characters that stand for things. */
export const withoutUnits = (text: string): string => text.replaceAll(/[\ufdd0\u{f0000}-\u{10ffff}]/gu, '')
