import type { Style, StyleSheet } from '../write/model.ts'

const LEVELS = [1, 2, 3, 4, 5, 6, 7, 8, 9]
const heading = {
  basedOn: 'Normal',
  next: 'Normal',
  bold: true,
  keepNext: true,
  keepLines: true,
  align: 'left',
} as const

const STYLES: readonly Style[] = [
  { id: 'Normal', name: 'Normal', before: 120, line: 269, align: 'left' },
  { ...heading, id: 'Title', name: 'Title', size: 20, before: 0, after: 240, align: 'center' },
  ...LEVELS.map(
    (level): Style => ({
      ...heading,
      ...{ id: `Heading${level}`, name: `heading ${level}`, outline: level },
      ...{ size: level === 1 ? 13 : 11, before: level === 1 ? 320 : 200 },
    }),
  ),
  ...LEVELS.map(
    (level): Style => ({
      ...{ id: `Indent${level}`, name: `Indented ${level}`, basedOn: 'Normal', indent: { left: 480 * level } },
    }),
  ),
  { id: 'TableText', name: 'Table Text', basedOn: 'Normal', size: 10, before: 0, align: 'left' },
  { id: 'Header', name: 'header', basedOn: 'Normal', size: 9, before: 0, align: 'left' },
  { id: 'Footer', name: 'footer', basedOn: 'Normal', size: 9, before: 0, align: 'left' },
]

/** The look of a document that is written anew: plain, as a contract is; its numbers are typed. */
export const FRESH_SHEET: StyleSheet = {
  font: 'Cambria',
  fallbackFont: 'Georgia',
  size: 11,
  language: 'en-GB',
  styles: STYLES,
  lists: [],
}

/** The style of running text that stands in from the edge. */
export const indentStyle = (steps: number): string => (steps < 1 ? 'Normal' : `Indent${Math.min(steps, LEVELS.length)}`)
