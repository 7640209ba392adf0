/** The columns of an issues list, by which it is found again when it comes back. */
export const COLUMN_TITLES = {
  number: 'No.',
  clause: 'Clause',
  topic: 'Topic',
  issue: 'Issue',
  vendor: 'Vendor wants',
  buyer: 'Client wants',
  raised: 'Raised in',
  status: 'Status',
  owner: 'Owner',
  due: 'Due',
  agreed: 'Agreed text',
  answer: 'Your answer',
} as const

export type ListColumn = keyof typeof COLUMN_TITLES
