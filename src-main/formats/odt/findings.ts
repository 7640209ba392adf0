import type { FindingCounts, FindingTexts } from '../count-findings.ts'

const MISSING = 'its text, if it has any, is missing here'
const MISSING_MANY = 'their text, if they have any, is missing here'

/** What may be found in an OpenDocument text. */
export const ODT_FINDINGS = {
  picture: ['info', `A picture is not read: ${MISSING}.`, `# pictures are not read: ${MISSING_MANY}.`],
  object: [
    'warning',
    `An embedded object is not read: ${MISSING}.`,
    `# embedded objects are not read: ${MISSING_MANY}.`,
  ],
  control: ['warning', 'A field of a form is not read.', '# fields of forms are not read.'],
  'hidden-text': [
    'warning',
    'A paragraph holds hidden text, which is read like any other.',
    '# paragraphs hold hidden text, which is read like any other.',
  ],
  'unplaced-comment': [
    'warning',
    'A comment has no place in the text; it is shown at the beginning.',
    '# comments have no place in the text; they are shown at the beginning.',
  ],
  'unplaced-deletion': [
    'warning',
    'A deletion has no place in the text: its words are missing from the original.',
    '# deletions have no place in the text: their words are missing from the original.',
  ],
  'number-format': [
    'warning',
    'A list counts in a way that is not known here and is shown in digits.',
    '# lists count in ways that are not known here and are shown in digits.',
  ],
} as const satisfies FindingTexts

/** The findings of one document. */
export type OdtFindings = FindingCounts<keyof typeof ODT_FINDINGS>
