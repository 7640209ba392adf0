import type { Playbook, Topic } from '#shared/model/playbook/playbook.ts'

const derived = (text: string) => ({ text, basis: 'derived' as const })
const positions = { preferred: derived('All of it.'), fallback: derived('Some of it.') }
const alike = (smb: string, enterprise: string) => ({ smb, enterprise })

const topic = (own: Pick<Topic, 'id' | 'title' | 'group'> & Partial<Topic>): Topic => ({
  question: 'What is said of it?',
  sources: [],
  signals: [{ find: own.id }],
  fields: [],
  vague: [],
  positions: { vendor: positions, buyer: positions },
  wording: { vendor: alike('Short.', 'Long.'), buyer: alike('Short.', 'Long.') },
  links: [],
  ...own,
})

/** A playbook with a part of most kinds. */
export const sample: Playbook = {
  id: 'sample',
  title: 'Sample',
  language: 'en',
  about: 'For tests.',
  sources: [],
  topics: [
    topic({
      ...{ id: 'logs', title: 'Logging', group: 'Data', links: ['deletion'] },
      fields: [
        {
          ...{ id: 'period', title: 'Kept for', type: 'duration', basis: 'derived', needed: ['smb', 'enterprise'] },
          usual: '30 days',
          read: [{ find: 'for <duration>', take: 'duration' }],
        },
        {
          ...{ id: 'events', title: 'Events', type: 'list', basis: 'derived', needed: [] },
          read: [{ find: 'events' }],
        },
      ],
      vague: [{ find: 'as needed', ask: 'a number of days' }],
      wording: {
        vendor: alike('Logs are kept for {period}.', 'The {provider} keeps logs of {events} for {period}.'),
        buyer: alike('The Vendor deletes logs after {period}.', 'The Vendor deletes logs of {events} after {period}.'),
      },
    }),
    topic({ id: 'fees', title: 'Fees', group: 'Money' }),
    topic({ id: 'deletion', title: 'Deletion', group: 'Data' }),
  ],
  redFlags: [
    {
      ...{ id: 'R1', title: 'Unlogged', message: 'Ask for logs.', topics: ['logs'], basis: 'derived' },
      when: { topic: 'logs', is: ['missing'] },
    },
  ],
  conflicts: [],
  implementation: [],
  notes: [],
  checklist: [{ id: 'logs', group: 'Data', title: 'Logs', fields: ['logs.period'] }],
  controls: [],
}
