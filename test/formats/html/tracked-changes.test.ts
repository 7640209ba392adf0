import { expect, test } from 'vitest'
import { linesOf, readHtml } from '../../fixtures/html/read.ts'

const BY = 'cite="mailto:Ada%20Lovelace" datetime="2026-01-02T03:04:05Z"'

test('insertions and deletions make the views', () => {
  const html = `<p>Pay in <del>30</del><ins>60</ins> days.</p>`
  expect(linesOf(html)).toEqual(['Pay in 60 days.'])
  expect(linesOf(html, 'original')).toEqual(['Pay in 30 days.'])
  expect(linesOf(html, 'marked')).toEqual(['Pay in 3060 days.'])
})

test('a change may hold whole paragraphs', () => {
  const html = `<p>a</p><ins ${BY}><p>b</p><ul><li>c</ul></ins>`
  expect(linesOf(html)).toEqual(['a', 'b', 'c'])
  expect(linesOf(html, 'original')).toEqual(['a'])
})

test('a change that leaves two spaces leaves one', () => {
  expect(linesOf('<p>a <del>b</del> c</p>')).toEqual(['a c'])
})

test('a change has its author and date', () => {
  expect(readHtml(`<p>a <ins ${BY}>b <b>c</b></ins></p><p><del>d</del> e</p>`).revisions).toEqual([
    { kind: 'insert', author: 'Ada Lovelace', date: '2026-01-02T03:04:05Z', source: 0, text: 'b c' },
    { kind: 'delete', author: '', date: null, source: 1, text: 'd' },
  ])
})

test("Word's comments are comments, with what they are about", () => {
  const html = `<p>Pay <a style='mso-comment-reference:AL_1;mso-comment-date:20260102T0304'>in time</a><span><a class=msocomanchor href="#_msocom_1">[AL1]</a></span>.</p>
    <div style='mso-element:comment-list'><div style='mso-element:comment'><div id="_com_1"><span style='mso-comment-author:"Ada Lovelace"'></span><p>When?</p></div></div></div>`
  expect(linesOf(html)).toEqual(['Pay in time.'])
  expect(readHtml(html).comments).toEqual([
    { author: 'Ada Lovelace', date: null, source: 0, quote: 'in time', text: 'When?' },
  ])
})
