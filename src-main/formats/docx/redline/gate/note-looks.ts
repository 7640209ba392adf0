import { nodesBelow, parsePart } from '../../edit/xml/parse-part.ts'
import type { Side } from '../story/side.ts'

/** All that a document says of how its notes are numbered, in its settings and in its sections. */
export function noteLooks({ parts, body }: Side): string {
  const settings = parts.one('settings')
  const texts = [settings === null ? '' : (parts.text(settings) ?? ''), body.source]
  const said = texts
    .filter((text) => text.includes('notePr'))
    .flatMap((text) => nodesBelow(parsePart(text)))
    .filter(({ name, parent }) => /^w:num(?:Fmt|Start)$/.test(name) && /notePr$/.test(parent?.name ?? ''))
  return said.map(({ name, parent, attributes }) => `${parent?.name} ${name} ${attributes['w:val']}`).join(', ')
}
