import type { Font } from './state.ts'

const LIGATURES = /[\ufb00-\ufb06\u0132\u0133\u01c4-\u01cc]/g

/** Symbol fonts give their signs private numbers; these are the ones that stand before list items, and a few more. */
const SYMBOLS: Readonly<Record<number, string>> = {
  183: '•',
  167: '▪',
  168: '□',
  111: '□',
  113: '□',
  110: '■',
  117: '◆',
  118: '❖',
  216: '➢',
  252: '✓',
  254: '☑',
  120: '☒',
  253: '☒',
  224: '→',
  211: '©',
  226: '®',
}

const PRIVATE = /[\ue000-\uf8ff]/

/** What a character says, in its plainest form; null for one that the file gives no meaning. */
export function readCharacter(unicode: string, font: Font): string | null {
  if (unicode === '' || unicode === '\0' || unicode === '\ufffd') return null
  const code = unicode.charCodeAt(0)
  if (PRIVATE.test(unicode)) {
    const low = code & 0xff
    return code >= 0xf000 && code <= 0xf0ff ? (SYMBOLS[low] ?? (font.symbols ? '•' : unicode)) : unicode
  }
  if (code < 0x20 || (code >= 0x7f && code < 0xa0)) return null
  return unicode.replace(LIGATURES, (ligature) => ligature.normalize('NFKC'))
}

export const isBlank = (text: string): boolean => /^[\s\u00a0\u200b]*$/.test(text)
