import { describe, expect, it } from 'vitest'
import { tryToLeak } from './hostile/attack.ts'
import { makeTwoMachines } from './hostile/two-machines.ts'
import { openApp } from './support/app.ts'
import { makeFolders } from './support/folders.ts'
import { hostKind } from './support/launch.ts'

describe('a hostile script in the page', () => {
  it('leaves the page where it was, and what its policy lets through is refused by the host', async () => {
    const { page, launched } = await openApp()
    const before = new URL(page.url()).origin
    const tried = await page.evaluate(tryToLeak, ['203.0.113.7', 'secret'] as const)
    expect(tried.length).toBeGreaterThan(25)
    expect(new URL(page.url()).origin).toBe(before)
    const reports = await page.evaluate(() => (window as unknown as { policyReports: string[] }).policyReports)
    expect(reports.length).toBeGreaterThan(8)
    if (hostKind === 'chromium') expect([...new Set(launched.foreign)]).toEqual(['http://203.0.113.7/secret'])
  })

  it('reaches no other machine, although one listens that hears a browser without our host', async () => {
    const { root, temp } = makeFolders()
    const machines = await makeTwoMachines(root)
    if (machines === null) {
      process.stdout.write('Network namespaces need root on Linux: that no packet leaves was not measured here.\n')
      return
    }
    process.env.TMPDIR = temp
    expect(machines.run('guarded', root).heard).toBe('')
    expect(machines.run('open', root).heard).toMatch(/tcp 80|udp 53/)
  })
})
