const OFFICE = 'http://schemas.openxmlformats.org'
const STRICT = 'http://purl.oclc.org/ooxml'
const MICROSOFT = 'http://schemas.microsoft.com/office'

// The one prefix each namespace is known by here; transitional and strict OOXML (ISO/IEC 29500-4 and -1) share it.
const PREFIXES: Readonly<Record<string, string>> = {
  [`${OFFICE}/wordprocessingml/2006/main`]: 'w',
  [`${STRICT}/wordprocessingml/main`]: 'w',
  [`${OFFICE}/officeDocument/2006/relationships`]: 'r',
  [`${STRICT}/officeDocument/relationships`]: 'r',
  [`${OFFICE}/package/2006/relationships`]: 'rel',
  [`${OFFICE}/markup-compatibility/2006`]: 'mc',
  [`${OFFICE}/officeDocument/2006/math`]: 'm',
  [`${STRICT}/officeDocument/math`]: 'm',
  [`${OFFICE}/drawingml/2006/main`]: 'a',
  [`${STRICT}/drawingml/main`]: 'a',
  [`${OFFICE}/drawingml/2006/picture`]: 'pic',
  [`${STRICT}/drawingml/picture`]: 'pic',
  [`${MICROSOFT}/word/2010/wordml`]: 'w14',
  [`${MICROSOFT}/word/2012/wordml`]: 'w15',
  'http://purl.org/dc/elements/1.1/': 'dc',
  'http://purl.org/dc/terms/': 'dcterms',
  [`${OFFICE}/package/2006/metadata/core-properties`]: 'cp',
  [`${OFFICE}/officeDocument/2006/extended-properties`]: 'ap',
  [`${STRICT}/officeDocument/extendedProperties`]: 'ap',
  'http://www.w3.org/XML/1998/namespace': 'xml',
  'urn:schemas-microsoft-com:vml': 'v',
}

const OPEN_DOCUMENT = 'urn:oasis:names:tc:opendocument:xmlns'

// The namespaces of OpenDocument (ODF 1.3 part 3), and those of LibreOffice's own words.
const OPEN_DOCUMENT_PREFIXES: Readonly<Record<string, string>> = {
  [`${OPEN_DOCUMENT}:office:1.0`]: 'office',
  [`${OPEN_DOCUMENT}:meta:1.0`]: 'meta',
  [`${OPEN_DOCUMENT}:style:1.0`]: 'style',
  [`${OPEN_DOCUMENT}:text:1.0`]: 'text',
  [`${OPEN_DOCUMENT}:table:1.0`]: 'table',
  [`${OPEN_DOCUMENT}:drawing:1.0`]: 'draw',
  [`${OPEN_DOCUMENT}:xsl-fo-compatible:1.0`]: 'fo',
  'urn:org:documentfoundation:names:experimental:office:xmlns:loext:1.0': 'loext',
  'urn:openoffice:names:experimental:ooo-ms-interop:xmlns:field:1.0': 'field',
}

// What a branch of alternative content may require and still be read: shapes, groups and canvases, whose text boxes are
// ordinary paragraphs; Word's later words; and charts, which are named as not read rather than shown as their excuse.
const UNDERSTOOD = new RegExp(
  `^${MICROSOFT}/(?:word/20\\d\\d/(?:wordprocessing(?:Shape|Group|Canvas|Drawing)|wordml.*)|drawing/(?:2010/main|2014/chartex|2015/\\d+/\\d+/chartex|2016/\\d+/\\d+/chartex))$`,
)

/** `w:p` for a name in a namespace we know, `?:p` for any other, `:p` for a name in none. */
export const knownName = (uri: string, local: string): string =>
  `${PREFIXES[uri] ?? OPEN_DOCUMENT_PREFIXES[uri] ?? (uri === '' ? '' : '?')}:${local}`

/** True for a namespace that content may require (`mc:Choice`) and still be understood. */
export const isUnderstood = (uri: string): boolean => uri in PREFIXES || UNDERSTOOD.test(uri)
