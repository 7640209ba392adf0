import type { DocumentProblem } from '../errors.ts'
import { type ErrorText, say, UNCHANGED } from './say.ts'

/** What a word processor or browser can save as something that is read. */
const CONVERTIBLE = /RTF|Pages|web archive/

export function documentText(problem: DocumentProblem, name: string, detail: string): ErrorText {
  switch (problem) {
    case 'empty':
      return say(`${name} is empty.`, 'Ask the sender for the file again.', UNCHANGED)
    case 'unknown-format':
      return say(
        `${name} is not a document that can be read${detail === '' ? '' : `: it looks like ${detail}`}.`,
        CONVERTIBLE.test(detail)
          ? 'Open it in the program that made it, and save it as .docx.'
          : 'Use a .docx, .odt, PDF, web page, Markdown or plain text file.',
        UNCHANGED,
      )
    case 'password-protected':
      return say(
        `${name} is protected by a password.`,
        'Open it in the word processor, remove the password, and save it as .docx.',
        UNCHANGED,
      )
    case 'old-word-format':
      return say(
        `${name} is in the old Word format (.doc).`,
        'Open it in a word processor and save it as .docx.',
        UNCHANGED,
      )
    case 'damaged':
      return say(
        `${name} is damaged${detail === '' ? '' : `: ${detail}`}.`,
        'Ask the sender for the file again.',
        UNCHANGED,
      )
    case 'too-large':
      return say(
        `${name} is too large${detail === '' ? '' : `: ${detail}`}.`,
        'Split it, and add the parts.',
        UNCHANGED,
      )
    case 'no-text':
      return say(
        `${name} holds no text${detail === '' ? '' : `: ${detail}`}.`,
        'If it is a scan, ask for the document it was printed from.',
        UNCHANGED,
      )
    case 'not-word':
      return say(
        `${name} is no .docx, so it cannot carry tracked changes.`,
        'Make an HTML or PDF redline of it, or save it as .docx first.',
        UNCHANGED,
      )
    case 'no-redline':
      return say(
        `No redline of ${name} could be made that gives both texts back${detail === '' ? '' : ` (${detail})`}.`,
        'No file was written. Make an HTML or PDF redline instead.',
        UNCHANGED,
      )
    case 'not-the-draft':
      return say(
        `${name} could not be written so that it reads as the draft does${detail === '' ? '' : `: ${detail}`}.`,
        'Word that clause another way, or take the change back, and issue the draft again.',
        'Nothing was issued; the draft is as it was.',
      )
  }
}
