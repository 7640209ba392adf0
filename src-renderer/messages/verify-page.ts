import { plural } from './common.ts'
import { verify } from './verify.ts'

/** The words of verify.html, the page that travels in a bundle. What a result means is said as in the window. */
export const verifyPage = {
  title: verify.title,
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
    title: verify.faults.title,
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
  good: verify.good,
  bad: verify.bad,
  goodDetail: verify.goodDetail,
  badDetail: verify.badDetail,
  contract: 'Contract',
  version: (title: string, version: number): string => `${title}, version ${version}`,
  file: 'Chosen',
  sha256: 'SHA-256 of the file',
  signersTitle: verify.signaturesTitle,
  signedBefore: 'Signed before, over what this bundle carries on',
  noSigners: 'No signed statement could be read.',
  sides: { vendor: 'Vendor', buyer: 'Buyer' },
  holds: verify.signed,
  holdsNot: verify.notSigned,
  name: 'Name',
  capacity: 'Capacity',
  signedAt: 'Signed at, as declared',
  statement: 'Statement',
  fingerprint: verify.keyLabel,
  words: 'The same in words',
  noKey: 'None: no key can be read from the signature.',
  confirm:
    'Ask each signer, by phone or face to face, to read the fingerprint or its eight words out; do not take them from a message that came with the bundle.',
  checksTitle: verify.checksTitle,
  check: 'Check',
  result: verify.result,
  detail: 'Detail',
  passed: verify.passed,
  failed: verify.failed,
  provesTitle: verify.provesTitle,
  proves: verify.proves,
  provesNotTitle: verify.provesNotTitle,
  provesNot: verify.provesNot,
  provesNothingTitle: verify.provesNothingTitle,
  provesNothing: verify.provesNothing,
} as const
