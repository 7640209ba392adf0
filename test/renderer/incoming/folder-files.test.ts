import { describe, expect, it } from 'vitest'
import { baseName, cleanName, isPassedOver, isWorthReading, MAX_FILES } from '#renderer/incoming/files/folder-rules.ts'
import { pickFlat, walkFolders } from '#renderer/incoming/files/walk-folder.ts'

/** A file as a folder chooser gives it. */
function chosen(path: string): File {
  const file = new File(['text'], baseName(path))
  Object.defineProperty(file, 'webkitRelativePath', { value: path })
  return file
}

interface Tree {
  readonly [name: string]: Tree | string
}

const asFile = (name: string, text: string): FileSystemEntry =>
  ({
    isFile: true,
    isDirectory: false,
    name,
    file: (done: (file: File) => void) => done(new File([text], name)),
  }) as never

/** A folder as it is dropped: its reader gives a few entries at a time. */
function dropped(name: string, tree: Tree): FileSystemDirectoryEntry {
  const entries = Object.entries(tree).map(([each, inside]) =>
    typeof inside === 'string' ? asFile(each, inside) : dropped(each, inside),
  )
  const createReader = (): unknown => {
    const left = [...entries]
    return { readEntries: (done: (some: readonly FileSystemEntry[]) => void) => done(left.splice(0, 2)) }
  }
  return { isFile: false, isDirectory: true, name, createReader } as never
}

const paths = (files: readonly { readonly path: string }[]): readonly string[] => files.map(({ path }) => path)
const going = new AbortController().signal

describe('the files of a folder', () => {
  it('are found however deep they lie, in the order of their names, numbers by their size', async () => {
    const tree = { 'draft 10.docx': 'a', 'draft 9.docx': 'b', old: { more: { 'first.docx': 'c' } } }
    const { files, isCut } = await walkFolders([dropped('Deal', tree)], [], going)
    expect(paths(files)).toEqual(['Deal/draft 9.docx', 'Deal/draft 10.docx', 'Deal/old/more/first.docx'])
    expect(isCut).toBe(false)
  })

  it('are the same whether the folder was dropped or chosen', async () => {
    const tree = { 'a.docx': 'a', '.DS_Store': 'x', '.git': { config: 'x' }, sub: { '~$a.docx': 'x', 'b.pdf': 'b' } }
    const flat = ['Deal/a.docx', 'Deal/.DS_Store', 'Deal/.git/config', 'Deal/sub/~$a.docx', 'Deal/sub/b.pdf']
    const walked = await walkFolders([dropped('Deal', tree)], [], going)
    expect(paths(walked.files)).toEqual(['Deal/a.docx', 'Deal/sub/b.pdf'])
    expect(paths(pickFlat(flat.map(chosen)).files)).toEqual(paths(walked.files))
  })

  it('count those that were passed over, and take files dropped beside the folder', async () => {
    const walked = await walkFolders(
      [dropped('Deal', { 'Thumbs.db': 'x', 'a.md': 'a' })],
      [new File(['b'], 'b.md')],
      going,
    )
    expect(paths(walked.files)).toEqual(['b.md', 'Deal/a.md'])
    expect(walked.passedOver).toBe(1)
  })

  it('are cut at the most that is taken at once, and it is said', () => {
    const many = Array.from({ length: MAX_FILES + 1 }, (_, at) => chosen(`Deal/draft ${at}.docx`))
    const { files, isCut } = pickFlat(many)
    expect([files.length, isCut]).toEqual([MAX_FILES, true])
  })

  it('end where folders lie too deep, instead of going on for ever', async () => {
    const deep = Array.from({ length: 40 }).reduce<Tree>((inside) => ({ deeper: inside }), { 'a.docx': 'a' })
    const { files, isCut } = await walkFolders([dropped('Deal', deep)], [], going)
    expect([files.length, isCut]).toEqual([0, true])
  })
})

describe('the name of a file from outside', () => {
  it('shows what would make it read as another one', () =>
    expect(cleanName('Deal/terms\u202excod.exe')).toBe('Deal/terms_xcod.exe'))

  it('keeps its end when it is endlessly long, and is never empty', () => {
    expect(cleanName(`${'a/'.repeat(2000)}terms.docx`)).toMatch(/terms\.docx$/)
    expect(cleanName('').length).toBeGreaterThan(0)
  })

  it.each(['.hidden', '~$terms.docx', 'desktop.ini', '__MACOSX', 'a.tmp'])('%s is passed over', (name) =>
    expect(isPassedOver(name)).toBe(true),
  )

  it.each(['terms.docx', 'Terms.DOC', 'terms.rtf', 'Terms', 'Agreement v1.2', 'Draft 3.10.2024'])(
    '%s is opened',
    (name) => expect(isWorthReading(name)).toBe(true),
  )

  it.each(['photo.jpg', 'budget.xlsx', 'setup.exe', 'all.zip', 'terms.docx.exe'])('%s is not opened', (name) =>
    expect(isWorthReading(name)).toBe(false),
  )
})
