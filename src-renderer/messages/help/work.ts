import type { HelpPage } from './page.ts'

export const workPages: readonly HelpPage[] = [
  {
    id: 'start',
    title: 'First steps',
    intro:
      'Counterdraft keeps everything of your contracts in one encrypted file on this machine: the workspace. It works without a network.',
    sections: [
      {
        title: 'A workspace',
        blocks: [
          'A workspace opens with its passphrase. Nobody can recover a forgotten passphrase, so keep it in a safe place.',
          'The sample contract on the first screen shows everything on an AI services agreement in four drafts. It is a contract like any other, and can be discarded.',
        ],
      },
      {
        title: 'The way of a contract',
        blocks: [
          {
            list: [
              ['Drafts come in.', 'Every document that either side sends becomes a version. Versions never change.'],
              ['You compare.', 'Each version is compared with the one it answers, clause by clause.'],
              ['You review.', 'A playbook says what the draft settles, leaves vague or does not mention.'],
              ['You negotiate.', 'Open questions become points, with what each side wants, version by version.'],
              ['You sign.', 'The agreed version is frozen, signed and exported as a bundle that anybody can check.'],
              ['Changes come later.', 'What changes after signing becomes a change order.'],
            ],
          },
        ],
      },
      {
        title: 'From the keyboard',
        blocks: [
          'Everything can be done from the keyboard. These lead to the rest:',
          {
            commands: [
              'app.palette',
              'app.shortcuts',
              'app.undo',
              'app.redo',
              'item.next',
              'item.previous',
              'app.lock',
            ],
          },
        ],
      },
    ],
  },
  {
    id: 'documents',
    title: 'Documents and versions',
    intro: 'Word, PDF with text, OpenDocument, HTML, Markdown and plain text can be added; Word is read in full.',
    sections: [
      {
        title: 'Adding documents',
        blocks: [
          'Drop files on the window, or choose them. Counterdraft proposes the contract, the version that they answer and the side that sent them; nothing is stored before you confirm.',
          'One version may have several documents: the main one, schedules and annexes.',
          'A folder of old drafts is sorted into contracts, versions and sides, to be confirmed as a whole.',
          { commands: ['incoming.files', 'incoming.folder', 'version.add'] },
        ],
      },
      {
        title: 'Tracked changes',
        blocks: [
          'A Word document with tracked changes can be read as accepted, as original, or with its changes marked. Authors, dates and comments are kept.',
          'A scanned PDF holds no text. It is refused, and nothing of it is kept.',
        ],
      },
      {
        title: 'On paper',
        blocks: [
          'The document view shows a version as it looks on paper, with its headings, references and comments. What the file had that is not drawn is said below its name.',
          { commands: ['go.document', 'document.find', 'document.outline', 'clause.compare', 'clause.copy'] },
        ],
      },
    ],
  },
  {
    id: 'compare',
    title: 'Comparing and redlines',
    intro: 'A comparison lists one change for each clause: substance first, noise folded and named.',
    sections: [
      {
        title: 'What is shown first',
        blocks: [
          {
            list: [
              [
                'Not marked by the sender.',
                'The file had tracked changes, and this change was not among them. Rejecting all of theirs would not give back what you sent.',
              ],
              ['Terms.', 'Values that changed: a time, a sum, a percentage, “may” that became “shall”.'],
              ['Moved, split, merged.', 'The same clause elsewhere, in two parts, or joined with another.'],
              ['Noise.', 'Renumbering, references that follow it, renamed defined terms and typography are folded.'],
            ],
          },
          {
            commands: [
              'change.unmarked',
              'change.terms',
              'change.hide-noise',
              'change.order',
              'change.search',
              'change.show-all',
            ],
          },
        ],
      },
      {
        title: 'When the machine is wrong',
        blocks: [
          'Say that two clauses are the same, or that they are not. Your word is kept, and every comparison, history and redline follows it.',
          { commands: ['pairing.same', 'pairing.part', 'pairing.take-back'] },
        ],
      },
      {
        title: 'Three ways',
        blocks: [
          'The buyer’s and the vendor’s latest drafts stand beside the last version that both worked on: who changed what, and where both did differently.',
          { commands: ['go.sides', 'clause.compare', 'point.raise'] },
        ],
      },
      {
        title: 'Sending a redline',
        blocks: [
          'A Word redline holds real tracked changes: accepting all gives the newer text, rejecting all the older one. It is read back and checked before you get it; one that would not hold is refused.',
          {
            list: [
              ['Against what was received.', 'Only your changes are marked; theirs count as accepted.'],
              [
                'Against what we sent.',
                'Everything that differs from your last text is marked, their changes under their names.',
              ],
            ],
          },
          'Redlines as a web page or PDF, and change reports as Word, Excel or CSV, serve readers without a word processor.',
          { commands: ['comparison.redline', 'comparison.report'] },
        ],
      },
    ],
  },
  {
    id: 'review',
    title: 'Reviewing a draft',
    intro: 'A review says what a draft leaves open, by a playbook. It does not say that a contract is safe or lawful.',
    sections: [
      {
        title: 'Verdicts',
        blocks: [
          {
            list: [
              ['Explicit.', 'The topic is settled: the values that it needs stand in the text.'],
              ['Vague.', 'It is mentioned, and a value is missing or words stand in its place.'],
              ['Missing.', 'The text does not mention it.'],
              ['Not applicable, out of scope, refused.', 'Your own word, with a note that stays with you.'],
            ],
          },
          'Each verdict shows the words that decided it. Your choices belong to the contract, and the next version takes them over. What it settled, weakened or dropped stands above the topics.',
          { commands: ['go.review', 'topic.not-applicable', 'topic.out-of-scope', 'topic.refused', 'point.raise'] },
        ],
      },
      {
        title: 'Side, depth and Provider',
        blocks: [
          'The side decides whose positions and wording are proposed. The depth decides which evidence is asked for: the topics stay the same. The Provider is whose model it is: with a fine-tuned model that may be either side.',
        ],
      },
      {
        title: 'Checklists and responsibilities',
        blocks: [
          'The filled checklist, the list to be met before signing and the responsibility matrix are exported as Word, PDF, Excel or Markdown. Your notes and fallback positions are in none of them.',
          'In the matrix each half of a duty needs one owner. Once it has, the matrix can become a schedule of the contract.',
          { commands: ['review.export', 'review.attach-matrix'] },
        ],
      },
      {
        title: 'Languages',
        blocks: [
          'The built-in playbooks read English. A text in another language is not judged, and the review says so.',
        ],
      },
    ],
  },
  {
    id: 'playbooks',
    title: 'Playbooks and clauses',
    intro: 'A playbook says what a contract should settle: topics with the values they need, positions and wording.',
    sections: [
      {
        title: 'Built-in and own',
        blocks: [
          'Three come with Counterdraft: AI and ML services, confidentiality agreements, and commercial contracts. They never change by themselves. To change one, make a copy.',
          'What a source says is marked as stated; what was drawn from it is marked as derived.',
          { commands: ['go.playbooks', 'playbook.clone', 'playbook.edit', 'playbook.import', 'playbook.export'] },
        ],
      },
      {
        title: 'How words are looked for',
        blocks: [
          'Patterns are words that stand one after the other, in any case and whatever punctuation is between them.',
          {
            code: [
              ['notif*', 'any word that begins so'],
              ['(agent|sub processor)', 'one of several'],
              ['security? incident', 'a word that may be missing'],
              ['delete ~5 data', 'up to five words of any kind between'],
              ['within <duration>', 'a value: duration, money, percentage, number, date or law'],
            ],
          },
        ],
      },
      {
        title: 'New contracts',
        blocks: [
          'The clause bank holds the model wording of all playbooks by topic, side and depth. A new contract can be assembled from it: choose the topics, fill in the values, and it becomes version 1.',
          { commands: ['go.clauses', 'contract.draft'] },
        ],
      },
    ],
  },
]
