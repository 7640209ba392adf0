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
        title: 'Issues list',
        blocks: [
          'The points go out as a table in Word, Excel, CSV or Markdown: what both sides want, word for word, and a column for their answer.',
          { commands: ['point.export'] },
        ],
      },
      {
        title: 'Only for us',
        blocks: [
          'What would be ideal, what is acceptable, where you would walk away, and the wording that you would propose are private. They are in no export and in no bundle.',
          { commands: ['point.prepare'] },
        ],
      },
    ],
  },
  {
    id: 'draft',
    title: 'Our draft',
    intro: 'Our draft is what we send next: their latest version with our answers in it, clause by clause.',
    sections: [
      {
        title: 'Answering their changes',
        blocks: [
          'In the comparison of our last version with theirs, every change is answered by a key; the next undecided one is chosen by itself. The first answer starts the draft.',
          'Keeping ours undoes what they did: other words are ours again, an added clause goes, a removed one comes back where it stood, one that was split is one again, merged ones are several, and one that was only moved goes back with all that stands under it. One that was moved and reworded gets our words in its new place.',
          {
            commands: [
              ...(['triage.accept', 'triage.keep', 'triage.counter', 'triage.skip', 'triage.take-back'] as const),
              ...(['triage.noise', 'triage.undecided'] as const),
            ],
          },
        ],
      },
      {
        title: 'Editing',
        blocks: [
          'Any clause can be typed anew, taken out, or have another put in beside it. Numbers move on, references follow them, and one that names a clause that is gone is listed.',
          'Beside a clause stand what both sides said, the points on it, the playbook’s wording, and what was agreed on the topic in other contracts. From the review, wording for what is missing goes into the draft in one step.',
          'Why you decided something is for us alone: a note leaves the workspace in no file.',
          {
            commands: [
              ...(['go.draft', 'draft.start', 'draft.edit', 'draft.insert-after', 'draft.insert-before'] as const),
              ...(['draft.take-out', 'draft.put-back', 'draft.note', 'draft.wording', 'draft.changes'] as const),
              ...(['topic.insert', 'draft.discard'] as const),
            ],
          },
        ],
      },
      {
        title: 'Issuing',
        blocks: [
          'Issuing makes the draft the next version and writes what goes out with it: the clean text, redlines, the issues list, a cover note. What could not be made is said, with the reason. Then it is their turn.',
          { commands: ['draft.issue'] },
        ],
      },
    ],
  },
  {
    id: 'turns',
    title: 'Turns and dates',
    intro: 'Whose turn it is follows from the versions: each passes the pen to the other side on the day it was sent.',
    sections: [
      {
        title: 'Whose turn it is',
        blocks: [
          'The list of contracts and each overview tell who has the pen, since when, and for how many days each side had it. Where it is otherwise, say so: your word counts until the next version.',
          'A version from the side that does not have the pen, or one that answers another version than the latest, is recorded as a fork. When you add it, you are asked what it is: a new draft, or a correction.',
          'After a version has come in, you see what it means for the points: what its sender wants now, and which agreements its text no longer carries. Take over what is right, now or later.',
          { commands: ['contracts.ours', 'turn.change'] },
        ],
      },
      {
        title: 'What went out',
        blocks: [
          'Record which version you sent, when and how. The SHA-256 of each file is kept with it, so that it can be shown later which text it was.',
          { commands: ['sending.add'] },
        ],
      },
      {
        title: 'Dates',
        blocks: [
          'Listed are the due days of open points, the end with its change orders, the days that the text names without doubt, and your reminders. The text is the frozen version, else the latest.',
          'The last day for a notice is derived: from the time that the text asks for before the end, and the end of the contract. The words stand beside it; read them. Business days are counted without holidays.',
          'The calendar file holds a whole day for each, with a notice a week and a day before. When you export it again, your calendar moves the days that have moved.',
          { commands: ['reminder.add', 'deadline.export'] },
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
          'Freezing ends the editing: the frozen version is what is signed. Open points must be settled, or waived by name. A new version ends the freeze, but never a signature.',
          { commands: ['contract.freeze', 'contract.unfreeze', 'contract.sign', 'contract.export'] },
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
