import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { type CommandId, commandIds, commands } from '#renderer/commands/table.ts'

const renderer = fileURLToPath(new URL('../../src-renderer', import.meta.url))

const sources = readdirSync(renderer, { recursive: true, encoding: 'utf8' })
  .filter((name) => /\.tsx?$/.test(name))
  .map((name) => ({ name, source: readFileSync(join(renderer, name), 'utf8') }))

// Attributes whose value a person sees or hears; `label={'…'}` and `label={`…`}` are literals, too.
const LITERAL = /\s(?:aria-label|aria-description|placeholder|title|label|alt|hint|description)=(?:"[^"]|\{\s*['"`])/g

describe('the words of the window', () => {
  it('all stand in the catalogue: no component spells out an attribute', () => {
    const found = sources
      .filter(({ name }) => name.endsWith('.tsx'))
      .flatMap(({ name, source }) => [...source.matchAll(LITERAL)].map(([literal]) => `${name}:${literal}`))
    expect(found).toEqual([])
  })
})

describe('the table of commands', () => {
  it('gives no two commands of one screen the same keys', () => {
    // A comparison that is answered and our draft have letters of their own, beside the commands that work everywhere.
    const everywhere = commandIds.filter((id) => ['general', 'go', 'contract'].includes(commands[id].group))
    for (const own of ['list', 'triage', 'draft'] as const) {
      const ids = [...everywhere, ...commandIds.filter((id) => commands[id].group === own)]
      const keys = ids.flatMap((id) => commands[id].keys ?? [])
      expect(keys).toEqual([...new Set(keys)])
    }
  })

  it('shares keys only between commands of which no screen has both', () => {
    const given = (source: string): readonly CommandId[] => commandIds.filter((id) => source.includes(`'${id}':`))
    const screens = [
      'compare',
      'draft',
      'review',
      'negotiation',
      'paper',
      'change-orders',
      'playbooks',
      'compare-sides',
    ]
    for (const screen of screens) {
      const source = sources
        .filter(({ name }) => name.startsWith(`${screen}/`))
        .map((each) => each.source)
        .join('\n')
      const keys = given(source).flatMap((id) => commands[id].keys ?? [])
      expect(keys, screen).toEqual([...new Set(keys)])
    }
  })

  it('holds no command that no screen gives a meaning', () => {
    const all = sources
      .filter(({ name }) => !name.startsWith('commands/') && !name.startsWith('messages/'))
      .map(({ source }) => source)
      .join('\n')
    const meant = (id: CommandId): boolean =>
      all.includes(`'${id}':`) || (id.startsWith('go.') && all.includes('`go.$' + '{screen}`'))
    expect(commandIds.filter((id) => !meant(id))).toEqual([])
  })

  it('spells every shortcut with keys that exist', () => {
    const press = /^(?:(?:\$mod|Shift|Alt)\+)*(?:[a-z?/]|F\d{1,2}|Enter|Escape|Arrow(?:Left|Right|Up|Down))$/
    const presses = commandIds.flatMap((id) => commands[id].keys?.split(' ') ?? [])
    expect(presses.filter((one) => !press.test(one))).toEqual([])
  })
})
