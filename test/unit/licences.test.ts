import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'

const SHIPPED = ['MIT', 'BSD-2-Clause', 'BSD-3-Clause', 'ISC', '0BSD', 'Apache-2.0', 'MPL-2.0', 'OFL-1.1']
const TOOLS = [...SHIPPED, 'BlueOak-1.0.0', 'Python-2.0', 'CC0-1.0']

/** Packages that name no licence in their package.json, and the one that their LICENSE file holds. */
const BY_FILE: Readonly<Record<string, string>> = { 'node_modules/png-js': 'MIT' }

interface Locked {
  readonly license?: string
  readonly dev?: boolean
  readonly optionalDependencies?: Readonly<Record<string, string>>
}

const lock: { packages: Record<string, Locked> } = JSON.parse(
  readFileSync(fileURLToPath(new URL('../../package-lock.json', import.meta.url)), 'utf8'),
)

it('what ships, and what it is made with, stands under licences that allow it', () => {
  const refused = Object.entries(lock.packages).filter(([path, { license = BY_FILE[path] ?? 'none', dev }]) => {
    const choices = license.replace(/[()]/g, '').split(' OR ')
    return path !== '' && !choices.some((choice) => (dev === true ? TOOLS : SHIPPED).includes(choice))
  })
  expect(refused).toEqual([])
})

it('the lock file names no registry and holds the binaries of every platform', () => {
  expect(JSON.stringify(lock)).not.toContain('"resolved"')
  const binaries = Object.values(lock.packages).flatMap(({ optionalDependencies = {} }) =>
    Object.keys(optionalDependencies),
  )
  expect(binaries.length).toBeGreaterThan(50)
  // A package put in another one's place stands below the one that asks for it.
  const there = (name: string): boolean =>
    Object.keys(lock.packages).some((path) => path.endsWith(`node_modules/${name}`))
  expect(binaries.filter((name) => !there(name))).toEqual([])
})
