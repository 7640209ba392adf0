import { describe, expect, it } from 'vitest'
import { tryToLeak } from './hostile/attack.ts'
import { makeTwoMachines } from './hostile/two-machines.ts'
import { openApp } from './support/app.ts'
import { makeFolders } from './support/folders.ts'

describe('a hostile script in the page', () => {
  it('gets no answer from anywhere, and every request it makes is seen and refused', async () => {
    const { page, launched } = await openApp()
    const tried = await page.evaluate(tryToLeak, ['203.0.113.7', 'secret'] as const).catch(() => null)
    expect(tried === null || tried.length > 25).toBe(true)
    const where = new URL(page.url())
    expect(['app.invalid', 'chrome-error:', 'data:', 'counterdraft'].some((own) => where.href.includes(own))).toBe(true)
    for (const address of launched.foreign) expect(address).not.toContain('app.invalid')
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
