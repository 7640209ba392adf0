import type { SignatureProblem } from '../errors.ts'
import { type ErrorText, say, UNCHANGED } from './say.ts'

export function signatureText(problem: SignatureProblem, detail: string): ErrorText {
  switch (problem) {
    case 'no-request':
      return say(`This is no signing request that holds: ${detail}.`, 'Ask for the file again.', UNCHANGED)
    case 'no-answer':
      return say(
        `This is no answer that can be taken: ${detail}.`,
        'Choose the statement and its signature, both as they were sent.',
        UNCHANGED,
      )
    case 'other-text':
      return say(
        `The other side signed something else: the line "${detail}" of their statement is not the one that was asked for.`,
        'Send the request again, and ask them to fill in only what stands in square brackets.',
        UNCHANGED,
      )
    case 'other-documents':
      return say(
        'The request is about documents that no version here has.',
        'Unpack it, read the documents in its folder data, and add them as a version first.',
        UNCHANGED,
      )
    case 'older-version':
      return say(
        `The request is about version ${detail}, which is not the latest one.`,
        'Tell the other side that the text has changed since.',
        UNCHANGED,
      )
    case 'other-change-orders':
      return say(
        `The request lists other change orders: ${detail}.`,
        'Record the same change orders first, or ask for another request.',
        UNCHANGED,
      )
    case 'other-key':
      return say(
        `It was signed with another key than the one you confirmed: ${detail}.`,
        'Call them before you do anything else. If they have a new key, confirm it first.',
        UNCHANGED,
      )
    case 'our-key':
      return say(`It was signed with our own key ${detail}.`, 'Each side signs with a key of its own.', UNCHANGED)
  }
}
