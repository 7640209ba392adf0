import type { Side } from '../model/side.ts'
import { STATEMENT_NAMESPACE } from './statement-form.ts'

/** What SIGN.txt is written from. */
export interface SigningAsked {
  /** The bundle's folder and, with `.zip`, its file. */
  readonly bundle: string
  /** Who is asked to sign. */
  readonly side: Side
  /** Plain names of the two parties: who is asked, and who asks. */
  readonly party: string
  readonly from: string
  /** Fingerprint of the key that the asking side signed with. */
  readonly fingerprint: string
}

/** SIGN.txt: how the other side signs, with or without Counterdraft. Commands are indented by four. */
export const signInstructions = ({ bundle, side, party, from, fingerprint }: SigningAsked): string =>
  `${[
    `${from} asks ${party} to sign`,
    '',
    'This folder holds:',
    '',
    `  ${bundle}.zip  the contract with everything that is signed`,
    `  ${side}.statement.txt  what you sign; three lines are yours to fill in`,
    '',
    'If you have Counterdraft, open the signing request in it and follow the screen.',
    'Otherwise you need nothing but a text editor and ssh-keygen, which comes with Linux,',
    'macOS and Windows.',
    '',
    'READ AND CHECK',
    '',
    `1. Unpack ${bundle}.zip, read the documents in its folder data, and check the folder as its`,
    '   VERIFY.txt says. The sender signed with the key below. Call the sender and have',
    '   the fingerprint read out to you; do not take it from a message.',
    '',
    `   ${fingerprint}`,
    '',
    'SIGN',
    '',
    `2. Open ${side}.statement.txt in a text editor and read it. Replace what stands in square`,
    '   brackets: your name, your capacity and the date. You may also change the words after',
    '   "Authority:" and "Place:". Change nothing else, save the file, and do not open it again.',
    '',
    '3. If you have no key yet, make one. It asks for a passphrase: choose one and keep it.',
    '',
    '    ssh-keygen -t ed25519 -f signing-key',
    '',
    '4. Open a terminal in this folder (on Windows cmd, not PowerShell) and sign.',
    '',
    `    ssh-keygen -Y sign -f signing-key -n ${STATEMENT_NAMESPACE} ${side}.statement.txt`,
    '',
    `5. Send back two files: ${side}.statement.txt and ${side}.statement.txt.sig. Never send the`,
    '   file signing-key itself. When you are called, read out the fingerprint of your key:',
    '',
    '    ssh-keygen -l -f signing-key.pub',
    '',
    'OTHER ANSWERS',
    '',
    'On paper: print the documents, sign them, and send a scan back. It is kept as what it is, a',
    'scan, and proves nothing by a key.',
    'If you do not agree, write back, or send your own draft: then this request ends.',
    '',
    'An electronic signature makes later changes detectable. Whether it is enough for this',
    'contract depends on the law that applies to it.',
  ].join('\n')}\n`
