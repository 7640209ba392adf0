import type { ReadFinding } from '#shared/model/version-text.ts'

const MISSING = 'its text, if it has any, is missing here'
const MISSING_MANY = 'their text, if they have any, is missing here'

/** What may be found, for one and for many. `#` is how many. */
const MESSAGES = {
  'alt-chunk': [
    'warning',
    'A part in another format is not read: its text is missing here.',
    '# parts in other formats are not read: their text is missing here.',
  ],
  'sub-document': [
    'warning',
    'A part kept in a file of its own is not read: its text is missing here.',
    '# parts kept in files of their own are not read: their text is missing here.',
  ],
  chart: ['warning', `A chart is not read: ${MISSING}.`, `# charts are not read: ${MISSING_MANY}.`],
  diagram: ['warning', `A diagram is not read: ${MISSING}.`, `# diagrams are not read: ${MISSING_MANY}.`],
  object: [
    'warning',
    `An embedded object is not read: ${MISSING}.`,
    `# embedded objects are not read: ${MISSING_MANY}.`,
  ],
  drawn: ['warning', 'Text in a drawing is not read.', 'Text in # drawings is not read.'],
  picture: ['info', `A picture is not read: ${MISSING}.`, `# pictures are not read: ${MISSING_MANY}.`],
  symbol: [
    'warning',
    'A symbol is not known here and is shown as \uFFFD.',
    '# symbols are not known here and are shown as \uFFFD.',
  ],
  'number-field': [
    'warning',
    'A number that a field makes inside the text (LISTNUM, AUTONUM) is not shown.',
    '# numbers that fields make inside the text (LISTNUM, AUTONUM) are not shown.',
  ],
  'equation-field': ['warning', 'A formula field (EQ) is not shown.', '# formula fields (EQ) are not shown.'],
  'open-field': [
    'warning',
    'A field does not end: what stands in it is read as text.',
    '# fields do not end: what stands in them is read as text.',
  ],
  'hidden-text': [
    'warning',
    'A paragraph holds hidden text, which is read like any other.',
    '# paragraphs hold hidden text, which is read like any other.',
  ],
  watermark: [
    'info',
    'Ornamental text (a watermark) is not read.',
    'Ornamental text (watermarks) is not read in # places.',
  ],
  'unused-note': [
    'info',
    'A note that nothing in the text refers to is not read.',
    '# notes that nothing in the text refers to are not read.',
  ],
  'unplaced-comment': [
    'warning',
    'A comment has no place in the text; it is shown at the beginning.',
    '# comments have no place in the text; they are shown at the beginning.',
  ],
  'number-format': [
    'warning',
    'A list counts in a way that is not known here and is shown in digits.',
    '# lists count in ways that are not known here and are shown in digits.',
  ],
} as const satisfies Readonly<Record<string, readonly [ReadFinding['level'], string, string]>>

/** What a reader may have to tell. */
export type FindingKind = keyof typeof MESSAGES

/** Counts what was found, by kind. */
export interface Findings {
  readonly add: (kind: FindingKind, count?: number) => void
  readonly list: () => readonly ReadFinding[]
}

/** No findings yet. */
export function makeFindings(): Findings {
  const counts = new Map<FindingKind, number>()
  return {
    add: (kind, count = 1) => void counts.set(kind, (counts.get(kind) ?? 0) + count),
    list: () =>
      [...counts]
        .filter(([, count]) => count > 0)
        .map(([kind, count]) => {
          const [level, one, many] = MESSAGES[kind]
          return { level, message: count === 1 ? one : many.replace('#', String(count)) }
        }),
  }
}
