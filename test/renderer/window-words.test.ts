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
  it('gives no two commands that one screen has the same keys', () => {
    const everywhere = commandIds.filter((id) => ['general', 'go', 'contract'].includes(commands[id].group))
    const folders = [...new Set(sources.map(({ name }) => name.split('/')[0] ?? ''))]
    for (const folder of folders.filter((each) => !['commands', 'messages'].includes(each))) {
      const source = sources
        .filter(({ name }) => name.startsWith(`${folder}/`))
        .map((each) => each.source)
        .join('\n')
      const own = commandIds.filter((id) => !everywhere.includes(id) && source.includes(`'${id}':`))
      const keys = [...everywhere, ...own].flatMap((id) => commands[id].keys ?? [])
      expect(keys, folder).toEqual([...new Set(keys)])
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
