import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { addDays } from '#shared/model/date.ts'
import { readCalendar } from '../../fixtures/read-calendar.ts'
import { runHere } from '../../fixtures/run-program.ts'

const folder = mkdtempSync(join(tmpdir(), 'counterdraft-turns-'))
const at = (name: string): string => join(folder, name)
const W = ['--workspace', at('work.counterdraft')]
const C = [...W, '--contract', 'C-01']

// The command line has the machine's own clock.
const TODAY = new Date().toISOString().slice(0, 10)
const day = (days: number): string => addDays(TODAY, days)

/** What a command tells a person. */
async function tell(...args: readonly string[]): Promise<string> {
  const { status, stdout, stderr } = await runHere(args)
  expect([status, stderr], args.join(' ')).toEqual([0, ''])
  expect(stdout).not.toMatch(/undefined|NaN|\[object/)
  return stdout
}

async function ask(...args: readonly string[]): Promise<unknown> {
  return JSON.parse(await tell(...args, '--json'))
}

beforeAll(async () => {
  writeFileSync(
    at('draft.md'),
    `# Services\n\n1. Term\n\n1.1 The prototype is due on ${day(20)}. Notice is given 30 days before the end of the term.\n`,
  )
  await ask('workspace', 'create', at('work.counterdraft'))
  const parties = ['--title', 'Services', '--vendor', 'Ada', '--buyer', 'Bo', '--ours', 'vendor']
  await ask('contract', 'add', ...W, ...parties, '--end-date', day(90))
  for (const [side, sent] of [
    ['vendor', day(-9)],
    ['buyer', day(-4)],
  ] as const)
    await ask('version', 'add', at('draft.md'), ...C, '--side', side, '--date', sent)
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

// One story, in order: each step stands on the ones before it.
it('turn show, say, take-back, and what was sent', async () => {
  expect(await tell('turn', 'show', ...C)).toContain('Round 1; vendor 4 days, buyer 5 days.')
  expect(await tell('contract', 'list', ...W)).toContain('our turn, 4 days')
  const said = ['turn', 'say', ...C, '--side', 'buyer', '--since', day(-2), '--note', 'They asked to wait.']
  expect(await tell(...said)).toContain(`It is the buyer’s turn since ${day(-2)}`)
  expect(await tell('contract', 'show', 'C-01', ...W)).toContain(`Turn: their turn since ${day(-2)}`)
  expect(await tell('turn', 'show', ...C)).toContain('They asked to wait.')
  expect(await tell('turn', 'take-back', '1', ...C)).toContain('Took back')
  expect(await ask('turn', 'show', ...C)).toMatchObject({ holder: 'vendor', said: [] })
  expect(await tell('turn', 'sent', ...C, '--version', '1', '--by', 'E-mail')).toMatch(/[0-9a-f]{64} {2}draft\.md/)
  expect(await tell('turn', 'show', ...C)).toContain('by E-mail')
  expect(await tell('turn', 'not-sent', '1', ...C)).toContain('off the record')
})

it('deadline list, export, remind and forget', async () => {
  expect(await tell('deadline', 'remind', ...C, '--title', 'Call Bo', '--on', day(1))).toContain('Call Bo')
  const listed = await tell('deadline', 'list', ...W)
  expect(listed.split('\n').filter((line) => /^\d{4}/.test(line))).toEqual([
    `${day(1)}  C-01  Call Bo (reminder 1)`,
    `${day(20)}  C-01  Term (clause 1.1)`,
    `${day(60)}  C-01  Last day for notice, 30 days before the end (derived from clause 1.1)`,
    `${day(90)}  C-01  End of the contract (with the agreed change orders)`,
  ])
  expect(await tell('deadline', 'export', ...C, '-o', at('dates.ics'))).toContain('dates.ics')
  expect(readCalendar(new Uint8Array(readFileSync(at('dates.ics')))).parts).toHaveLength(4)
  expect(await tell('deadline', 'forget', '1', ...C)).toContain('is removed: Call Bo')
})

it('a number that is none is refused with the usage', async () => {
  const { status, stdout, stderr } = await runHere(['turn', 'take-back', 'first', ...C])
  expect([status, stdout]).toEqual([2, ''])
  expect(stderr).toContain('It must be a number such as 2.')
})
