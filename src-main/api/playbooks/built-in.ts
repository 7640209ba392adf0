import { readdirSync, readFileSync } from 'node:fs'
import { resourcePath } from '#main/formats/resources.ts'
import { playbook as shape } from '#shared/api/schemas/playbook.ts'
import type { Playbook } from '#shared/model/playbook/playbook.ts'
import { invariant } from '#shared/model/result.ts'

const folder = resourcePath('playbooks/')

/** Those that were read: they are files of the application, and do not change while it runs. */
const read = new Map<string, Playbook>()

/** The ids of the playbooks that come with the application. */
export const builtInIds = (): readonly string[] =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .map((name) => name.slice(0, -'.json'.length))
    .sort()

function readBuiltIn(id: string): Playbook {
  const known = read.get(id)
  if (known !== undefined) return known
  const parsed = shape.safeParse(JSON.parse(readFileSync(`${folder}${id}.json`, 'utf8')))
  invariant(parsed.success, `the playbook ${id} that comes with the application has the shape of one`)
  read.set(id, parsed.data)
  return parsed.data
}

/** The playbooks that come with the application, by id. */
export const listBuiltIn = (): readonly Playbook[] => builtInIds().map(readBuiltIn)

/** The playbook of that id that comes with the application, or null. */
export const findBuiltIn = (id: string): Playbook | null => (builtInIds().includes(id) ? readBuiltIn(id) : null)
