import type { FindingCounts, FindingTexts } from '../count-findings.ts'

/** What may be found in a page. */
export const HTML_FINDINGS = {
  hidden: [
    'warning',
    'Text that the page hides was left out, in one place.',
    'Text that the page hides was left out, in # places.',
  ],
  script: [
    'info',
    'A script was not run: if it would write text, that is missing here.',
    '# scripts were not run: if they would write text, that is missing here.',
  ],
  picture: [
    'info',
    'A picture is not read: its text, if it has any, is missing here.',
    '# pictures are not read: their text, if they have any, is missing here.',
  ],
  embedded: [
    'warning',
    'Something embedded in the page is not read: its text, if it has any, is missing here.',
    '# things embedded in the page are not read: their text, if they have any, is missing here.',
  ],
  struck: [
    'warning',
    'Text that is struck through, but not marked as a tracked change, is read like any other.',
    'Text that is struck through, but not marked as a tracked change, is read like any other, in # places.',
  ],
  'number-format': [
    'warning',
    'A list counts in a way that is not known here and is shown in digits.',
    '# lists count in ways that are not known here and are shown in digits.',
  ],
  'unplaced-comment': [
    'warning',
    'A comment has no place in the text; it is shown at the beginning.',
    '# comments have no place in the text; they are shown at the beginning.',
  ],
} as const satisfies FindingTexts

/** The findings of one page. */
export type HtmlFindings = FindingCounts<keyof typeof HTML_FINDINGS>
