import type { ContractState } from '#shared/model/contract.ts'

const STATES: Readonly<Record<ContractState, string>> = { draft: 'In negotiation', frozen: 'Frozen', signed: 'Signed by one side', executed: 'Signed' }

export const home = {
  title: 'Contracts',
  state: (state: ContractState): string => STATES[state],
  columns: {
    title: 'Contract',
    counterparty: 'Counterparty',
    state: 'State',
    latest: 'Latest version',
    openPoints: 'Open points',
    changeOrders: 'Change orders',
    sum: 'Sum to date',
    actions: 'Actions',
  },
  weAre: 'we are the',
  noVersion: 'none yet',
  more: (title: string): string => `More for ${title}`,
  discard: 'Discard this empty contract',
  notEmpty: 'Only an empty contract can be discarded.',
  discarded: (title: string): string => `${title} discarded`,
  added: (title: string): string => `${title} added`,
  missing: {
    title: (contract: string): string => `There is no contract ${contract}`,
    words: 'It is not in this workspace. If adding it was just undone, Redo brings it back.',
    toContracts: 'Go to contracts',
  },
  empty: {
    title: 'No contract yet',
    words:
      'A contract holds every version that either side sent, the points you negotiate, and what was signed. Drop documents here, or a folder of old drafts: you see what they are before anything is added.',
    sample: 'To look around first, lock this workspace and choose “Try the sample contract”.',
  },
  add: {
    title: 'Add a contract',
    name: 'Title',
    nameHint: 'As you speak of it: “AI services agreement”.',
    vendor: 'Vendor',
    vendorHint: 'Who does the work.',
    buyer: 'Buyer',
    buyerHint: 'Who pays for it.',
    ours: 'We are the',
    oursMissing: 'Say which of the two we are.',
    currency: 'Currency',
    currencyHint: 'Such as EUR or USD.',
    price: 'Price',
    priceHint: 'Such as 48,000.00.',
    endDate: 'Ends on',
    submit: 'Add the contract',
  },
} as const
