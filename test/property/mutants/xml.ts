import { unzipSync, zipSync } from 'fflate'
import type { Random } from './random.ts'

const SCRAPS = [
  '<',
  '>',
  '"',
  '&',
  '&lt;',
  '&#0;',
  '&#x10ffff;',
  ']]>',
  '<!--',
  '<![CDATA[',
  '<?x?>',
  '<!DOCTYPE a [<!ENTITY b "c">]>',
  '</w:p>',
  '<w:p>',
  '<w:tbl>',
  '</w:tc>',
  '<w:del/>',
  '<w:r><w:fldChar w:fldCharType="begin"/></w:r>',
  '<w:r><w:fldChar w:fldCharType="end"/></w:r>',
  '<w:moveFromRangeStart w:id="1"/>',
  '<mc:AlternateContent><mc:Choice Requires="wps"/>',
  '\u0000',
  '\ud800',
  '\u202e',
  '\u{1f4c4}',
]
const VALUES = [
  '',
  '-1',
  '0',
  '9',
  '1.5',
  '1e999',
  'NaN',
  '2147483648',
  '99999999999999999999',
  'true',
  'off',
  '%1%9%0',
  'x',
]
const NAMES = [
  'p',
  'r',
  't',
  'tbl',
  'tr',
  'tc',
  'ins',
  'del',
  'moveFrom',
  'moveTo',
  'sdt',
  'sdtContent',
  'pPr',
  'rPr',
  'numPr',
]

type Change = (text: string, random: Random) => string

const put: Change = (text, random) => {
  const at = random.below(text.length)
  return text.slice(0, at) + random.pick(SCRAPS) + text.slice(at + random.below(20))
}

/** A place where a tag begins, -1 in a text without tags. */
const tagAt = (text: string, random: Random): number => text.indexOf('<', random.below(text.length))

const dropTag: Change = (text, random) => {
  const at = tagAt(text, random)
  return at < 0 ? text : text.slice(0, at) + text.slice(text.indexOf('>', at) + 1)
}

const moveTags: Change = (text, random) => {
  const [from, to] = [tagAt(text, random), tagAt(text, random)]
  if (from < 0 || to < 0) return text
  const end = text.indexOf('>', from + random.below(600)) + 1
  const piece = text.slice(from, end)
  const without = random.chance(0.5) ? text : text.slice(0, from) + text.slice(end)
  return without.slice(0, to) + piece.repeat(random.chance(0.1) ? 300 : 1) + without.slice(to)
}

const setValue: Change = (text, random) => {
  const value = random.pick(VALUES)
  const often = random.chance(0.3)
  return text.replaceAll(/ (w:\w+)="[^"]*"/g, (whole, name: string) =>
    often || random.chance(0.05) ? ` ${name}="${value}"` : whole,
  )
}

const renameTags: Change = (text, random) => {
  const [from, to] = [random.pick(NAMES), random.pick(NAMES)]
  return text.replaceAll(new RegExp(`(</?w:)${from}(?=[ />])`, 'g'), `$1${to}`)
}

const nest: Change = (text, random) => {
  const name = `w:${random.pick(NAMES)}`
  const depth = random.pick([2, 20, 200, 2000])
  const [from, to] = [text.indexOf('<w:p'), text.lastIndexOf('</w:p>') + 6]
  if (from < 0 || to <= from) return text
  return `${text.slice(0, from)}${`<${name}>`.repeat(depth)}${text.slice(from, to)}${`</${name}>`.repeat(depth)}${text.slice(to)}`
}

const grow: Change = (text, random) => {
  const at = tagAt(text, random)
  return at < 0
    ? text
    : text.slice(0, at) + random.pick(['x', ' ', '\n', '\u4e00', '\u0301']).repeat(5000) + text.slice(at)
}

/** Where an element that begins at a place ends, by counting elements of its name; -1 when it does not. */
function endOf(text: string, at: number): number {
  const name = /^<([\w:]+)/.exec(text.slice(at, at + 60))?.[1]
  if (name === undefined) return -1
  const tags = new RegExp(`<(/?)${name}(?:\\s[^>]*?)?(/?)>`, 'g')
  tags.lastIndex = at
  let depth = 0
  for (let tag = tags.exec(text); tag !== null; tag = tags.exec(text)) {
    if (tag[1] === '/') depth -= 1
    else if (tag[2] !== '/') depth += 1
    if (depth === 0) return tag.index + tag[0].length
  }
  return -1
}

/** Puts a whole element somewhere else, once or often, or takes it away. */
const moveElement: Change = (text, random) => {
  const from = text.indexOf('<w:', random.below(text.length))
  const end = from < 0 ? -1 : endOf(text, from)
  if (end < 0) return text
  const piece = text.slice(from, end)
  const rest = random.chance(0.5) ? text : text.slice(0, from) + text.slice(end)
  const to = rest.indexOf('<w:', random.below(rest.length))
  if (to < 0 || piece.length > 20_000) return rest
  return rest.slice(0, to) + piece.repeat(random.pick([0, 1, 1, 2, 50])) + rest.slice(to)
}

const ROUGH = [put, put, dropTag, moveTags, setValue, grow] as const
/** These leave the XML well-formed, so that the document itself is read and not only refused. */
const GENTLE = [moveElement, moveElement, moveElement, setValue, renameTags, renameTags, nest] as const

/** A package with the XML of some of its parts changed; its checksums are right again. */
export function mutateXml(bytes: Uint8Array, random: Random): Uint8Array {
  const files = unzipSync(bytes)
  const changes = random.chance(0.6) ? GENTLE : ROUGH
  const paths = Object.keys(files).filter((path) => /\.(?:xml|rels)$/.test(path))
  for (let times = 1 + random.below(3); times > 0; times -= 1) {
    // Most of what there is to break is in the document itself.
    const path = random.chance(0.5) ? 'word/document.xml' : random.pick(paths)
    let text = new TextDecoder().decode(files[path])
    for (let edits = 1 + random.below(3); edits > 0; edits -= 1) text = random.pick<Change>(changes)(text, random)
    files[path] = new TextEncoder().encode(text)
  }
  return zipSync(files, { level: random.chance(0.5) ? 0 : 6 })
}
