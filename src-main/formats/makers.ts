import type { DocumentFormat } from '#shared/model/version-text.ts'
import { PartFault, TooLarge } from './docx/read/package/faults.ts'
import { openPackage } from './docx/read/package/unpack.ts'
import { type DocumentMakers, NOBODY, readMakers as readWordMakers, textOf } from './docx/read/properties.ts'
import { decodeHtml } from './html/parse/decode-html.ts'

function readOdtMakers(bytes: Uint8Array): DocumentMakers {
  try {
    const isFlat = bytes[0] !== 0x50
    const meta = isFlat ? null : openPackage(bytes).text('meta.xml')
    return {
      creator: textOf(meta, 'meta:initial-creator'),
      lastModifiedBy: textOf(meta, 'dc:creator'),
      company: null,
      modified: textOf(meta, 'dc:date'),
    }
  } catch (thrown) {
    if (thrown instanceof PartFault || thrown instanceof TooLarge) return NOBODY
    throw thrown
  }
}

/** The head of a page says it, if at all. */
const HEAD_LENGTH = 20_000

function readPageMakers(bytes: Uint8Array): DocumentMakers {
  const { text } = decodeHtml(bytes.subarray(0, HEAD_LENGTH))
  const meta = (name: string): string | null => {
    const pattern = new RegExp(`<meta\\s+name=["']?${name}["']?\\s+content=["']([^"'<>&]{1,300})["']`, 'i')
    return pattern.exec(text)?.[1]?.trim() || null
  }
  return { creator: meta('author'), lastModifiedBy: meta('changedby'), company: null, modified: meta('changed') }
}

/** Reads who made a document, and when; Markdown and plain text never say it, and a PDF's author is its printer's word. */
export function readMakers(format: DocumentFormat, bytes: Uint8Array): DocumentMakers {
  switch (format) {
    case 'docx':
      return readWordMakers(bytes)
    case 'odt':
      return readOdtMakers(bytes)
    case 'html':
      return readPageMakers(bytes)
    case 'pdf':
    case 'markdown':
    case 'text':
      return NOBODY
  }
}
