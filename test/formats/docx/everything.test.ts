import { expect, test } from 'vitest'
import { openDocx } from '#main/formats/docx/read/open-docx.ts'
import { VIEWS, type View } from '#shared/model/version-text.ts'
import { makeEverything } from '../../fixtures/docx/everything.ts'

function view(strict: boolean, as: View) {
  const opened = openDocx(makeEverything(strict))
  if (!opened.ok) throw new Error(JSON.stringify(opened.error))
  return opened.value.view(as)
}

test.each(VIEWS)('strict OOXML reads like transitional in everything: %s', (as) => {
  expect(view(true, as)).toEqual(view(false, as))
})

test('a document with a little of everything', () => {
  const { paragraphs, findings } = view(false, 'accepted')
  expect(paragraphs.map(({ story, label, text }) => `${story} ${label ?? '-'} ${text}`)).toEqual([
    'body - Agreement',
    'body Article I Definitions',
    'body 1.1 Term. 1.1new',
    'body 1.2 moved',
    'body Article V joinedrestarted',
    'body (a) changed',
    'body - A',
    'body - B',
    'body - inner',
    'body - ',
    'body - D',
    'body - held',
    'body - said',
    'body - notedᵃⁱ',
    'body - ',
    'body - ☑\t\u2011\na/b',
    'body - link1',
    'textbox - boxed',
    'footnote a note',
    'endnote i end',
    'header - head',
    'footer - foot',
  ])
  expect(findings).toEqual([{ level: 'warning', message: expect.stringContaining('another format') }])
})
