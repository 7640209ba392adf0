import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'

const script = fileURLToPath(new URL('../fixtures/forbids-network.ts', import.meta.url))

it('where the network is forbidden, every way to it throws', () => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [script], { encoding: 'utf8' })
  expect([status, stderr]).toEqual([0, ''])
  const answers = Object.entries(JSON.parse(stdout) as Record<string, string>)
  expect(answers.length).toBeGreaterThan(12)
  expect(answers.filter(([, answer]) => answer !== 'Counterdraft does not use the network.')).toEqual([])
})
