import { describe, expect, it } from 'vitest'
import { takeFiles } from '#renderer/overview/add-version/dropped.ts'

const file = (name: string): File => new File(['text'], name)

describe('what is dropped on a contract', () => {
  it('is taken when it is one file', () => {
    const draft = file('draft.docx')
    expect(takeFiles([draft])).toEqual({ kind: 'file', file: draft })
  })

  it('is told to be a folder when no file is in it', () => expect(takeFiles([])).toEqual({ kind: 'folder' }))

  it('is counted when it is several files, for only the user knows the main one', () =>
    expect(takeFiles([file('a.docx'), file('b.docx')])).toEqual({ kind: 'several', count: 2 }))
})
