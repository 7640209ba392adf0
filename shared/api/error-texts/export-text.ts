import type { ExportProblem } from '../errors.ts'
import { type ErrorText, say } from './say.ts'

const NOTHING_LEFT = 'Nothing was left half-written, and the workspace was not changed.'

export function exportText(problem: ExportProblem, path: string): ErrorText {
  switch (problem) {
    case 'folder-missing':
      return say(`The folder of ${path} does not exist.`, 'Make the folder first, or choose another one.', NOTHING_LEFT)
    case 'not-a-file':
      return say(
        `${path} cannot be written: it is a folder, or no possible name for a file.`,
        'Choose another name.',
        NOTHING_LEFT,
      )
    case 'taken':
      return say(
        `${path} exists already, and an export does not replace it: it may be a workspace.`,
        'Choose another name.',
        NOTHING_LEFT,
      )
    case 'read-only':
      return say(
        `${path} cannot be written: its folder is read-only.`,
        'Allow writing there, or choose another place.',
        NOTHING_LEFT,
      )
    case 'disk-full':
      return say('The disk is full.', 'Free some space and try again.', NOTHING_LEFT)
    case 'failed':
      return say(`${path} could not be written.`, 'Check the disk, or choose another place.', NOTHING_LEFT)
    case 'gone':
      return say(
        `${path} cannot be read: it was moved, renamed or deleted.`,
        'Choose the file where it is now, or export it again.',
      )
  }
}
