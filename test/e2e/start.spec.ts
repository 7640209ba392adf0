import { describe, it } from 'vitest'
import { openApp } from './support/app.ts'

describe.each(['light', 'dark'] as const)('the first start, in %s', (theme) => {
  it('offers to make a workspace, and to try the sample contract', async () => {
    const { visit, end } = await openApp({ theme })
    await visit('welcome')
    await end()
  })
})
