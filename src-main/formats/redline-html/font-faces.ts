import { ALPHABETS, type Alphabet, readFontFile, readUnicodeRanges } from '../fonts/font-files.ts'

const WEIGHTS = [400, 600] as const

/** The serif font in the page itself, in the alphabets that its text needs: some 55 KB for Latin, less for any other. */
export function fontFaces(text: string): string {
  const ranges = readUnicodeRanges('source-serif-4')
  const points = new Set<number>()
  for (const character of text) points.add(character.codePointAt(0) ?? 0)
  const needed = ALPHABETS.filter((alphabet) => alphabet === 'latin' || holdsAny(ranges[alphabet], points))
  return needed.flatMap((alphabet) => WEIGHTS.map((weight) => fontFace(alphabet, weight, ranges[alphabet]))).join('\n')
}

function fontFace(alphabet: Alphabet, weight: (typeof WEIGHTS)[number], range: string): string {
  const data = readFontFile('source-serif-4', alphabet, weight, 'woff2').toString('base64')
  return `@font-face{font-family:"Source Serif 4";font-weight:${weight};src:url(data:font/woff2;base64,${data}) format("woff2");unicode-range:${range}}`
}

/** True when one of the code points is in a range such as "U+0100-02BA,U+20AC". */
function holdsAny(range: string, points: ReadonlySet<number>): boolean {
  const stretches = range.split(',').map((part) => {
    const [from = '', to = from] = part.trim().replace(/^U\+/i, '').split('-')
    return [Number.parseInt(from, 16), Number.parseInt(to, 16)] as const
  })
  return [...points].some((point) => stretches.some(([from, to]) => point >= from && point <= to))
}
