import { setTimeout as wait } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { watchJob } from '#main/core/job-limits.ts'

const ROOMY = { memoryBytes: 2 ** 40, milliseconds: 2 ** 31 }

test('a job that takes more memory or time than it may is told so, once', async () => {
  const told = (limits: typeof ROOMY): Promise<string> =>
    new Promise((resolve) => {
      watchJob(limits, resolve)
    })
  const hold = setInterval(() => {}, 1_000)
  expect(await told({ ...ROOMY, memoryBytes: -(2 ** 40) })).toBe('memory')
  expect(await told({ ...ROOMY, milliseconds: 0 })).toBe('time')
  clearInterval(hold)
})

test('a job that has ended is watched no more', async () => {
  let told = 0
  const stop = watchJob({ ...ROOMY, milliseconds: 0 }, () => {
    told += 1
  })
  stop()
  await wait(500)
  expect(told).toBe(0)
})
