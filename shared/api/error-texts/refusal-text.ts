import type { Refusal } from '../errors.ts'
import { draftText } from './draft-text.ts'
import { type ErrorText, say, UNCHANGED } from './say.ts'

export function neededText(noun: 'contract' | 'version' | 'change order', ref: string, by: string): ErrorText {
  switch (noun) {
    case 'contract':
      return say(`${ref} is not empty: it holds ${by}.`, 'Take that back first.', UNCHANGED)
    case 'version':
      return say(`Version ${ref} is needed by ${by}.`, 'Take that back first, then withdraw the version.', UNCHANGED)
    case 'change order':
      return say(`${by} changes the text that ${ref} gave a clause.`, `Void ${by} first.`, UNCHANGED)
  }
}

export function refusalText(why: Refusal, detail: string): ErrorText {
  switch (why) {
    case 'no-versions':
      return say('The contract has no version yet.', 'Add a version first.', UNCHANGED)
    case 'halves-open':
      return say(`These duties have no single owner yet: ${detail}.`, 'Name one owner for each first.', UNCHANGED)
    case 'nothing-frozen':
    case 'frozen-already':
    case 'signed-already':
    case 'signed-so-no-version':
    case 'frozen-so-no-point':
    case 'not-signed':
    case 'signed-so-frozen':
    case 'executed-already':
    case 'changed-since-signed':
    case 'no-request':
      return freezeText(why, detail)
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
    case 'no-draft':
    case 'draft-there':
    case 'draft-not-discarded':
    case 'not-issued':
    case 'draft-changed':
      return draftText(why, detail)
    case 'frozen-so-no-turn':
    case 'sent-already':
      return turnText(why, detail)
    case 'no-position':
    case 'recorded-since':
    case 'not-taken-back':
      return positionText(why, detail)
  }
}

type FreezeRefusal =
  | 'nothing-frozen'
  | 'frozen-already'
  | 'signed-already'
  | 'signed-so-no-version'
  | 'frozen-so-no-point'
  | 'not-signed'
  | 'signed-so-frozen'
  | 'executed-already'
  | 'changed-since-signed'
  | 'no-request'

function freezeText(why: FreezeRefusal, detail: string): ErrorText {
  switch (why) {
    case 'signed-so-frozen':
      return say(
        `Version ${detail} is signed, so it stays as it is.`,
        'Record what changes now as a change order.',
        UNCHANGED,
      )
    case 'executed-already':
      return say(`Both sides have signed version ${detail}.`, 'Record what changes now as a change order.', UNCHANGED)
    case 'changed-since-signed':
      return say('Change orders or papers have come since you signed.', 'Sign what stands now first.', UNCHANGED)
    case 'no-request':
      return say('What is frozen did not come with a signing request.', null, UNCHANGED)
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
  }
}

function positionText(why: 'no-position' | 'recorded-since' | 'not-taken-back', detail: string): ErrorText {
  switch (why) {
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

function turnText(why: 'frozen-so-no-turn' | 'sent-already', detail: string): ErrorText {
  switch (why) {
    case 'frozen-so-no-turn':
      return say(
        `Version ${detail} is frozen, so nobody holds the pen.`,
        'End the freeze first. Once it is signed, what changes is a change order.',
        UNCHANGED,
      )
    case 'sent-already':
      return say(`That is on record already: ${detail}.`, 'Take that one off the record first.', UNCHANGED)
  }
}
