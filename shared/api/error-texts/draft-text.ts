import { type ErrorText, say, UNCHANGED } from './say.ts'

/** Why something is not possible with our draft. */
export type DraftRefusal = 'no-draft' | 'draft-there' | 'draft-not-discarded' | 'not-issued' | 'draft-changed'

export function draftText(why: DraftRefusal, detail: string): ErrorText {
  switch (why) {
    case 'no-draft':
      return say('There is no draft of ours yet.', 'Start one over a version first.', UNCHANGED)
    case 'draft-there':
      return say(
        `There is a draft of ours already, over version ${detail}.`,
        'Issue it or put it away first.',
        UNCHANGED,
      )
    case 'draft-not-discarded':
      return say('That draft was not put away.', null, UNCHANGED)
    case 'not-issued':
      return say(`Version ${detail} was not made of a draft of ours.`, 'Withdraw it as a version.', UNCHANGED)
    case 'draft-changed':
      return say(
        `The draft is another one than when version ${detail} was issued.`,
        'Issue it again: that makes a new version.',
        UNCHANGED,
      )
  }
}
