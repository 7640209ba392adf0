import { plural } from './common.ts'

/** The words of verify.html, the page that travels in a bundle. The names of the checks are those of the window. */
export const verifyPage = {
  title: 'Verify a bundle',
  intro:
    'Checks the files, the hashes and the signatures of a bundle that Counterdraft exported. Nothing leaves this computer: the page asks nothing of any network.',
  trustTitle: 'Do not trust this page alone',
  trust:
    'It travels with the bundle: whoever alters a bundle could alter its page, too. Trust the commands in VERIFY.txt rather than it; they need nothing from us.',
  drop: 'Drop the bundle’s .zip here, or choose it.',
  chooseZip: 'Choose the .zip',
  chooseFolder: 'Choose the unpacked folder',
  working: (name: string): string => `Checking ${name}…`,
  faults: {
    title: 'Nothing was verified',
    nothing: 'That was nothing that can be read as a file. Choose the bundle’s .zip, or its unpacked folder.',
    many: (count: number): string => `Those were ${count} files. Choose one .zip, or the unpacked folder.`,
    folder: 'That was a folder. Use the button “Choose the unpacked folder” for it.',
    unreadable: (name: string): string =>
      `${name} could not be read. Look whether it is still there, then choose it again.`,
  },
  container: {
    zip: (files: number): string =>
      `${plural(files, 'file')}, every checksum right, byte for byte as Counterdraft zips them`,
    folder: (name: string): string => `the unpacked folder ${name}; the zip that it came in was not looked at`,
    inside: (outer: string): string => `the rest of ${outer}, the folder around it, was not looked at`,
    leftOut: (names: readonly string[]): string => `left out, as systems put them there: ${names.join(', ')}`,
  },
  folderCheck: 'The folder',
  good: 'Nothing was changed since it was signed',
  bad: 'This bundle must not be trusted',
  goodDetail: (passed: number, signatures: number): string =>
    `${plural(passed, 'check')} passed, ${plural(signatures, 'good signature')}. It does not prove whose keys they are.`,
  badDetail: (failed: number, passed: number): string =>
    passed === 0
      ? 'It was refused unread. Do not rely on anything in it; ask the sender for the original file.'
      : `${plural(failed, 'check')} failed, ${passed} passed. Do not rely on anything in it; ask the sender for the original file.`,
  contract: 'Contract',
  version: (title: string, version: number): string => `${title}, version ${version}`,
  file: 'Chosen',
  sha256: 'SHA-256 of the file',
  signersTitle: 'Who signed',
  signedBefore: 'Signed before, over what this bundle carries on',
  noSigners: 'No signed statement could be read.',
  sides: { vendor: 'Vendor', buyer: 'Buyer' },
  holds: 'Signature holds',
  holdsNot: 'Signature does not hold',
  name: 'Name',
  capacity: 'Capacity',
  signedAt: 'Signed at, as declared',
  statement: 'Statement',
  fingerprint: 'Key fingerprint',
  words: 'The same in words',
  noKey: 'None: no key can be read from the signature.',
  confirm:
    'Ask each signer, by phone or face to face, to read the fingerprint or its eight words out; do not take them from a message that came with the bundle.',
  checksTitle: 'What was checked',
  check: 'Check',
  result: 'Result',
  detail: 'Detail',
  passed: 'OK',
  failed: 'Failed',
  provesTitle: 'What a good result proves',
  proves: [
    'Nothing in it was changed, added or taken away since it was signed.',
    'The statements were signed with the keys shown here.',
    'Once you have confirmed a fingerprint with its owner, you also know whose key it is.',
  ],
  provesNotTitle: 'What it does not prove',
  provesNot: [
    'Whose keys they are, as long as you have not confirmed them.',
    'When it was signed: times are what the signers’ own clocks said.',
    'That the audit log is complete: it is tamper-evident, but one party kept it.',
    'That a contract or a change order is agreed, unless both sides have signed a statement that lists it.',
    'That an electronic signature is enough for this contract: that depends on the law that applies to it.',
  ],
  provesNothingTitle: 'What this means',
  provesNothing: [
    'A file was changed, damaged, added or taken away, or a signature does not fit. Which, stands in the failed checks.',
    'It may be an accident on the way, or somebody’s intention. The checks cannot tell which.',
    'Ask the sender for the file again, by another way, and compare its SHA-256 by phone.',
  ],
} as const
