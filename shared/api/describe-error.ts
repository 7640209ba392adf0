import { documentText } from './error-texts/document-text.ts'
import { exportText } from './error-texts/export-text.ts'
import { playbookText } from './error-texts/playbook-text.ts'
import { neededText, refusalText } from './error-texts/refusal-text.ts'
import { type ErrorText, say, UNCHANGED } from './error-texts/say.ts'
import { signatureText } from './error-texts/signature-text.ts'
import { workspaceText } from './error-texts/workspace-text.ts'
import type { ApiError } from './errors.ts'

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
    case 'signature':
      return signatureText(error.problem, error.detail ?? '')
    case 'playbook':
      return playbookText(error.problem, error.id)
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
