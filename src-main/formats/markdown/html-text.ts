const NAMED: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: '\u00A0',
  ndash: '–',
  mdash: '—',
  lsquo: '‘',
  rsquo: '’',
  ldquo: '“',
  rdquo: '”',
  hellip: '…',
  bull: '•',
  sect: '§',
  para: '¶',
  copy: '©',
  reg: '®',
  trade: '™',
  euro: '€',
  pound: '£',
  yen: '¥',
  cent: '¢',
  deg: '°',
  times: '×',
  frac12: '½',
}

const fromCode = (code: number): string | null =>
  code > 0 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff) ? String.fromCodePoint(code) : null

/** Character references as characters; an unknown one stays as it is written. */
export function decodeEntities(html: string): string {
  return html.replace(
    /&(?:#(\d{1,7})|#[xX]([0-9a-fA-F]{1,6})|([A-Za-z][A-Za-z0-9]{1,31}));/g,
    (whole, decimal, hex, name) => {
      if (name !== undefined) return NAMED[name] ?? whole
      return fromCode(decimal === undefined ? Number.parseInt(hex, 16) : Number(decimal)) ?? whole
    },
  )
}

/** True for a comment, declaration or instruction: nothing a reader of the page sees. */
export const isHiddenTag = (tag: string): boolean => /^<[!?]/.test(tag)

/** A piece of an HTML block: a paragraph, heading or list item. */
export interface HtmlPiece {
  readonly text: string
  readonly outline: number | null
  readonly bullet: boolean
}

interface PieceState {
  text: string
  outline: number | null
  bullet: boolean
}

const BREAKING =
  /^<\/?(?:p|div|br|hr|tr|table|thead|tbody|ul|ol|li|h[1-6]|section|article|blockquote|dl|dt|dd|pre|details|summary|center)\b/i

/** One past the end of the tag that begins at `start`, or -1 when it has none. */
function endOfTag(html: string, start: number): number {
  if (html.startsWith('<!--', start)) {
    const end = html.indexOf('-->', start + 4)
    return end < 0 ? -1 : end + 3
  }
  const end = html.indexOf('>', start)
  return end < 0 ? -1 : end + 1
}

/** The words of an HTML block with its tags taken out, and whether something invisible was left out. */
export function readHtmlBlock(html: string): { readonly pieces: readonly HtmlPiece[]; readonly hidden: boolean } {
  const pieces: HtmlPiece[] = []
  let hidden = false
  let piece: PieceState = { text: '', outline: null, bullet: false }
  const end = (next: Partial<PieceState> = {}): void => {
    const text = decodeEntities(piece.text)
      .replace(/[ \n\r\f\v]+/g, ' ')
      .replace(/ ?\t ?/g, '\t')
      .trim()
    if (text !== '') pieces.push({ ...piece, text })
    piece = { text: '', outline: null, bullet: false, ...next }
  }
  let at = 0
  while (at < html.length) {
    const open = html.indexOf('<', at)
    const close = open >= 0 && /^<[A-Za-z/!?]/.test(html.slice(open, open + 2)) ? endOfTag(html, open) : -1
    const until = open < 0 ? html.length : close < 0 ? open + 1 : open
    piece.text += html.slice(at, until)
    at = until
    if (close < 0) continue
    const tag = html.slice(open, close)
    if (isHiddenTag(tag)) hidden = true
    else if (/^<(?:td|th)\b/i.test(tag)) piece.text += '\t'
    else if (BREAKING.test(tag))
      end({ outline: Number(/^<h([1-6])\b/i.exec(tag)?.[1] ?? 0) || null, bullet: /^<li\b/i.test(tag) })
    else if (/^<(?:script|style)\b/i.test(tag)) hidden = true
    at = close
  }
  end()
  return { pieces, hidden }
}
