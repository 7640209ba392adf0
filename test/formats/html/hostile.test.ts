import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { openHtml } from '#main/formats/html/open-html.ts'
import { LIMITS } from '#main/formats/html/parse/limits.ts'
import { openDocument } from '#main/formats/open-document.ts'

const refusalOf = (html: string | Uint8Array): string => {
  const opened = openHtml(typeof html === 'string' ? new TextEncoder().encode(html) : html)
  if (!opened.ok) return opened.error.kind
  opened.value.view('marked')
  return 'opened'
}

describe('a page that is made to exhaust its reader', () => {
  test.each([
    ['nested elements', '<div>'.repeat(10_000)],
    ['nested inline elements', '<span>'.repeat(10_000)],
    ['nested tables', '<table><tr><td>'.repeat(10_000)],
    [
      'open fonts that every paragraph opens again',
      `<p>${Array.from({ length: 400 }, (_, n) => `<font size=${n}>`).join('')}${'<p>x'.repeat(100_000)}`,
    ],
    ['paragraphs without end', 'x<p>'.repeat(LIMITS.paragraphs + 2)],
    ['attributes of one tag', `<p ${Array.from({ length: 100_000 }, (_, n) => `a${n}`).join(' ')}>x`],
    ['attributes of an end tag', `x</p ${Array.from({ length: 5_000 }, (_, n) => `a${n}`).join(' ')}>x`],
    ['attributes that never end', `x<p ${Array.from({ length: 100_000 }, (_, n) => `a${n}=">"`).join(' ')}`],
  ])('is refused: %s', (_, html) => {
    expect(refusalOf(html)).toBe('damaged')
  })

  test.each([
    ['a huge attribute', `<p title="${'a'.repeat(2_000_000)}">x`],
    ['a huge style', `<p style="${'a:"'.repeat(500_000)}">x`],
    [
      'a huge style sheet',
      `<style>${'.a{'.repeat(200_000)}</style><style>${'@x;'.repeat(200_000)}${'a,'.repeat(100_000)}{}</style>x`,
    ],
    ['entities', '&amp;&nosuch;&#99999999;&#xD800;'.repeat(50_000)],
    ['misnested formatting', '<a><b><p>x</a></b>'.repeat(400)],
    ['text between the rows of a table', `<table>${'x<b></b>'.repeat(50_000)}</table>`],
    ['children that a repair moves', `x<a><p>${'<br>'.repeat(100_000)}</a>`],
    ['huge spans', `<table>${'<tr><td rowspan=99999 colspan=99999>x<td>y'.repeat(2_000)}</table>`],
    ['lists that count from the end', `<ol reversed start=99999999999>${'<li>x'.repeat(50_000)}</ol>`],
    ['line breaks', `<p>x${'<br>'.repeat(100_000)}y`],
    ['spaces', `<p>x${' '.repeat(500_000)}y${'&nbsp;'.repeat(100_000)}`],
  ])('is read: %s', (_, html) => {
    expect(refusalOf(html)).toBe('opened')
  })

  test('that is too large is refused before it is parsed', () => {
    expect(openHtml(new Uint8Array(LIMITS.bytes + 1))).toEqual({
      ok: false,
      error: { kind: 'too-large', limit: '32 MB' },
    })
  })
})

test('a page without words holds no text', () => {
  expect(refusalOf('<html><head><title>x</title></head><body><img src=x></body></html>')).toBe('no-text')
})

test('no markup makes it throw, and every view can be taken', () => {
  const pieces = fc.constantFrom(
    ...'<p>|</p>|<ol type=a start=3>|</ol>|<li>|<li value=2>|<table>|<tr>|<td>|</table>|<ins>|</ins>|<del>|</del>|<b>|</b>|<a href=#_ftn1>|</a>'.split(
      '|',
    ),
    ...'<h1>|</h1>|<pre>|</pre>|<br>|<div hidden>|</div>|<template>|</template>|<select>|<option>|<svg>|<math>|<script>|</script>|<!--|-->|text |1. |&amp;|&|<|>|"'.split(
      '|',
    ),
    "<span style='mso-list:Ignore'>",
    '</span>',
    "<div id=ftn1 style='mso-element:comment'>",
    '<form>',
    '<frameset>',
    '<body>',
    '<html>',
  )
  fc.assert(
    fc.property(fc.array(pieces, { maxLength: 60 }), (parts) => {
      const opened = openDocument('a.html', new TextEncoder().encode(parts.join('')))
      if (!opened.ok) return
      for (const view of ['accepted', 'original', 'marked'] as const)
        for (const { text, bold } of opened.value.view(view).paragraphs) expect(bold).toBeLessThanOrEqual(text.length)
    }),
    { numRuns: 500 },
  )
})
