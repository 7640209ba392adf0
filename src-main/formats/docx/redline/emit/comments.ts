import type { Changing } from '../../edit/package/changing.ts'
import { insertBeforeEnd } from '../../edit/package/content-types.ts'
import { escapeText } from '../../edit/xml/escape.ts'
import { makePart } from '../carry/make-part.ts'
import type { Author } from '../story/model.ts'
import type { Side } from '../story/side.ts'

/** A comment of ours. Its author and date are written as they are. */
export const commentXml = (id: number, { author, date }: Author, text: string): string =>
  `<w:comment w:id="${id}" w:author="${author}"${date === null ? '' : ` w:date="${date}"`}><w:p><w:r><w:t xml:space="preserve">${escapeText(text)}</w:t></w:r></w:p></w:comment>`

/** Puts comments into the document's own part of them, or makes one. */
export function addComments(comments: readonly string[], changing: Changing, { parts, body }: Side): void {
  if (comments.length === 0) return
  const own = parts.one('comments')
  const text = own === null ? null : changing.text(own)
  if (own === null || text === null) makePart('comments', comments.join(''), changing, body)
  else changing.set(own, insertBeforeEnd(text, comments.join('')))
}
