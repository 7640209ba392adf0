import { SIDES, type Side } from '../model/side.ts'
import { MANIFEST, TAG_MANIFEST } from './bag.ts'
import { STATEMENT_NAMESPACE } from './statement-form.ts'

/** What VERIFY.txt is written from: it is written before anybody has signed, and names no key. */
export interface Instructed {
  readonly folder: string
  readonly payloadCount: number
  /** Folders of what was signed before, each with the sides that signed it. */
  readonly earlier: readonly { readonly folder: string; readonly sides: readonly Side[] }[]
}

const windows = (path: string): string => path.replaceAll('/', '\\')

interface Signed {
  readonly side: Side
  /** Path of the statement below the top folder; its signature stands beside it. */
  readonly path: string
}

const signedIn = (folder: string, sides: readonly Side[]): readonly Signed[] =>
  sides.map((side) => ({ side, path: `${folder}${side}.statement.txt` }))

const allSigned = ({ earlier }: Instructed): readonly Signed[] => [
  ...signedIn('signatures/', SIDES),
  ...earlier.flatMap(({ folder, sides }) => signedIn(folder, sides)),
]

const signatureCommand = ({ side, path }: Signed, spell: (path: string) => string): string =>
  `    ssh-keygen -Y verify -f ${spell('signatures/allowed_signers')} -I ${side} -n ${STATEMENT_NAMESPACE} -s ${spell(`${path}.sig`)} < ${spell(path)}`

const intro = ({ folder }: Instructed): readonly string[] => [
  `How to check the bundle ${folder}`,
  '',
  'You need nothing from us: the commands below come with Linux, macOS and Windows.',
  'If you have Counterdraft, `counterdraft verify` on the .zip does all of it and more.',
  'verify.html, verify.sh and verify.cmd do most of it; they travel in this folder, so',
  'trust them no more than the folder, and this text rather than them.',
  '',
  'WHOSE KEYS',
  '',
  'Each side signs with a key of its own, and step 4 shows its fingerprint. This folder',
  'cannot prove whose keys they are. Ask each signer, by phone or in person, to read out',
  'the fingerprint; do not take it from a message that came with this bundle.',
]

/** Hashes of what was signed before, which the statements of then name. */
const earlierStep = ({ earlier }: Instructed, sum: string): readonly string[] =>
  earlier.length === 0
    ? []
    : [
        '',
        '5. What was signed before is over the same documents. In each of these folders the two hashes must be',
        '   those in the lines "Manifest SHA-256" and "Tag manifest SHA-256" of the statements there, and the',
        '   hashes of the agreement under "Documents" those in the statements in signatures.',
        '',
        ...earlier.map(({ folder }) => `    ${sum} ${folder}${MANIFEST} ${folder}${TAG_MANIFEST}`),
      ]

function shellSteps(of: Instructed, sum: string, name: string): readonly string[] {
  return [
    '',
    name,
    '',
    'Open a terminal in this folder, the one that holds VERIFY.txt.',
    '',
    '1. Every file is there and unchanged. Each line must end in OK.',
    '',
    `    ${sum} -c ${MANIFEST}`,
    `    ${sum} -c ${TAG_MANIFEST}`,
    '',
    `2. No file was added to data. The number must be ${of.payloadCount}.`,
    '',
    '    find data ! -type d | wc -l',
    '',
    '3. The two manifests are the ones that were signed. The two hashes must be those in the',
    '   lines "Manifest SHA-256" and "Tag manifest SHA-256" of each statement in signatures.',
    '',
    `    ${sum} ${MANIFEST} ${TAG_MANIFEST}`,
    '',
    '4. The statements were signed. Each command must answer Good, with the key that the statement',
    '   names in its line "Key". A side whose statement is not there has not signed.',
    '',
    ...allSigned(of).map((signed) => signatureCommand(signed, (path) => path)),
    ...earlierStep(of, sum),
  ]
}

const windowsSteps = (of: Instructed): readonly string[] => [
  '',
  'ON WINDOWS',
  '',
  'Open cmd (not PowerShell, whose pipes alter bytes) in this folder.',
  'Steps 1 and 3: certutil prints the hash of one file. Compare it by eye with the hash of that',
  `file in ${MANIFEST}, or in the statement. At least these; verify.cmd prints them all:`,
  '',
  ...[MANIFEST, TAG_MANIFEST].map((path) => `    certutil -hashfile ${windows(path)} SHA256`),
  '',
  `Step 2: the number must be ${of.payloadCount}.`,
  '',
  '    dir /s /b /a:-d data | find /c ":"',
  '',
  'Step 4:',
  '',
  ...allSigned(of).map((signed) => signatureCommand(signed, windows)),
]

const MEANING: readonly string[] = [
  '',
  'WHAT THIS PROVES',
  '',
  'If every step succeeds: nothing in data was changed, added or taken away since the bundle',
  'was signed, and the statements were signed with those keys. Once you have confirmed a',
  'fingerprint with its owner, you also know whose key it is.',
  '',
  'WHAT IT DOES NOT PROVE',
  '',
  "Times are what the signers' own clocks said. The audit log is tamper-evident, but one party",
  'kept it. A contract or a change order is agreed between the parties only where both have',
  'signed a statement that lists it. Whether an electronic signature is enough for this',
  'contract depends on the law that applies to it.',
]

/** VERIFY.txt: how anybody checks the bundle with the tools that every machine has. Commands are indented by four. */
export const verifyInstructions = (of: Instructed): string =>
  `${[
    ...intro(of),
    ...shellSteps(of, 'sha256sum', 'ON LINUX'),
    ...shellSteps(of, 'shasum -a 256', 'ON MACOS'),
    ...windowsSteps(of),
    ...MEANING,
  ].join('\n')}\n`
