import type { Depth, FieldRule, FieldType } from '#shared/model/playbook/playbook.ts'

export const DEPTHS: Readonly<Record<Depth, string>> = { smb: 'Small business', enterprise: 'Enterprise' }

export const TYPES: Readonly<Record<FieldType, string>> = {
  text: 'Text',
  list: 'List',
  yesno: 'Yes or no',
  choice: 'One of several',
  duration: 'Duration',
  money: 'Money',
  percentage: 'Percentage',
  number: 'Number',
  date: 'Date',
}

export const TAKES: Readonly<Record<NonNullable<FieldRule['take']>, string>> = {
  duration: 'the duration',
  money: 'the sum of money',
  percentage: 'the percentage',
  number: 'the number',
  date: 'the date',
  rest: 'the words behind it',
}
