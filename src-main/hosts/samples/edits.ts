import { invariant } from '#shared/model/result.ts'
import { parseBlocks, type SampleBlock } from './source.ts'

/** A remark its sender leaves on words of the new text. */
export interface SampleComment {
  readonly id: string
  readonly quote: string
  readonly text: string
}

/** One instruction of an edits file: `@name arguments`, with the lines under it. */
export interface Edit {
  readonly name: string
  readonly rest: string
  readonly body: readonly string[]
}

/** The edits of a file, in order; lines that start with `//` are for its reader. */
export const parseEdits = (source: string): readonly Edit[] => {
  const edits: { name: string; rest: string; body: string[] }[] = []
  for (const line of source.split(/\r?\n/)) {
    if (line.trim() === '' || line.startsWith('//')) continue
    const head = /^@([a-z-]+) ?(.*)$/.exec(line)
    if (head !== null) edits.push({ name: head[1] ?? '', rest: head[2] ?? '', body: [] })
    else {
      const last = edits.at(-1)
      invariant(last !== undefined, `a line of an edits file belongs to an edit: ${line}`)
      last.body.push(line)
    }
  }
  return edits
}

type Blocks = readonly SampleBlock[]

const mapTexts = (blocks: Blocks, change: (text: string, id: string) => string): Blocks =>
  blocks.map((block) =>
    block.kind === 'table'
      ? {
          ...block,
          rows: block.rows.map((row, r) => row.map((cell, c) => change(cell, `${block.id}.${r + 1}.${c + 1}`))),
        }
      : { ...block, text: change(block.text, block.id) },
  )

const curly = (text: string): string =>
  text
    .replace(/(^|[\s(])"/g, '$1“')
    .replace(/"/g, '”')
    .replace(/'/g, '’')

const replaceOnce = (text: string, line: string): string => {
  const [old, fresh] = line.split(' => ')
  invariant(old !== undefined && fresh !== undefined, `a change is written "old => new": ${line}`)
  invariant(text.split(old).length === 2, `the words to change occur once: ${old} in ${text}`)
  return text.replace(old, () => fresh)
}

const change = (blocks: Blocks, id: string, lines: readonly string[]): Blocks => {
  let found = false
  const changed = mapTexts(blocks, (text, at) => {
    if (at !== id) return text
    found = true
    return lines.reduce(replaceOnce, text)
  })
  invariant(found, `there is a paragraph ${id}`)
  return changed
}

const indexOf = (blocks: Blocks, id: string): number => {
  const index = blocks.findIndex((block) => block.id === id)
  invariant(index >= 0, `there is a block ${id}`)
  return index
}

const insertAfter = (blocks: Blocks, id: string, fresh: Blocks): Blocks =>
  blocks.toSpliced(indexOf(blocks, id) + 1, 0, ...fresh)

const move = (blocks: Blocks, id: string, after: string): Blocks => {
  const block = blocks[indexOf(blocks, id)]
  invariant(block !== undefined, 'an index that was found')
  return insertAfter(
    blocks.filter(({ id: other }) => other !== id),
    after,
    [block],
  )
}

const split = (blocks: Blocks, rest: string): Blocks => {
  const match = /^(\S+) at "(.+)" as (\S+)$/.exec(rest)
  invariant(match !== null, `a split is written: id at "words" as new-id: ${rest}`)
  const [, id = '', words = '', freshId = ''] = match
  const index = indexOf(blocks, id)
  const block = blocks[index]
  invariant(block !== undefined && block.kind !== 'table', 'only paragraphs are split')
  const at = block.text.indexOf(words)
  invariant(at > 0, `the words to split at are in ${id}`)
  const halves = [
    { ...block, text: block.text.slice(0, at).trimEnd() },
    { ...block, id: freshId, text: block.text.slice(at) },
  ]
  return blocks.toSpliced(index, 1, ...halves)
}

const merge = (blocks: Blocks, id: string, other: string): Blocks => {
  const first = blocks[indexOf(blocks, id)]
  const second = blocks[indexOf(blocks, other)]
  invariant(first !== undefined && first.kind !== 'table', 'only paragraphs are merged')
  invariant(second !== undefined && second.kind !== 'table', 'only paragraphs are merged')
  return blocks
    .filter((block) => block !== second)
    .map((block) => (block === first ? { ...first, text: `${first.text} ${second.text}` } : block))
}

/** The text after one edit; a comment changes none. */
export const applyEdit = (blocks: Blocks, { name, rest, body }: Edit): Blocks => {
  const [first = '', second = '', third = ''] = rest.split(' ')
  switch (name) {
    case 'rename':
      return mapTexts(blocks, (text) => text.replace(new RegExp(`\\b${first}\\b`, 'g'), third))
    case 'curly-quotes':
      return mapTexts(blocks, curly)
    case 'change':
      return change(blocks, first, body)
    case 'insert':
      return insertAfter(blocks, second, parseBlocks(body, second))
    case 'remove':
      return blocks.filter((block) => block.id !== first)
    case 'move':
      return move(blocks, first, third)
    case 'split':
      return split(blocks, rest)
    case 'merge':
      return merge(blocks, first, third)
    case 'comment':
      return blocks
    default:
      throw new Error(`Unknown edit @${name}`)
  }
}

/** Whether the sender made the edit without tracking it. */
export const isUnmarked = (edit: Edit): boolean => edit.name === 'change' && edit.rest.endsWith(' unmarked')

/** Which paragraphs belong together: the second half of a split or a merge, by the id of its first. */
export const joinsOf = (edits: readonly Edit[]): ReadonlyMap<string, string> =>
  new Map(
    edits.flatMap(({ name, rest }): [string, string][] => {
      const words = rest.split(' ')
      if (name !== 'split' && name !== 'merge') return []
      return [[words.at(-1) ?? '', words[0] ?? '']]
    }),
  )

/** The comments of a file, in its order. */
export const commentsOf = (edits: readonly Edit[]): readonly SampleComment[] =>
  edits.flatMap(({ name, rest, body }) => {
    if (name !== 'comment') return []
    const match = /^(\S+) "(.+)"$/.exec(rest)
    invariant(match !== null, `a comment is written: id "quoted words": ${rest}`)
    return [{ id: match[1] ?? '', quote: match[2] ?? '', text: body.join(' ') }]
  })
