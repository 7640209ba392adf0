import type { List, Style, StyleSheet } from '#main/formats/docx/write/model.ts'

// Distances in twentieths of a point: 567 is one centimetre.
const CLAUSE_INDENT = 709
const ITEM_INDENT = 1219
const SUBITEM_INDENT = 1729
const SCHEDULE_INDENT = 1588

/** The automatic lists of a contract: clauses, schedules, parties, recitals. */
export const LISTS: readonly List[] = [
  {
    id: 1,
    levels: [
      { format: 'decimal', text: '%1.', style: 'Heading1', left: CLAUSE_INDENT, hanging: CLAUSE_INDENT, bold: true },
      { format: 'decimal', text: '%1.%2', style: 'Clause2', left: CLAUSE_INDENT, hanging: CLAUSE_INDENT },
      { format: 'lowerLetter', text: '(%3)', style: 'Clause3', left: ITEM_INDENT, hanging: 510 },
      { format: 'lowerRoman', text: '(%4)', style: 'Clause4', left: SUBITEM_INDENT, hanging: 510 },
    ],
  },
  {
    id: 2,
    levels: [
      {
        format: 'decimal',
        text: 'Schedule %1',
        style: 'ScheduleHeading',
        left: SCHEDULE_INDENT,
        hanging: SCHEDULE_INDENT,
        bold: true,
      },
      {
        format: 'decimal',
        text: '%2.',
        style: 'ScheduleSection',
        left: CLAUSE_INDENT,
        hanging: CLAUSE_INDENT,
        bold: true,
      },
      { format: 'decimal', text: '%2.%3', style: 'ScheduleClause', left: CLAUSE_INDENT, hanging: CLAUSE_INDENT },
      { format: 'lowerLetter', text: '(%4)', style: 'ScheduleItem', left: ITEM_INDENT, hanging: 510 },
    ],
  },
  { id: 3, levels: [{ format: 'decimal', text: '(%1)', style: 'Party', left: CLAUSE_INDENT, hanging: CLAUSE_INDENT }] },
  {
    id: 4,
    levels: [{ format: 'upperLetter', text: '(%1)', style: 'Recital', left: CLAUSE_INDENT, hanging: CLAUSE_INDENT }],
  },
]

const heading = { bold: true, keepNext: true, keepLines: true, color: '1F2A37', align: 'left' } as const
const numbered = (id: number, level: number) => ({ list: { id, level } })

// Distance stands before paragraphs only, so that it is the same whether a word processor adds or overlaps it.
const STYLES: readonly Style[] = [
  { id: 'Normal', name: 'Normal', before: 120, line: 269, align: 'both' },
  {
    id: 'Title',
    name: 'Title',
    basedOn: 'Normal',
    bold: true,
    size: 24,
    color: '1F2A37',
    before: 960,
    align: 'center',
    keepNext: true,
  },
  { id: 'Subtitle', name: 'Subtitle', basedOn: 'Normal', size: 12, align: 'center' },
  {
    id: 'LeadHeading',
    name: 'Lead Heading',
    basedOn: 'Normal',
    next: 'Normal',
    ...heading,
    size: 12,
    before: 400,
    after: 60,
    ruleBelow: true,
  },
  {
    id: 'Heading1',
    name: 'heading 1',
    basedOn: 'Normal',
    next: 'Clause2',
    ...heading,
    size: 12,
    before: 320,
    outline: 1,
    ...numbered(1, 0),
  },
  { id: 'Clause2', name: 'Clause 2', basedOn: 'Normal', ...numbered(1, 1) },
  { id: 'Clause3', name: 'Clause 3', basedOn: 'Normal', ...numbered(1, 2) },
  { id: 'Clause4', name: 'Clause 4', basedOn: 'Normal', ...numbered(1, 3) },
  { id: 'Definition', name: 'Definition', basedOn: 'Normal', indent: { left: CLAUSE_INDENT } },
  { id: 'Party', name: 'Party', basedOn: 'Normal', ...numbered(3, 0) },
  { id: 'Recital', name: 'Recital', basedOn: 'Normal', ...numbered(4, 0) },
  {
    id: 'ScheduleHeading',
    name: 'Schedule Heading',
    basedOn: 'Normal',
    next: 'ScheduleSection',
    ...heading,
    size: 15,
    before: 0,
    pageBreakBefore: true,
    outline: 1,
    ...numbered(2, 0),
  },
  {
    id: 'ScheduleSection',
    name: 'Schedule Section',
    basedOn: 'Normal',
    next: 'ScheduleClause',
    ...heading,
    size: 12,
    before: 320,
    outline: 2,
    ...numbered(2, 1),
  },
  { id: 'ScheduleClause', name: 'Schedule Clause', basedOn: 'Normal', ...numbered(2, 2) },
  { id: 'ScheduleItem', name: 'Schedule Item', basedOn: 'Normal', ...numbered(2, 3) },
  { id: 'TableText', name: 'Table Text', basedOn: 'Normal', size: 10, before: 0, align: 'left' },
  { id: 'TableHead', name: 'Table Head', basedOn: 'TableText', bold: true, keepNext: true },
  {
    id: 'SignatureLine',
    name: 'Signature Line',
    basedOn: 'Normal',
    before: 200,
    align: 'left',
    keepNext: true,
    keepLines: true,
  },
  {
    id: 'Header',
    name: 'header',
    basedOn: 'Normal',
    size: 9,
    color: '5B6470',
    before: 0,
    align: 'left',
    rightTab: 9072,
    ruleBelow: true,
  },
  {
    id: 'Footer',
    name: 'footer',
    basedOn: 'Normal',
    size: 9,
    color: '5B6470',
    before: 0,
    align: 'left',
    rightTab: 9072,
    ruleAbove: true,
  },
]

/** The look of a contract: a serif that Word has everywhere, with a metric twin in other word processors. */
export const CONTRACT_SHEET: StyleSheet = {
  font: 'Cambria',
  fallbackFont: 'Georgia',
  size: 11,
  language: 'en-GB',
  styles: STYLES,
  lists: LISTS,
}
