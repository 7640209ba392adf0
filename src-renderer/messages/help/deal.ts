import type { HelpPage } from './page.ts'

export const dealPages: readonly HelpPage[] = [
  {
    id: 'negotiation',
    title: 'Points',
    intro: 'A point is an open question, tied to clauses, with what each side wants.',
    sections: [
      {
        title: 'Raising and settling',
        blocks: [
          'Raise a point from a change, from a finding of a review or from the list. It stays with its clause when that moves or is renumbered.',
          'Positions are kept word for word, with the version in which they were said. What was said before stays on record.',
          { commands: ['point.raise', 'point.record', 'point.agree', 'point.reopen', 'point.withdraw'] },
        ],
      },
      {
        title: 'Table and board',
        blocks: [
          'The points stand in a table or on a board with a column for each status. They can be grouped, sorted by anything, filtered and searched; how you left them is how you find them.',
          'Status, priority, owner and due date are set where they stand, for one point or for all that are chosen together. Each of it is one step, and one Undo.',
          {
            commands: [
              'point.open',
              'point.status',
              'point.priority',
              'point.owner',
              'point.due',
              'point.rename',
              'point.select',
              'point.extend-next',
              'point.select-all',
              'point.layout',
              'point.move-on',
              'point.view',
              'point.search',
              'point.clear',
            ],
          },
        ],
      },
      {
        title: 'One point',
        blocks: [
          'A point shows what both sides said, version by version, with the new words marked; where its clause changed; and the version that first carries the agreed text. Where both sides name a figure in one unit, a picture shows how they come closer.',
          { commands: ['clause.compare', 'clause.document', 'point.precedents'] },
        ],
      },
      {
        title: 'What needs a look',
        blocks: [
          {
            list: [
              ['Below our walk-away.', 'The agreed value is worse than the last one we would sign.'],
              ['Not got.', 'We gave something, and no version carries what we were to get for it.'],
              ['Not in the latest version.', 'It is agreed, and the text does not have the words.'],
              ['Clause gone.', 'The latest version does not have the clause.'],
              ['Changed since.', 'They changed a clause that was agreed.'],
              ['Overdue.', 'It waits for an answer, and its day has passed.'],
            ],
          },
          'Warnings tell what a comparison of words and figures can tell. They are no judgement of the contract.',
        ],
      },
      {
        title: 'When a version comes in',
        blocks: [
          'The points can be brought up to it: its sender’s new words become their positions, and agreements that the text no longer carries are reopened. You choose which; nothing is overwritten.',
          { commands: ['point.take-in'] },
        ],
      },
      {
        title: 'Issues list',
        blocks: [
          'The points go out as a table in Word, Excel, CSV or Markdown: what both sides want, word for word, and a column for their answer.',
          'When it comes back filled in, their answers are read from it. What differs from your record is said and not taken unless you choose it.',
          { commands: ['point.export', 'point.read-list'] },
        ],
      },
      {
        title: 'For us alone',
        blocks: [
          'Priority, what would be ideal, what is acceptable, where you would walk away, why, what you trade it for, notes, and the wording that you would propose are private. They are in no export and in no bundle.',
          { commands: ['point.prepare', 'point.rationale', 'point.notes', 'point.trade'] },
        ],
      },
    ],
  },
  {
    id: 'change-orders',
    title: 'Change orders',
    intro: 'What changes after signing is a change order: scope, price, time, and the clauses that read differently.',
    sections: [
      {
        title: 'Numbers and sums',
        blocks: [
          'Change orders are numbered for each contract, and a number is never used again; void ones stay listed. Sums and end dates are computed from them. Pending ones stand apart.',
          'A change order names the old text of each clause. If the text reads differently by then, it is refused, and both texts are shown.',
          { commands: ['change-order.add', 'change-order.void'] },
        ],
      },
    ],
  },
  {
    id: 'signing',
    title: 'Signing and the bundle',
    intro: 'An electronic signature here is a signed statement: later changes are detectable.',
    sections: [
      {
        title: 'Freeze and sign',
        blocks: [
          'Freezing ends the editing: the frozen version is what is signed. Open points must be settled, or waived by name. A new version ends the freeze until both sides have signed; from then on only change orders change the contract.',
          { commands: ['contract.freeze', 'contract.unfreeze', 'contract.sign', 'contract.export'] },
        ],
      },
      {
        title: 'The other side signs',
        blocks: [
          'Write a signing request and send it by any way. It holds the bundle that you signed, a statement with three places to fill in, and SIGN.txt, which says how to sign with Counterdraft, or with nothing but ssh-keygen. They send two small files back; take them in, and both sides hold the same bundle.',
          'If they send you a request, open it on this screen: it must be about the latest version here, byte for byte. Sign, and send your answer. A paper or a file signed with another service can be added instead; it is kept as what it is.',
          'Confirm their key once by phone: the eight words must be the same on both sides. From then on another key is refused.',
          { commands: ['signing.request', 'signing.take', 'signing.receive', 'signing.answer', 'signing.elsewhere'] },
        ],
      },
      {
        title: 'Checking a bundle',
        blocks: [
          'The bundle is one file with the documents as they came in, their hashes, the statements and the signatures. Anybody can check it here, on the command line, or with common tools; the file VERIFY.txt in it says how.',
          'A good result means: nothing was changed since it was signed with the key shown. Who owns the key is for you to confirm, by reading out the words of its fingerprint.',
          { commands: ['app.verify'] },
        ],
      },
    ],
  },
  {
    id: 'safety',
    title: 'What is protected',
    intro: 'What Counterdraft protects, and what it cannot.',
    sections: [
      {
        title: 'On this machine',
        blocks: [
          {
            list: [
              ['Encrypted.', 'The workspace is one encrypted file. Locking ends the process that held the key.'],
              ['Offline.', 'Nothing is sent anywhere, and nothing is fetched. There are no accounts and no telemetry.'],
              [
                'Kept.',
                'Every change is written to a log that shows if it was tampered with. What is taken back stays on record.',
              ],
              ['Backups are yours.', 'Copy the workspace file to another place. It stays encrypted there.'],
            ],
          },
        ],
      },
      {
        title: 'What it does not protect',
        blocks: [
          {
            list: [
              'A machine that somebody else controls, or a passphrase that somebody knows.',
              'Files that you export: they are ordinary files.',
              'A contract that is bad for you. Reviews and checklists are no legal advice, and a signature’s value in law depends on where you are.',
            ],
          },
        ],
      },
    ],
  },
  {
    id: 'command-line',
    title: 'The command line',
    intro:
      'Everything on files and most of a workspace can be done by commands, for scripts and for checking a bundle.',
    sections: [
      {
        title: 'Some commands',
        blocks: [
          {
            code: [
              ['npx counterdraft --help', 'all commands; each explains itself with --help'],
              ['npx counterdraft compare OLD NEW', 'what changed'],
              ['npx counterdraft redline OLD NEW -o OUT.docx', 'tracked changes on the newer document'],
              ['npx counterdraft review FILE', 'what a draft leaves open'],
              ['npx counterdraft verify BUNDLE', 'checks a bundle; the exit code is the answer'],
              ['npx counterdraft demo --out DIR', 'the whole way of the sample contract'],
            ],
          },
          'With --json, a command prints one JSON value. Exit codes: 0 done, 1 the answer is no, 2 bad usage or input.',
        ],
      },
    ],
  },
]
