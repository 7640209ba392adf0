import type { Input } from '#shared/api/contract.ts'
import { addDeal, type TestCore } from '../../fixtures/open-core.ts'

/** The day of every version and of every word in these scenes: that of the bench's clock. */
const TODAY = '2026-03-01'

/** A contract of two versions for which it was said that the pen lies with the buyer. */
async function dealWithWord(bench: TestCore): Promise<{ contract: string; turn: number }> {
  const contract = await addDeal(bench, 2)
  const { id } = await bench.ask('turn.say', { contract, holder: 'buyer', since: TODAY, note: 'They asked to wait.' })
  return { contract, turn: id }
}

async function dealWithSending(bench: TestCore): Promise<{ contract: string; sending: number }> {
  const contract = await addDeal(bench, 1)
  const { id } = await bench.ask('sending.add', { contract, version: 1, on: TODAY, channel: 'E-mail', note: null })
  return { contract, sending: id }
}

async function dealWithReminder(bench: TestCore): Promise<{ contract: string; reminder: number }> {
  const contract = await addDeal(bench, 1)
  const { id } = await bench.ask('reminder.add', { contract, title: 'Call them', date: '2026-03-09' })
  return { contract, reminder: id }
}

/** The scenes of turns, of what was sent, and of reminders. */
export const turnScenes = (bench: TestCore) => ({
  'turn.say': async (): Promise<Input<'turn.say'>> => {
    const { contract } = await dealWithWord(bench)
    return { contract, holder: 'vendor', since: TODAY, note: null }
  },
  'turn.unsay': () => dealWithWord(bench),
  'turn.sayAgain': async (): Promise<Input<'turn.sayAgain'>> => {
    const word = await dealWithWord(bench)
    await bench.ask('turn.unsay', word)
    return word
  },
  'sending.add': async (): Promise<Input<'sending.add'>> => {
    const { contract } = await dealWithSending(bench)
    const files = [{ name: 'redline.docx', sha256: 'a'.repeat(64) }]
    return { contract, version: 1, on: TODAY, channel: 'Signal', note: 'To Bo alone.', files }
  },
  'sending.remove': () => dealWithSending(bench),
  'sending.restore': async (): Promise<Input<'sending.restore'>> => {
    const sending = await dealWithSending(bench)
    await bench.ask('sending.remove', sending)
    return sending
  },
  'reminder.add': async (): Promise<Input<'reminder.add'>> => {
    const contract = await addDeal(bench, 1)
    return { contract, title: 'Ask for the schedule', date: '2026-03-20' }
  },
  'reminder.remove': () => dealWithReminder(bench),
  'reminder.restore': async (): Promise<Input<'reminder.restore'>> => {
    const reminder = await dealWithReminder(bench)
    await bench.ask('reminder.remove', reminder)
    return reminder
  },
})
