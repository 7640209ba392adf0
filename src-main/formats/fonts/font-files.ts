import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'

/** Serif for contract text, sans for our own words. */
export type FontFamily = 'source-serif-4' | 'inter'
export type FontWeight = 400 | 600

/** The alphabets that both families have; each is a file of its own. */
export const ALPHABETS = ['latin', 'latin-ext', 'cyrillic', 'cyrillic-ext', 'greek', 'vietnamese'] as const

export type Alphabet = (typeof ALPHABETS)[number]

const require = createRequire(import.meta.url)

// Found by name, not bundled: the files stay in their packages' own folders, as the maps of the PDF reader do.
const PACKAGES: Readonly<Record<FontFamily, () => string>> = {
  'source-serif-4': () => require.resolve('@fontsource/source-serif-4/package.json'),
  inter: () => require.resolve('@fontsource/inter/package.json'),
}

const folderOf = (family: FontFamily): string => dirname(PACKAGES[family]())

/** The bytes of one font file. */
export const readFontFile = (
  family: FontFamily,
  alphabet: Alphabet,
  weight: FontWeight,
  format: 'woff' | 'woff2',
  slope: 'normal' | 'italic' = 'normal',
): Buffer => readFileSync(join(folderOf(family), 'files', `${family}-${alphabet}-${weight}-${slope}.${format}`))

/** Which characters each file of a family is for, as CSS writes it: "U+0000-00FF,U+0131". */
export function readUnicodeRanges(family: FontFamily): Readonly<Record<Alphabet, string>> {
  const ranges: Record<string, string> = JSON.parse(readFileSync(join(folderOf(family), 'unicode.json'), 'utf8'))
  const rangeOf = (alphabet: Alphabet): string => ranges[alphabet] ?? ''
  return {
    latin: rangeOf('latin'),
    'latin-ext': rangeOf('latin-ext'),
    cyrillic: rangeOf('cyrillic'),
    'cyrillic-ext': rangeOf('cyrillic-ext'),
    greek: rangeOf('greek'),
    vietnamese: rangeOf('vietnamese'),
  }
}
