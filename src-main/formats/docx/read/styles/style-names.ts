// Word keeps the names of its oldest styles in lower case and shows them otherwise (ECMA-376 §17.7.4.9, latent styles).
const SHOWN: Readonly<Record<string, string>> = {
  toc: 'TOC',
  'toc heading': 'TOC Heading',
  'toa heading': 'TOA Heading',
  'annotation text': 'Comment Text',
  'annotation subject': 'Comment Subject',
}

const BUILT_IN =
  /^(heading|index|caption|header|footer|(?:footnote|endnote) text|table of figures|table of authorities)$/

const capitalised = (words: string): string => words.replace(/\b[a-z](?!f\b)/g, (letter) => letter.toUpperCase())

/** The name Word shows for a style: "Heading 1" for the stored "heading 1". */
export function shownStyleName(stored: string): string {
  const [, words = '', number = ''] = /^(.*?)( [1-9])?$/s.exec(stored) ?? []
  const lower = words.toLowerCase()
  const shown = SHOWN[lower] ?? (BUILT_IN.test(lower) ? capitalised(lower) : null)
  return shown === null ? stored : `${shown}${number}`
}
