import { type Command, Option } from 'commander'
import type { Input, Output } from '#shared/api/contract.ts'
import { CommandFailure } from '../../failure.ts'
import { readTextInput } from '../../files.ts'
import { type ContractOptions, onContract } from '../../options.ts'
import { printAnswer } from '../../output.ts'
import { type Ask, withWorkspace } from '../../session.ts'

type Shown = NonNullable<Output<'draft.show'>>
type Changes = Input<'draft.put'>['changes']

interface PutOptions extends ContractOptions {
  readonly text?: readonly string[]
  readonly heading?: string
  readonly remove?: true
  readonly back?: true
  readonly after?: string
  readonly like?: string
  readonly changes?: string
  readonly decision?: 'accept' | 'keep-ours' | 'counter' | 'edit'
}

const collect = (text: string, before: readonly string[] = []): readonly string[] => [...before, text]

/** The draft as it reads, which must be there. */
async function theShown(ask: Ask, contract: string): Promise<Shown> {
  const shown = await ask('draft.show', { contract })
  if (shown === null) throw new CommandFailure('There is no draft of ours yet. Start one with `draft start`.')
  return shown
}

/** The clause of a draft that is called by its slot, or by its number as the draft shows it. */
function findClause({ clauses }: Shown, name: string): Shown['clauses'][number] {
  const found = clauses.filter(({ slot, label, isRemoved }) => slot === name || (!isRemoved && label === name))
  const [clause] = found
  if (clause === undefined) throw new CommandFailure(`The draft has no clause ${name}. \`draft show\` lists them.`)
  if (found.length > 1) {
    const slots = found.map(({ slot }) => slot).join(', ')
    throw new CommandFailure(`${name} names more than one clause. Say which one: ${slots}.`)
  }
  return clause
}

/** The clause of the base version that a new one is to look like. */
function findModel(shown: Shown, name: string): number {
  const { slot } = findClause(shown, name)
  const own = shown.draft.edits.find((edit) => edit.slot === slot)?.like
  const index = slot.startsWith('c') ? Number(slot.slice(1)) : own
  if (index == null) throw new CommandFailure(`${name} is no clause of version ${shown.draft.base}. Name another one.`)
  return index
}

function insertion(shown: Shown, { after, like, heading, text = [] }: PutOptions): Changes {
  const numbers = shown.draft.edits.map(({ slot }) => (slot.startsWith('n') ? Number(slot.slice(1)) : 0))
  const slot = `n${1 + Math.max(0, ...numbers)}`
  const follows = after === undefined ? null : findClause(shown, after).slot
  const model = like ?? after
  const looks = model === undefined ? null : findModel(shown, model)
  const words = { heading: heading ?? null, paragraphs: [...text] }
  return [{ slot, edit: { slot, decision: 'insert', words, after: follows, like: looks, note: null } }]
}

function changeOf(shown: Shown, clause: string, options: PutOptions): Changes {
  const { slot, heading, paragraphs } = findClause(shown, clause)
  if (options.back === true) return [{ slot, edit: null }]
  const before = shown.draft.edits.find((edit) => edit.slot === slot)
  const words =
    options.remove === true
      ? null
      : { heading: options.heading ?? heading, paragraphs: [...(options.text ?? paragraphs)] }
  if (slot.startsWith('n') && (words === null || before === undefined)) return [{ slot, edit: null }]
  const place = { after: before?.after ?? null, like: before?.like ?? null, note: before?.note ?? null }
  const decision = options.decision ?? (slot.startsWith('n') ? 'insert' : 'edit')
  return [{ slot, edit: { slot, decision, words, ...place } }]
}

/** Changes from a file, as they stand there: the core decodes them. */
function readChanges(path: string): Changes {
  try {
    return JSON.parse(readTextInput(path))
  } catch (thrown) {
    if (thrown instanceof CommandFailure) throw thrown
    throw new CommandFailure(`${path} is no JSON. Give it as \`draft show --json\` has the edits.`)
  }
}

/** `draft put`: changes a clause, takes one out or puts one in. */
export function addPutCommand(draft: Command): void {
  onContract(
    draft.command('put').argument('[clause]', 'the clause, by its number in the draft or its slot such as c12'),
  )
    .description('Change a clause of the draft, take one out or put one in. All numbers and references follow.')
    .option('--text <text>', 'what it says; given again, a further paragraph', collect)
    .option('--heading <heading>', 'its heading')
    .addOption(
      new Option('--decision <decision>', 'what this answers').choices(['accept', 'keep-ours', 'counter', 'edit']),
    )
    .option('--remove', 'take the clause out')
    .option('--back', 'take back what was decided on it')
    .option('--after <clause>', 'without a clause: put a new one in after this one')
    .option('--like <clause>', 'the clause whose level and look a new one takes (default: the one it follows)')
    .option('--changes <file>', 'many changes at once: JSON, [{ "slot": "c12", "edit": … }]')
    .action((clause: string | undefined, options: PutOptions) =>
      withWorkspace(options, async (ask) => {
        const { contract } = options
        const shown = await theShown(ask, contract)
        const changes =
          options.changes !== undefined
            ? readChanges(options.changes)
            : clause === undefined
              ? insertion(shown, options)
              : changeOf(shown, clause, options)
        const done = await ask('draft.put', { contract, changes })
        const { dangling } = await theShown(ask, contract)
        const answer = { ...done, dangling }
        const told = dangling.map(({ slot, text }) => `${slot}: “${text}” leads nowhere.`)
        printAnswer(options, answer, [`Changed ${changes.map(({ slot }) => slot).join(', ')}.`, ...told].join('\n'))
      }),
    )
}
