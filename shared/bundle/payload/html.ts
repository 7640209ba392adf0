import { severalLines, singleLine } from './table.ts'

/** The only style of the index page. `STYLE_HASH` is its SHA-256: the page's policy lets nothing else in. */
export const STYLE =
  'body{font:16px/1.5 Georgia,serif;max-width:50rem;margin:2rem auto;padding:0 1rem;color:#1d1d1f;background:#fff}h1{font-size:1.6rem}h2{font-size:1.15rem;margin-top:2rem}table{border-collapse:collapse;width:100%}th,td{text-align:left;vertical-align:top;padding:.3rem .6rem .3rem 0;border-bottom:1px solid #ccc}code{font-size:.8rem;overflow-wrap:anywhere}.void{text-decoration:line-through}'

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

const escaped = (text: string): string => text.replaceAll(/[&<>"']/g, (character) => ENTITIES[character] ?? '')

/** Text from the workspace, escaped, unprintable characters shown, its direction kept to itself. */
export const shown = (text: string): string => `<bdi>${escaped(singleLine(text))}</bdi>`

/** The same for text of several lines. */
export const shownLines = (text: string): string => `<bdi>${escaped(severalLines(text)).replaceAll('\n', '<br>')}</bdi>`

/** A link to a file beside the page. */
export const link = (path: string): string => `<a href="${escaped(encodeURI(path))}">${escaped(path)}</a>`

/** A table; the cells are HTML already. */
export const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [
    '<table>',
    `<tr>${head.map((cell) => `<th scope="col">${cell}</th>`).join('')}</tr>`,
    ...rows.map((row) => `<tr>${row.map((cell) => `<td>${cell}</td>`).join('')}</tr>`),
    '</table>',
  ].join('\n')

/** SHA-256 of `STYLE`, base64, as a Content-Security-Policy names it. */
export const STYLE_HASH = 'P4eQvyOswvVMgcbVB9j0NzbwzG0w/FzPdp4ezIm0hT4='
