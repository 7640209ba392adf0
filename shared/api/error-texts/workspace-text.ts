import type { WorkspaceProblem } from '../errors.ts'
import { type ErrorText, say, UNCHANGED } from './say.ts'

export function workspaceText(problem: WorkspaceProblem, detail: string): ErrorText {
  switch (problem) {
    case 'none-open':
      return say('No workspace is open.', 'Open or create one first.')
    case 'not-found':
      return say(`There is no file ${detail}.`, 'Check the path, or create the workspace first.')
    case 'exists':
      return say(`${detail} exists already.`, 'Choose another name.', 'The file there was not touched.')
    case 'not-a-workspace':
      return say(`${detail} is not a Counterdraft workspace.`, 'Choose a .counterdraft file.', 'It was not touched.')
    case 'wrong-passphrase':
      return say(
        'The passphrase does not open this workspace.',
        'Type it again. If you are sure of it, the file may be damaged: try a backup.',
        'The file was not touched.',
      )
    case 'in-use':
      return say(
        'Another Counterdraft has this workspace open.',
        'Close it there, or wait until it is done.',
        UNCHANGED,
      )
    case 'read-only':
      return say(
        'The workspace cannot be written: the file or its folder is read-only.',
        'Allow writing, or copy the file to another folder.',
        UNCHANGED,
      )
    case 'disk-full':
      return say('The disk is full.', 'Free some space and try again.', 'Everything saved before is safe.')
    case 'newer':
      return say(
        `This workspace was made by a newer Counterdraft${detail === '' ? '' : ` (${detail})`}.`,
        'Open it with that version or a later one.',
        'The file was not touched.',
      )
    case 'damaged':
      return say(
        `The workspace file is damaged${detail === '' ? '' : `: ${detail}`}.`,
        'Keep the file as it is, and open a backup of it, if there is one.',
        'The file was not touched.',
      )
    case 'folder-missing':
      return say(`The folder of ${detail} does not exist.`, 'Make the folder first, or choose another one.')
    case 'not-a-file':
      return say(`${detail} is not a file.`, 'Name the workspace file itself.')
  }
}
