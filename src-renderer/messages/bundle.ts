import type { Side } from '#shared/model/side.ts'
import { common, plural } from './common.ts'
import { countersign } from './countersign.ts'

/** How far a step is. */
const states = { done: 'Done', next: 'Next', later: 'Later' } as const

const freeze = {
  title: 'Freeze',
  meaning: [
    'A frozen version’s text can no longer change, and only a frozen version can be signed.',
    'You can end the freeze until somebody has signed; adding another version ends it until both have.',
  ],
  noVersion: 'There is no version yet. Add the text that both sides agreed on first.',
  toHistory: 'Go to versions',
  from: (version: number, date: string): string => `${common.version(version)}, ${common.day(date)}, from the`,
  frozenAt: (at: string): string => `frozen on ${common.time(at)}`,
  button: (version: number): string => `Freeze version ${version}…`,
  noneOpen: 'No point is open.',
  noneWaived: 'No point was open.',
  open: (count: number): string =>
    `${plural(count, 'point')} ${count === 1 ? 'is' : 'are'} still open and would be waived`,
  waived: (count: number): string => `${plural(count, 'open point')} waived:`,
  clause: (label: string): string => `clause ${label}`,
  clauseGone: 'clause no longer in the text',
  stale: (count: number): string =>
    `${plural(count, 'change order')} ${count === 1 ? 'no longer fits' : 'no longer fit'} this text`,
  staleTodo: 'A change order holds against the text it was agreed on. Void it, or write it anew, then freeze.',
  staleClause: (order: string, clause: string): string => `${order} changes clause ${clause}`,
  agreedAgainst: 'Agreed against',
  now: (version: number): string => `In version ${version}`,
  gone: 'The clause is gone.',
  toChangeOrders: 'Go to change orders',
  done: (version: number): string => `Version ${version} frozen`,
  undone: (version: number): string => `Freeze of version ${version} ended`,
  dialog: {
    title: (version: number): string => `Freeze version ${version}?`,
    waive: (count: number): string =>
      count === 1
        ? 'Freezing waives this open point. Its number stands in the statement that you sign.'
        : `Freezing waives these ${count} open points. Their numbers stand in the statement that you sign.`,
    confirm: (version: number, waived: number): string =>
      waived === 0 ? `Freeze version ${version}` : `Waive ${waived} and freeze version ${version}`,
  },
} as const

const sign = {
  title: 'Sign',
  later: 'Your typed name under a statement that anybody can read, signed with the key of this workspace.',
  claim: 'An electronic signature; later changes are detectable.',
  limits:
    'It does not show by itself whose key this is, and whether it is enough for this contract depends on the law that applies to it.',
  what: 'What is signed',
  sha256: 'SHA-256',
  button: (version: number): string => `Sign version ${version}…`,
  name: 'Name',
  capacity: 'Capacity',
  capacityHint: 'What you sign as, such as “owner” or “managing director”.',
  party: 'Party',
  signedAt: 'Signed at (declared)',
  key: 'Key fingerprint',
  keyWords: 'As words',
  authority: 'Authority',
  authorityHint: 'On what your authority rests, such as “sole trader” or “resolution of 3 March”.',
  place: 'Place',
  again: 'Something has come since you signed',
  againWhy: 'Change orders or signed files came after your signature. Sign again, and a further bundle has them all.',
  statement: 'The signed statement',
  statementOf: (name: string): string => `The statement that ${name} signed`,
  stays: 'What was signed no longer changes. Scope, price, time and clauses can still change by change order.',
  toChangeOrders: (count: number): string => (count === 0 ? 'Change orders' : plural(count, 'change order')),
  done: (version: number): string => `Version ${version} signed`,
  dialog: {
    title: (version: number): string => `Sign version ${version}`,
    intent: (party: string, side: Side): string => `You sign for ${party}, the ${side}, exactly these documents:`,
    final: 'A signature cannot be taken back. What changes afterwards is a change order.',
    faulty: (field: string, fault: string): string => `The ${field} ${fault}.`,
    confirm: (version: number): string => `Sign version ${version}`,
  },
} as const

const exporting = {
  title: 'Export',
  later: 'One .zip in your Downloads folder, with everything that was signed and the means to check it.',
  what: 'What is inside',
  inside: (documents: number, changeOrders: number): readonly string[] => [
    `${plural(documents, 'signed document')}, byte for byte, and the statement with its signature`,
    changeOrders === 0
      ? 'No change order yet'
      : `${plural(changeOrders, 'change order')}, with the sum and the end date to date`,
    'The list of versions with their hashes, and the points as far as they may be shared',
    'An extract of the audit log of this contract',
    'VERIFY.txt: how anybody checks it, without Counterdraft',
  ],
  readable: 'An exported file is not encrypted: whoever has it can read it.',
  button: 'Export the bundle',
  again: 'Export again',
  work: 'Exporting the bundle',
  file: 'File',
  path: 'Written to',
  sha256: 'SHA-256',
  at: 'Exported',
  outdated: 'A change order was recorded or voided after this export. Export again, so that the bundle has it.',
  done: 'Bundle exported',
} as const

const check = {
  title: 'Check it',
  later: 'Anybody can check the bundle. Do it once yourself before you send it.',
  button: 'Verify the exported file',
  work: 'Verifying the exported file',
  toVerify: 'Verify another bundle',
  toVerifyThis: 'Choose the file to verify',
  others: 'How anybody else checks it',
  othersHow: 'In the unpacked folder, on Linux. VERIFY.txt in it has every step, for macOS and Windows, too.',
  commands: (side: Side, namespace: string): readonly { readonly what: string; readonly command: string }[] => [
    {
      what: 'Every file is there and unchanged',
      command: 'sha256sum -c manifest-sha256.txt tagmanifest-sha256.txt',
    },
    {
      what: `These two hashes stand in signatures/${side}.statement.txt`,
      command: 'sha256sum manifest-sha256.txt tagmanifest-sha256.txt',
    },
    {
      what: 'That statement was signed with the key above',
      command: `ssh-keygen -Y verify -f signatures/allowed_signers -I ${side} -n ${namespace} -s signatures/${side}.statement.txt.sig < signatures/${side}.statement.txt`,
    },
  ],
} as const

export const bundle = {
  title: 'Signed bundle',
  states,
  step: (number: number, title: string): string => `${number}. ${title}`,
  steps: 'The way to a signed bundle',
  /** Where the contract stands, in one line. */
  standing: {
    draft: 'Five steps from the agreed text to a file that a stranger can check.',
    frozen: 'The text is frozen. It can be signed now.',
    signed: 'Signed by one side. It stands when the other side has signed, too.',
    executed: 'Signed by both sides. Export the bundle, check it, and keep it.',
  },
  freeze,
  sign,
  countersign,
  export: exporting,
  check,
} as const
