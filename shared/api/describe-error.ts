import type { ApiError, DocumentProblem, ExportProblem, Refusal, WorkspaceProblem } from './errors.ts'

/** What happened, what was kept, and what to do next; the last two may have nothing to say. */
export interface ErrorText {
  readonly happened: string
  readonly kept: string | null
  readonly todo: string | null
}

const say = (happened: string, todo: string | null = null, kept: string | null = null): ErrorText => ({
  happened,
  kept,
  todo,
})

const UNCHANGED = 'Nothing was changed.'

/** The message a person reads. */
export function describeError(error: ApiError): ErrorText {
  switch (error.kind) {
    case 'bad-input':
      return say(`${inWords(error.field)} ${error.problem}.`, null, UNCHANGED)
    case 'workspace':
      return workspaceText(error.problem, error.detail ?? '')
    case 'document':
      return documentText(error.problem, error.name, error.detail ?? '')
    case 'missing':
      return say(
        `There is no ${error.noun} ${error.ref}.`,
        error.known.length === 0 ? null : `There is: ${error.known.join(', ')}.`,
        UNCHANGED,
      )
    case 'ambiguous-clause':
      return say(
        `"${error.ref}" names more than one clause.`,
        `Say which one: ${error.candidates.join(' or ')}.`,
        UNCHANGED,
      )
    case 'text-changed':
      return say(
        `${error.changeOrder} changes clause ${error.clause}, whose text is no longer the one it was agreed against.\nAgreed against: ${error.agreed}\nNow: ${error.found ?? '(the clause is gone)'}`,
        `Void ${error.changeOrder}, or write it anew against the text as it stands.`,
        UNCHANGED,
      )
    case 'refused':
      return refusalText(error.why, error.detail ?? '')
    case 'needed':
      return neededText(error.noun, error.ref, error.by.join(', '))
    case 'export':
      return exportText(error.problem, error.path)
    case 'cancelled':
      return say('Cancelled.', null, UNCHANGED)
    case 'out-of-memory':
      return say(
        `${error.doing} needed more memory than it may use.`,
        'The file may be damaged, or made to do harm. Try a smaller part of it.',
        UNCHANGED,
      )
    case 'core':
      return say(
        error.problem === 'ended' ? 'The part that keeps the workspace has ended.' : 'The workspace does not answer.',
        'Start it again and unlock the workspace.',
        'Everything saved before is safe.',
      )
    case 'broken':
      return say(
        `Counterdraft made a mistake: ${error.detail}`,
        'Please report it. Reopen the workspace to go on.',
        'What was saved before is safe.',
      )
  }
}

/** `endDate` as a person reads it: `end date`. */
const inWords = (field: string): string => field.replaceAll(/[A-Z]/g, (capital) => ` ${capital.toLowerCase()}`)

function workspaceText(problem: WorkspaceProblem, detail: string): ErrorText {
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

function documentText(problem: DocumentProblem, name: string, detail: string): ErrorText {
  switch (problem) {
    case 'empty':
      return say(`${name} is empty.`, 'Ask the sender for the file again.', UNCHANGED)
    case 'unknown-format':
      return say(
        `${name} is not a document that can be read${detail === '' ? '' : `: it looks like ${detail}`}.`,
        'Use a Word .docx, Markdown or plain text file.',
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
      return say(`${name} holds no text.`, 'If it is a scan, ask for the document it was printed from.', UNCHANGED)
  }
}

function neededText(noun: 'contract' | 'version' | 'change order', ref: string, by: string): ErrorText {
  switch (noun) {
    case 'contract':
      return say(`${ref} is not empty: it holds ${by}.`, 'Take that back first.', UNCHANGED)
    case 'version':
      return say(`Version ${ref} is needed by ${by}.`, 'Take that back first, then withdraw the version.', UNCHANGED)
    case 'change order':
      return say(`${by} changes the text that ${ref} gave a clause.`, `Void ${by} first.`, UNCHANGED)
  }
}

const NOTHING_LEFT = 'Nothing was left half-written, and the workspace was not changed.'

function exportText(problem: ExportProblem, path: string): ErrorText {
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

function refusalText(why: Refusal, detail: string): ErrorText {
  switch (why) {
    case 'no-versions':
      return say('The contract has no version yet.', 'Add a version first.', UNCHANGED)
    case 'nothing-frozen':
      return say('No version is frozen.', 'Freeze the agreed version first.', UNCHANGED)
    case 'frozen-already':
      return say(`Version ${detail} is frozen already.`, 'Sign it, or add a new version to end the freeze.', UNCHANGED)
    case 'signed-already':
      return say(`${detail} has signed this version already.`, null, UNCHANGED)
    case 'signed-so-no-version':
      return say(
        `Version ${detail} is signed, so no further version can be added.`,
        'Record what changes now as a change order.',
        UNCHANGED,
      )
    case 'frozen-so-no-point':
      return say(
        `Version ${detail} is frozen, so no point can be opened.`,
        'End the freeze first. Once it is signed, what changes is a change order.',
        UNCHANGED,
      )
    case 'not-signed':
      return say('The frozen version is not signed yet.', 'Sign it first.', UNCHANGED)
    case 'void-already':
      return say(`${detail} is void already.`, null, UNCHANGED)
    case 'agreed-already':
      return say(`${detail} is agreed already.`, 'Reopen it first.', UNCHANGED)
    case 'not-agreed':
      return say(`${detail} is not agreed.`, null, UNCHANGED)
    case 'withdrawn-already':
      return say(`${detail} is withdrawn.`, 'Restore it first.', UNCHANGED)
    case 'not-withdrawn':
      return say(`${detail} is not withdrawn.`, null, UNCHANGED)
    case 'not-discarded':
      return say(`${detail} is not discarded.`, null, UNCHANGED)
    case 'version-withdrawn':
      return say(
        `${detail} belongs to a version that was withdrawn.`,
        'Restore that version first, or raise a new point.',
        UNCHANGED,
      )
    case 'not-the-latest':
      return say(
        `Version ${detail} is not the latest one.`,
        'Only the latest version can be withdrawn; those after it come first.',
        UNCHANGED,
      )
    case 'follows-another':
      return say(
        `Version ${detail} cannot come back: other versions have come or gone since it was withdrawn.`,
        'Add its document again as the next version.',
        UNCHANGED,
      )
    case 'signed-so-frozen':
      return say(
        `Version ${detail} is signed, so it stays as it is.`,
        'Record what changes now as a change order.',
        UNCHANGED,
      )
    case 'no-position':
      return say(`The ${detail} has recorded no position on this point.`, null, UNCHANGED)
    case 'recorded-since':
      return say(
        `The ${detail} has recorded another position since.`,
        'Take that one back first, or record the old one anew.',
        UNCHANGED,
      )
    case 'not-taken-back':
      return say('That position was not taken back.', null, UNCHANGED)
  }
}
