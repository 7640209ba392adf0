import { mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { type Letter, takeOrHandOver } from '#main/hosts/chromium/single-instance.ts'
import { makeFolders } from './support/folders.ts'

it('letters reach the first start, those that came before it listened among them', async () => {
  const { places } = makeFolders()
  const first = await takeOrHandOver(places.data, { workspace: null })
  expect(await takeOrHandOver(places.data, { workspace: '/one' })).toBe(null)
  const letters: Letter[] = []
  first!.onLetter((letter) => letters.push(letter))
  expect(await takeOrHandOver(places.data, { workspace: '/two' })).toBe(null)
  expect(letters).toEqual([{ workspace: '/one' }, { workspace: '/two' }])
  first!.release()
})

it('what is no letter is thrown away', async () => {
  const { places } = makeFolders()
  const first = await takeOrHandOver(places.data, { workspace: null })
  const letters: Letter[] = []
  first!.onLetter((letter) => letters.push(letter))
  const box = join(places.data, 'letters')
  mkdirSync(join(box, 'folder.json'))
  for (const [at, text] of ['', '{', '{"workspace":7}', '{"workspace":"/a","run":"x"}', '[]'].entries()) {
    writeFileSync(join(box, `${at}.json`), text)
  }
  expect(await takeOrHandOver(places.data, { workspace: '/real' })).toBe(null)
  expect(letters).toEqual([{ workspace: '/real' }])
  expect(readdirSync(box)).toEqual(['folder.json'])
  first!.release()
})

it('after the first has ended the next one is the first', async () => {
  const { places } = makeFolders()
  const first = await takeOrHandOver(places.data, { workspace: null })
  first!.release()
  const second = await takeOrHandOver(places.data, { workspace: null })
  expect(second).not.toBe(null)
  // Releasing once more does not take the lock from who has it now.
  second!.release()
})
