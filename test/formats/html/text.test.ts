import { describe, expect, test } from 'vitest'
import { linesOf, readHtml } from '../../fixtures/html/read.ts'

describe('paragraphs', () => {
  test.each([
    ['end where blocks begin and end', '<div>a<p>b</p>c<section>d</section></div>e', ['a', 'b', 'c', 'd', 'e']],
    ['have one space between words', '<p>  a\n\t b <i> c</i> </p>', ['a b c']],
    ['keep words together that no space parts', '<p>con<b>tract</b></p>', ['contract']],
    ['keep spaces that must not break', '<p>Section&nbsp;7</p>', ['Section\u00A07']],
    ['lose spaces at their ends, whatever kind', '<p>&nbsp; a &nbsp;</p><p>&nbsp;</p>', ['a']],
    ['lose soft hyphens and break hints', '<p>agree&shy;ment cli<wbr>ent a\u200Bb</p>', ['agreement client ab']],
    ['hold line breaks', '<p>Acme Ltd <br> 1 Main Street</p>', ['Acme Ltd\n1 Main Street']],
    ['end at two line breaks', '<p>a<br><br>b<br>\n&nbsp;<br>c</p>', ['a', 'b', 'c']],
    [
      'end at a line break before a number',
      '<p>1. Pay;<br>2. Deliver.<br>3. Go.</p>',
      ['1. Pay;', '2. Deliver.', '3. Go.'],
    ],
    [
      'hold entities as characters',
      '<p>&lt;b&gt; &amp; &#8217; &#x2019; &sect;&nbsp;5 &notin;</p>',
      ['<b> & ’ ’ §\u00A05 ∉'],
    ],
    ['come out of definition lists', '<dl><dt>Fee<dd>money</dl>', ['Fee', 'money']],
    [
      'hold what a form shows',
      '<p><input value="Acme"> <input type=checkbox checked> <input type=hidden value=x></p>',
      ['Acme ☒'],
    ],
    ['hold what was chosen', '<p><select><option>a<option selected>b</select></p>', ['b']],
    ['hold the words of links', '<p>see <a href="x">the policy</a>.</p>', ['see the policy.']],
    ['part preformatted text as a text file', '<pre>1. One\n\n2. Two\n</pre>', ['1. One', '2. Two']],
  ])('%s', (_, html, expected) => {
    expect(linesOf(html)).toEqual(expected)
  })

  test('of headings have an outline level', () => {
    const { paragraphs } = readHtml('<h1>a</h1><h4>b</h4><div role=heading aria-level=3>c</div><p>d')
    expect(paragraphs.map(({ outline }) => outline)).toEqual([1, 4, 3, null])
  })

  test('know how much of their beginning is bold or underlined', () => {
    const html =
      '<p><b>Fees.</b> Pay.</p><p>Pay <b>now</b></p><p><u>Term</u> x</p><p style="font-weight:700">all<span style="font-weight:normal"> no</span></p><p><a href=x><u>link</u></a> x</p>'
    expect(readHtml(html).paragraphs.map(({ bold }) => bold)).toEqual([5, 0, 4, 3, 0])
  })

  test('have the styles that Word gave them', () => {
    const html = '<p class=MsoTitle>a</p><p class=MsoToc2>b</p><h2>c</h2><p class=MsoNormal>d</p>'
    expect(readHtml(html).paragraphs.map(({ style }) => style)).toEqual(['Title', 'TOC 2', 'Heading 2', null])
  })
})

describe('tables', () => {
  const cellsOf = (html: string) =>
    readHtml(html).paragraphs.map(({ cell }) => cell && [cell.table, cell.row, cell.column])

  test('give each paragraph its cell', () => {
    expect(cellsOf('<table><tr><td>a<td>b<tr><td>c<td>d</table>')).toEqual([
      [0, 0, 0],
      [0, 0, 1],
      [0, 1, 0],
      [0, 1, 1],
    ])
  })

  test('count the columns that cells span', () => {
    expect(cellsOf('<table><tr><td colspan=2>a<td rowspan=2>b<tr><td>c<td>d<td>e</table>')).toEqual([
      [0, 0, 0],
      [0, 0, 2],
      [0, 1, 0],
      [0, 1, 1],
      [0, 1, 3],
    ])
  })

  test.each([
    ['has one column', '<table><tr><td>a<tr><td>b</table>'],
    ['says so', '<table role=presentation><tr><td>a<td>b</table>'],
    ['holds headings', '<table><tr><td><h2>a</h2><td>b</table>'],
  ])('that only place things have no cells: one that %s', (_, html) => {
    expect(cellsOf(html)).toEqual([null, null])
  })

  test('inside layout are tables', () => {
    expect(cellsOf('<table><tr><td>a<td><table><tr><td>b<td>c</table></table>')).toEqual([null, [0, 0, 0], [0, 0, 1]])
  })
})

