import type { Saying } from './libreoffice.ts'

/** A place where LibreOffice reads a document otherwise than Word shows it, and what is right. */
interface Wrong {
  /** Path below the corpus. */
  readonly file: string
  readonly says: readonly Saying[]
  /** The paragraphs as LibreOffice gives them, with what stands around them where that is needed to find them; of labels, the label, a tab and the text. */
  readonly libreoffice: readonly string[]
  readonly right: readonly string[]
  readonly reason: string
}

const TODAY = 'It computes date fields anew; the result that stands in the file is what the sender saw.'
const FORMULA = 'It makes an object of a formula, and its text is gone.'
const FLOATING =
  'It takes a floating table out of the text: shown as marked it is missing, and it moves behind the next paragraph.'
const DELETED_ROW =
  'Accepting a deleted row takes the row away with all that stands in it, also where its words are not marked one by one (ECMA-376 §17.13.5.12).'
const DELETED_HEADING =
  'It keeps an empty numbered heading, whose mark is deleted and which runs on into the next paragraph (§17.13.5.15): all numbers after it are one too high.'

const CONTROL = 'It loses the tracked changes of a text that stands in a content control.'
const LOST = 'It loses the only two tracked changes of the document: both texts stand side by side.'

const CONTROLLED = 'docx-fixtures/docxodus-rp004-deleted-text-in-cc.docx'
const ADVANCED = 'docx-fixtures/superdoc-e2e-tests-test-data-basic-documents-advanced-text.docx'
const RESTARTED = 'docx-fixtures/libreoffice-tdf125916.docx'
const ROWS = 'docx-fixtures/libreoffice-tdf150443.docx'
const DATED = 'docx-fixtures/docxodus-hc031-complicated-document.docx'
const FIELD = 'docx-fixtures/docxodus-003-deletedfieldcode.docx'
const MATHS = 'docx-fixtures/docxodus-wc012-math-after.docx'
const TABLES = ['01', '02'].map((copy) => `docx-fixtures/docxodus-ra001-tracked-revisions-${copy}.docx`)

const PROMISE =
  'a powerful way to help you prove your point. When you click Online Video, you can paste in the embed code for the video you want to add. You can also type a keyword to search online for the video that best fits your document.'
const PEAK = 'peak is about 29.39 min. The relative retention time are given below.   '
const CELLS = [
  'Name of the preparations',
  'No. of  injections',
  'Purpose',
  'Blank',
  '1',
  'Blank',
  'System suitability solution',
  '1',
  'System suitability',
  'Sample preparation-1',
  '  1',
  'Sample analysis',
  'Sample preparation-2',
  '  1',
]

/** Checked by hand against the files; a reading is held against LibreOffice's words with these put right. */
export const LIBREOFFICE_IS_WRONG: readonly Wrong[] = [
  {
    file: FIELD,
    says: ['text', 'reject'],
    libreoffice: [`Video 11/23/26 provides ${PROMISE}`],
    right: [`Video 2/7/2020 provides ${PROMISE}`],
    reason: TODAY,
  },
  {
    file: DATED,
    says: ['text', 'accept', 'reject'],
    libreoffice: ['Monday, November 23, 2026'],
    right: ['Tuesday, July 28, 2015'],
    reason: TODAY,
  },
  {
    file: DATED,
    says: ['text', 'accept', 'reject'],
    libreoffice: ['', 'Contents'],
    right: ['(x+a)^n=∑_(k=0)^n (n¦k)x^ka^(n-k)', 'Contents'],
    reason: FORMULA,
  },
  {
    file: MATHS,
    says: ['text', 'accept', 'reject'],
    libreoffice: ['Video provides a powerful way to help you prove your point.', ''],
    right: ['Video provides a powerful way to help you prove your point.', 'A=2πr^2'],
    reason: FORMULA,
  },
  {
    file: CONTROLLED,
    says: ['accept'],
    libreoffice: [`Video provides ${PROMISE}`],
    right: [`Video ${PROMISE}`],
    reason: CONTROL,
  },
  {
    file: ADVANCED,
    says: ['accept'],
    libreoffice: ['And tracked changessuggested change'],
    right: ['And suggested change'],
    reason: LOST,
  },
  {
    file: ADVANCED,
    says: ['reject'],
    libreoffice: ['And tracked changessuggested change'],
    right: ['And tracked changes'],
    reason: LOST,
  },
  ...TABLES.flatMap((file): readonly Wrong[] => [
    {
      file,
      says: ['text'],
      libreoffice: ['Order of injection:', ''],
      right: ['Order of injection:', ...CELLS, ''],
      reason: FLOATING,
    },
    {
      file,
      says: ['accept'],
      libreoffice: [PEAK, '', ...CELLS, '  '],
      right: ['', ...CELLS, '  ', PEAK],
      reason: FLOATING,
    },
    {
      file,
      says: ['reject'],
      libreoffice: ['', '21', ''],
      right: ['', ''],
      reason: 'It leaves words of a table behind that an insertion brought, where the table floats.',
    },
  ]),
  {
    file: ROWS,
    says: ['accept'],
    libreoffice: ['', 'xxx', 'xxx', 'xxx', '', 'xxx', 'xxx', '', 'xxx', 'xxx', 'xxx', 'xxx'],
    right: ['', 'xxx', 'xxx', 'xxx', 'xxx', 'xxx'],
    reason: DELETED_ROW,
  },
  ...[
    ['3', 'N Nnnnnnnnnnnnnnnnn Nnnnnnnn Nnnnnn '],
    ['4', 'N Nnnnnnnnnnnnnnnnn nnnnnnnnnnn nnnnnnn '],
    ['5', 'N Nnnnnnnnnnnnnnnnn nnnnn'],
    ['6', 'N Nnnnnnnnnnnnnnnnn '],
    ['7', 'N Nnnnnnnnnnnnnnnnn'],
  ].map(
    ([label, text]): Wrong => ({
      file: RESTARTED,
      says: ['labels'],
      libreoffice: [`${label}\t${text}`],
      right: [`${Number(label) - 1}\t${text}`],
      reason: DELETED_HEADING,
    }),
  ),
]
