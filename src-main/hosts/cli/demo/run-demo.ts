import { randomInt } from 'node:crypto'
import { join } from 'node:path'
import type { Output } from '#shared/api/contract.ts'
import { formatMoney } from '#shared/model/money.ts'
import { toDateText } from '../commands/contract.ts'
import { CommandFailure } from '../failure.ts'
import { readInput } from '../files.ts'
import { plural } from '../output.ts'
import { makeChangeTitles, summaryLine } from '../render/changes.ts'
import type { Ask } from '../session.ts'

/** What the demonstration left. */
export interface DemoResult {
  readonly folder: string
  readonly workspace: string
  readonly redline: string
  readonly bundle: string
  /** Null when the user chose it. */
  readonly passphrase: string | null
  readonly verified: Output<'bundle.verify'>
}

type Say = (line: string) => void
type Story = Output<'sample.story'>

const ALPHABET = 'abcdefghjkmnpqrstuvwxyz23456789'

const makePassphrase = (): string =>
  Array.from({ length: 5 }, () => Array.from({ length: 5 }, () => ALPHABET[randomInt(ALPHABET.length)]).join('')).join(
    '-',
  )

/** Does the main job once on the sample contract, and says each step. */
export async function runDemo(ask: Ask, folder: string, say: Say): Promise<DemoResult> {
  const story = await ask('sample.story', {})
  const workspace = join(folder, 'sample.counterdraft')
  const chosen = process.env.COUNTERDRAFT_PASSPHRASE
  const passphrase = chosen === undefined || chosen === '' ? makePassphrase() : chosen

  say('1. A workspace: one encrypted file with everything in it.')
  await ask('workspace.create', { path: workspace, passphrase })
  const contract = await addContract(ask, story, say)
  await addVersions(ask, contract, story, say)
  await showNegotiation(ask, contract, story, say)
  const redline = await sendRedline(ask, contract, folder, say)
  await raisePoints(ask, contract, story, say)
  await freezeAndSign(ask, contract, story, say)
  await addChangeOrder(ask, contract, story, say)
  const exported = await exportBundle(ask, contract, story, { folder, say })
  return { folder, workspace, redline, ...exported, passphrase: passphrase === chosen ? null : passphrase }
}

async function addContract(ask: Ask, story: Story, say: Say): Promise<string> {
  const contract = await ask('contract.add', story.contract)
  const { title, vendor, buyer, currency } = contract
  const sum = contract.price === null ? '' : `, ${formatMoney({ minor: contract.price, currency })}`
  say(`2. The contract ${contract.id}: ${title}${sum}, between ${vendor} (vendor, us) and ${buyer} (buyer).`)
  return contract.id
}

async function addVersions(ask: Ask, contract: string, story: Story, say: Say): Promise<void> {
  say('3. Its versions, as the two sides sent them:')
  for (const { documents, side, date } of story.versions) {
    const { version, summary } = await ask('version.add', { contract, documents, side, date, view: 'accepted' })
    const received = [
      plural(version.clauseCount, 'clause'),
      plural(version.revisionCount, 'tracked change'),
      plural(version.commentCount, 'comment'),
    ].join(', ')
    say(`   Version ${version.number} from the ${side}, ${date}: ${received}.`)
    if (summary !== null) say(`      Changed: ${summaryLine(summary)}.`)
  }
}

async function showNegotiation(ask: Ask, contract: string, story: Story, say: Say): Promise<void> {
  const last = story.versions.length
  say('4. What the sender of each version did not mark as a change:')
  for (let newer = 2; newer <= last; newer += 1) {
    const compared = await ask('version.compare', { contract, older: newer - 1, newer })
    const title = makeChangeTitles(compared)
    const unmarked = compared.comparison.changes.filter(({ marked }) => marked === 'none' || marked === 'some')
    const named = unmarked.map((change) => title(change)).join('; ')
    say(`   Version ${newer}: ${unmarked.length === 0 ? 'everything was marked.' : `NOT MARKED: ${named}.`}`)
  }
}

/** Our third version as tracked changes on top of what they sent. */
async function sendRedline(ask: Ask, contract: string, folder: string, say: Say): Promise<string> {
  const { name } = await ask('version.redline', { contract, older: 2, newer: 3, format: 'docx', to: { folder } })
  say(`5. Version 3 as a redline for their word processor: ${name}. Accepted it is our text, rejected it is theirs.`)
  return join(folder, name)
}

async function raisePoints(ask: Ask, contract: string, story: Story, say: Say): Promise<void> {
  say('6. The negotiation points, with what each side wants:')
  for (const { agreed, ...raised } of story.points) {
    const { title, clause, vendor, buyer } = raised
    const point = await ask('point.add', { contract, ...raised })
    say(`   ${point.id} ${title} (clause ${clause})`)
    say(`      Vendor: ${vendor}`)
    say(`      Buyer: ${buyer}`)
    if (agreed === null) continue
    await ask('point.agree', { contract, point: point.id, text: agreed, version: null })
    say(`      Agreed: ${agreed}`)
  }
}

async function freezeAndSign(ask: Ask, contract: string, story: Story, say: Say): Promise<void> {
  const freeze = await ask('version.freeze', { contract })
  const waived = freeze.waived.length === 0 ? 'No point is open.' : `Still open, waived: ${freeze.waived.join(', ')}.`
  say(`7. Version ${freeze.version} is frozen: its text can no longer change. ${waived}`)
  const { name, capacity } = story.signer
  await ask('version.sign', { contract, name, capacity })
  say(`8. ${name} (${capacity}) signed it: an electronic signature; later changes are detectable.`)
}

async function addChangeOrder(ask: Ask, contract: string, story: Story, say: Say): Promise<void> {
  const { title, clause } = story.changeOrder
  const input = { ...story.changeOrder, contract, date: null, status: 'agreed' as const }
  const { changeOrder, currency } = await ask('changeOrder.add', input)
  const delta = formatMoney({ minor: changeOrder.priceDelta, currency }, 'sign')
  say(
    `9. ${changeOrder.id} ${title}: ${delta}, ${plural(changeOrder.daysDelta, 'day')}, new text for clause ${clause.label}.`,
  )
  const { toDate } = await ask('changeOrder.list', { contract })
  for (const line of toDateText(toDate, currency).split('\n')) say(`   ${line}`)
}

async function exportBundle(
  ask: Ask,
  contract: string,
  { signer }: Story,
  { folder, say }: { readonly folder: string; readonly say: Say },
): Promise<Pick<DemoResult, 'bundle' | 'verified'>> {
  const { name: signedBy, capacity } = signer
  await ask('version.sign', { contract, name: signedBy, capacity })
  say(`10. ${signedBy} signed again, now with the change order.`)
  const { name, fingerprint } = await ask('bundle.export', { contract, to: { folder } })
  const bundle = join(folder, name)
  say(`11. The signed bundle: ${name}. Key fingerprint to read out by phone: ${fingerprint}`)
  const verified = await ask('bundle.verify', { bytes: readInput(bundle).bytes })
  const bad = verified.checks.filter((check) => !check.ok).map((check) => check.name)
  if (!verified.ok) throw new CommandFailure(`The bundle does not verify: ${bad.join(', ')}.`, 1)
  say(
    `12. Verified: ${plural(verified.checks.length, 'check')} passed, ${plural(verified.signatures.length, 'good signature')}.`,
  )
  return { bundle, verified }
}
