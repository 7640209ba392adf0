import { plural } from './common.ts'

/** What each check of a bundle looks at, in a reader's words. A check that is not named here keeps its own name. */
export const checkNames: Readonly<Record<string, string>> = {
  container: 'The zip file itself',
  layout: 'Files in their places',
  'bag declaration': 'What the bundle says it is',
  manifest: 'List of contents complete',
  'payload hashes': 'Contents unchanged',
  'tag manifest': 'List of other files complete',
  'tag hashes': 'Other files unchanged',
  statements: 'Statements in form',
  'pinned hashes': 'Lists are the signed ones',
  signatures: 'Statements signed',
  'allowed signers': 'Keys listed',
  'confirmed keys': 'Keys known from before',
  'signed before': 'What was signed before',
  parties: 'Who has signed',
  'change orders': 'Change orders',
  'audit log': 'Audit log in one chain',
  names: 'Letters in names',
  instructions: 'Instructions inside',
}

export const verify = {
  title: 'Verify a bundle',
  intro: 'Checks the files, the hashes and the signatures of a bundle from anybody. The file stays where it is.',
  drop: 'Choose a bundle',
  dropHint: 'or drop its .zip here. At most 64 MB.',
  work: (name: string): string => `Verifying ${name}`,
  result: 'Result',
  of: (name: string, size: string): string => `${name}, ${size}`,
  faults: {
    title: 'Nothing was verified',
    folder: 'That was a folder, or nothing that can be read as a file. Choose the bundle’s .zip itself.',
    many: (count: number): string => `Those were ${count} files. Choose one bundle at a time.`,
    unreadable: (name: string): string =>
      `${name} could not be read. Look whether it is still there, then choose it again.`,
    empty: (name: string): string => `${name} is empty. Ask the sender for the file again.`,
    'too-large': (name: string): string =>
      `${name} is larger than 64 MB, which no bundle is that can be verified here.`,
    'not-a-zip': (name: string): string =>
      `${name} is not a zip, so it is no bundle. Choose the .zip that was exported.`,
    'cut-short': (name: string): string =>
      `${name} is cut short, or something was added after its end. Ask the sender for the file again.`,
  },
  good: 'Nothing was changed since it was signed',
  bad: 'This bundle must not be trusted',
  unsigned: 'It holds no signature.',
  failedSignature: 'A signature does not hold.',
  firstFailed: (check: string, detail: string): string => `${check}: ${detail}.`,
  goodDetail: (passed: number, signatures: number): string =>
    `${plural(passed, 'check')} passed, ${plural(signatures, 'good signature')}. It does not prove whose keys they are.`,
  badDetail: (failed: number, passed: number): string =>
    passed === 0
      ? 'It was refused unread. Do not rely on anything in it; ask the sender for the original file.'
      : `${plural(failed, 'check')} failed, ${passed} passed. Do not rely on anything in it; ask the sender for the original file.`,
  containerHint:
    'Only a .zip exactly as it was exported is accepted. If somebody unpacked it and zipped it again, or it is another kind of file, ask for the original.',
  checksTitle: 'What was checked',
  checks: checkNames,
  passed: 'OK',
  failed: 'Failed',
  signaturesTitle: 'Who signed',
  noSignatures: 'No signature could be read.',
  statements: (count: number): string => `${plural(count, 'signed statement')}`,
  signed: 'Signature holds',
  notSigned: 'Signature does not hold',
  keyLabel: 'Key fingerprint',
  noKey: 'No key',
  pinned: 'Key confirmed',
  pinnedMeans: 'This is the key that was confirmed for this party before.',
  notPinned: 'Key not confirmed',
  notPinnedMeans:
    'Nobody here has confirmed this key. Ask the signer by phone, or face to face, to read the fingerprint out; do not take it from a message that came with the bundle.',
  provesTitle: 'What a good result proves',
  proves: [
    'Nothing in it was changed, added or taken away since it was signed.',
    'The statements were signed with the keys shown here.',
    'Once you have confirmed a fingerprint with its owner, you also know whose key it is.',
  ],
  provesNotTitle: 'What it does not prove',
  provesNot: [
    'Whose keys they are, as long as nobody has confirmed them.',
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
