import { describe, expect, it } from 'vitest'
import { distinctName } from '#renderer/incoming/model/distinct-name.ts'
import {
  addDocument,
  type ChosenDocument,
  moveDocument,
  removeDocument,
  setKind,
  suggestKinds,
} from '#renderer/overview/add-version/chosen-documents.ts'

const found = {} as ChosenDocument['found']
const make = (...names: readonly string[]): readonly ChosenDocument[] =>
  names.reduce<readonly ChosenDocument[]>(
    (documents, name, id) => addDocument(documents, { id, name, bytes: new Uint8Array(), found }),
    [],
  )
const show = (documents: readonly ChosenDocument[]): readonly string[] =>
  documents.map(({ name, kind }) => `${name} ${kind}`)

describe('the documents of a version', () => {
  it('are the first as the main text and the others as schedules, until somebody says otherwise', () =>
    expect(show(make('terms', 'fees', 'map'))).toEqual(['terms main', 'fees schedule', 'map schedule']))

  it('have exactly one main text, which stands first; the one before becomes a schedule', () =>
    expect(show(setKind(make('fees', 'terms', 'map'), 1, 'main'))).toEqual([
      'terms main',
      'fees schedule',
      'map schedule',
    ]))

  it('keep their main text when it alone is called something else', () =>
    expect(show(setKind(make('terms'), 0, 'annex'))).toEqual(['terms main']))

  it('get another main text when it is taken out', () =>
    expect(show(removeDocument(make('terms', 'fees'), 0))).toEqual(['fees main']))

  it('move among each other, but never before the main text', () => {
    const documents = make('terms', 'fees', 'map')
    expect(show(moveDocument(documents, 2, -1))).toEqual(['terms main', 'map schedule', 'fees schedule'])
    expect(moveDocument(documents, 1, -1)).toBe(documents)
    expect(moveDocument(documents, 0, 1)).toBe(documents)
  })

  it('take over what they probably are, but for what the user said', () => {
    const said = setKind(make('fees', 'terms', 'map'), 2, 'annex')
    expect(show(suggestKinds(said, ['schedule', 'main', 'schedule']))).toEqual([
      'terms main',
      'fees schedule',
      'map annex',
    ])
    expect(show(suggestKinds(setKind(make('fees', 'terms'), 0, 'main'), ['schedule', 'main']))).toEqual([
      'fees main',
      'terms schedule',
    ])
  })

  it('all have different names, for a version holds each name once', () => {
    expect(show(make('fees.docx', 'fees.docx')).map((shown) => shown.split(' ').slice(0, -1).join(' '))).toEqual([
      'fees.docx',
      'fees (2).docx',
    ])
    expect(distinctName('a.md', ['a.md', 'a (2).md'])).toBe('a (3).md')
    expect(distinctName('.md', ['.md'])).toBe('.md (2)')
  })
})
