// The characters that the symbol fonts show, from the code given on. A space stands for one that has no likeness.
const SYMBOL: readonly (readonly [number, string])[] = [
  [0x20, ' !∀#∃%&∋()∗+,−./0123456789:;<=>?≅ΑΒΧΔΕΦΓΗΙϑΚΛΜΝΟΠΘΡΣΤΥςΩΞΨΖ[∴]⊥_'],
  [0x61, 'αβχδεφγηιϕκλμνοπθρστυϖωξψζ{|}∼'],
  [0xa0, '€ϒ′≤⁄∞ƒ♣♦♥♠↔←↑→↓°±″≥×∝∂•÷≠≡≈…'],
  [0xd2, '®©™∏√'],
  [0xe2, '®©™∑'],
  [0xf2, '∫'],
]

const WINGDINGS: readonly (readonly [number, string])[] = [
  [0x21, '✏✂✁'],
  [0x28, '☎✆✉'],
  [0x45, '☜☞☝☟'],
  [0x4a, '☺'],
  [0x4c, '☹'],
  [0x6c, '●❍■□❐❑❒⬧⧫◆❖⬥☒'],
  [0x80, '⓪①②③④⑤⑥⑦⑧⑨⑩⓿❶❷❸❹❺❻❼❽❾❿'],
  [0x9e, '·•▪○'],
  [0xa7, '▪☐'],
  [0xaa, '✦★'],
  [0xd8, '➢'],
  [0xdf, '←→↑↓'],
  [0xe8, '➔'],
  [0xef, '⇦⇨⇧⇩'],
  [0xfb, '✗✓☒☑'],
]

const WINGDINGS_2: readonly (readonly [number, string])[] = [
  [0x4f, '✗✓☒☑☒'],
  [0x97, '●'],
  [0xa2, '■☐'],
]

const WEBDINGS: readonly (readonly [number, string])[] = [
  [0x61, '✓'],
  [0x63, '☐'],
  [0x67, '■'],
  [0x72, '✗'],
]

const FONTS: ReadonlyMap<string, readonly (readonly [number, string])[]> = new Map([
  ['symbol', SYMBOL],
  ['wingdings', WINGDINGS],
  ['wingdings 2', WINGDINGS_2],
  ['wingdings 3', []],
  ['webdings', WEBDINGS],
])

const isCharacter = (code: number): boolean =>
  code >= 0x20 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff) && !(code >= 0xe000 && code <= 0xf8ff)

/** The character that a code shows in a font, null when that is not known here. */
export function symbolOf(font: string, code: number): string | null {
  // Codes of symbol fonts stand at F000 in a file (ECMA-376 §17.3.3.30).
  const local = code >= 0xf000 && code <= 0xf0ff ? code - 0xf000 : code
  const rows = FONTS.get(font.toLowerCase())
  if (rows === undefined) return isCharacter(local) ? String.fromCodePoint(local) : null
  for (const [first, row] of rows) {
    const character = [...row][local - first]
    if (local >= first && character !== undefined) return character
  }
  return null
}
