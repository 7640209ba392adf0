import { MANIFEST, TAG_MANIFEST } from './bag.ts'
import { STATEMENT_NAMESPACE } from './statement-form.ts'

/** A signed statement of the bundle, and the key that signed it. */
interface InstructedSignature {
  readonly side: string
  /** Path of the statement below the top folder; its signature stands beside it. */
  readonly path: string
  /** The party's name, plain. */
  readonly party: string
  readonly fingerprint: string
}

/** What VERIFY.txt is written from. */
export interface Instructed {
  readonly folder: string
  /** The side that exported, whose statement pins the manifests. */
  readonly side: string
  readonly payloadCount: number
  /** Paths of the signed documents, below the top folder. */
  readonly documents: readonly string[]
  readonly signatures: readonly InstructedSignature[]
}

const windows = (path: string): string => path.replaceAll('/', '\\')

const signatureCommand = ({ side, path }: InstructedSignature, spell: (path: string) => string): string =>
  `    ssh-keygen -Y verify -f ${spell('signatures/allowed_signers')} -I ${side} -n ${STATEMENT_NAMESPACE} -s ${spell(`${path}.sig`)} < ${spell(path)}`

const intro = ({ folder, signatures }: Instructed): readonly string[] => [
  `How to check the bundle ${folder}`,
  '',
  'You need nothing from us: the commands below come with Linux, macOS and Windows.',
  'If you have Counterdraft, `counterdraft verify` on the .zip does all of it and more.',
  '',
  'WHOSE KEYS',
  '',
  'The signatures below were made with these keys. This folder cannot prove whose keys',
  'they are. Ask each signer, by phone or in person, to read out the fingerprint; do',
  'not take it from a message that came with this bundle.',
  '',
  ...[...new Set(signatures.map(({ side, party, fingerprint }) => `  ${side}  ${fingerprint}  (${party})`))],
]

function shellSteps(of: Instructed, sum: string, name: string): readonly string[] {
  const pins = `signatures/${of.side}.statement.txt`
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
    `   lines "Manifest SHA-256" and "Tag manifest SHA-256" of ${pins}`,
    '',
    `    ${sum} ${MANIFEST} ${TAG_MANIFEST}`,
    '',
    '4. The statements were signed. Each command must answer Good, with a key from the list above.',
    '',
    ...of.signatures.map((signature) => signatureCommand(signature, (path) => path)),
    '',
    '5. The documents are the ones that were signed. The hashes must be those under "Documents" in each',
    '   statement in data/01-signed, in the same order.',
    '',
    `    ${sum} ${of.documents.join(' ')}`,
  ]
}

const windowsSteps = (of: Instructed): readonly string[] => [
  '',
  'ON WINDOWS',
  '',
  'Open cmd (not PowerShell, whose pipes alter bytes) in this folder.',
  'Steps 1, 3 and 5: certutil prints the hash of one file. Compare it by eye with the hash of that',
  `file in ${MANIFEST}, or in the statement. At least these:`,
  '',
  ...[MANIFEST, TAG_MANIFEST, ...of.documents].map((path) => `    certutil -hashfile ${windows(path)} SHA256`),
  '',
  `Step 2: the number must be ${of.payloadCount}.`,
  '',
  '    dir /s /b /a:-d data | find /c ":"',
  '',
  'Step 4:',
  '',
  ...of.signatures.map((signature) => signatureCommand(signature, windows)),
]

const MEANING: readonly string[] = [
  '',
  'WHAT THIS PROVES',
  '',
  'If every step succeeds: nothing in data was changed, added or taken away since the bundle',
  'was signed, and the statements were signed with the keys above. Once you have confirmed',
  'a fingerprint with its owner, you also know whose key it is.',
  '',
  'WHAT IT DOES NOT PROVE',
  '',
  "Times are what the signers' own clocks said. The audit log is tamper-evident, but one party",
  'kept it. A change order in data/03-change-orders was recorded by the party that exported',
  'this bundle; that the other party agreed has to be shown otherwise. Whether an electronic',
  'signature is enough for this contract depends on the law that applies to it.',
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
