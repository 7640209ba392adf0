import { type ErrorText, say, UNCHANGED } from './say.ts'

export const playbookText = (problem: 'built-in' | 'exists', id: string): ErrorText =>
  problem === 'built-in'
    ? say(
        `The playbook ${id} comes with Counterdraft and never changes.`,
        'Clone it under another id, and change the clone.',
        UNCHANGED,
      )
    : say(`There is a playbook ${id} already.`, 'Give yours another id, or change the one that is there.', UNCHANGED)