describe('what a reader of the page does not see', () => {
  const hidden = [{ level: 'warning', message: 'Text that the page hides was left out, in one place.' }]

  test.each([
    ['display', '<p>a</p><p style="color:red;DISPLAY : none">b</p>'],
    ['visibility', '<p>a <span style="visibility:hidden">b</span></p>'],
    ["Word's hidden text", "<p>a <span style='mso-hide:all'>b</span></p>"],
    ['the attribute', '<p>a</p><div hidden>b</div>'],
    ['noscript', '<p>a</p><noscript>b</noscript>'],
    [
      'a class',
      '<style>/* p{} */ <!-- .x, .gone { display: none !important } --></style><p>a</p><p class="y gone">b</p>',
    ],
  ])('is left out and told: %s', (_, html) => {
    expect(linesOf(html)).toEqual(['a'])
    expect(readHtml(html).findings).toEqual(hidden)
  })

  test('is not what a style sheet hides on other occasions, or by selectors that are not understood', () => {
    const sheet =
      '<style>@import "x"; @media print { p { display: none } .a { display: none } } div > p { display: none }</style>'
    expect(linesOf(`${sheet}<div><p class=a>a</p></div>`)).toEqual(['a'])
  })

  test('is not told where it holds no words', () => {
    expect(readHtml('<p>a</p><div hidden> </div><template>b</template><style>p{}</style>').findings).toEqual([])
  })

  test('may be written by scripts, which are told', () => {
    expect(readHtml('<p>a<script>document.write("b")</script>').findings[0]?.message).toMatch(/script/)
  })

  test('comes with pictures, which are told unless they are too small to see', () => {
    expect(readHtml('<p>a<img src=x>').findings[0]?.message).toMatch(/picture/)
    expect(readHtml('<p>a<img width=1 src=x>').findings).toEqual([])
  })

  test('is another thing than struck text, which is read and told', () => {
    expect(linesOf('<p>a <s>b</s></p>')).toEqual(['a b'])
    expect(readHtml('<p>a <s>b</s></p>').findings[0]?.message).toMatch(/struck/)
  })
})

describe('the parts of a page', () => {
  test('menus, head and foot are no text of the contract', () => {
    const html = '<header><a>Acme</a></header><nav>Home</nav><main><header>Own</header>a</main><footer>©</footer>'
    expect(readHtml(html).paragraphs.map(({ story, text }) => `${story} ${text}`)).toEqual([
      'header Acme',
      'header Home',
      'body Own',
      'body a',
      'footer ©',
    ])
  })

  test('a head that holds the title is text', () => {
    expect(readHtml('<header><h1>Terms</h1></header>a').paragraphs[0]?.story).toBe('body')
  })

  test.each([
    [
      'Word',
      '<p>a<a href="#_ftn1" name="_ftnref1"><sup>[1]</sup></a></p><div style="mso-element:footnote" id=ftn1><p><a href="#_ftnref1">[1]</a> Note</p></div>',
    ],
    [
      'LibreOffice',
      '<p>a<a class="sdfootnoteanc" href="#sdfootnote1sym"><sup>1</sup></a></p><div id="sdfootnote1"><p><a href="#sdfootnote1anc">1</a>Note</p></div>',
    ],
    [
      'ARIA',
      '<p>a<a href="#n1" role="doc-noteref">1</a></p><aside role="doc-footnote"><a role="doc-backlink" href="#r">1</a> Note</aside>',
    ],
  ])('footnotes are told apart: %s', (_, html) => {
    expect(readHtml(html).paragraphs.map(({ story, label, text }) => [story, label, text])).toEqual([
      ['body', null, 'a¹'],
      ['footnote', '1', 'Note'],
    ])
  })

  test.each([
    ['a styled title', '<title>x</title><h1>b</h1><p class=MsoTitle>a', 'a'],
    ['the first heading', '<title>x | Acme</title><h1>a</h1>b', 'a'],
    ['the title of the page', '<title> a\n b </title><h2>x</h2>', 'a b'],
    ['nothing', '<p>x', null],
  ])('the title is %s', (_, html, title) => {
    expect(readHtml(html).title).toBe(title)
  })
})
