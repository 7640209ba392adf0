import { escapeText } from '../../edit/xml/escape.ts'

/** True of a text whose spaces Word drops unless it is told to keep them. */
const needsKeeping = (text: string): boolean => /^[ \t\n]|[ \t\n]$/.test(text)

/** Text as a run holds it: tabs and new lines are elements. `start` is the start tag of the first text, if it has one. */
export function runContent(text: string, prefix: string, start = `<${prefix}t>`): string {
  return text
    .split(/([\t\n])/)
    .map((piece, at) => {
      if (piece === '') return ''
      if (piece === '\t') return `<${prefix}tab/>`
      if (piece === '\n') return `<${prefix}br/>`
      const own = at === 0 ? start : `<${prefix}t>`
      const isKept = !needsKeeping(piece) || /\sxml:space\s*=\s*["']preserve/.test(own)
      return `${isKept ? own : own.replace(/\s*xml:space\s*=\s*(?:"[^"]*"|'[^']*')|$/, '').replace(/>$/, ' xml:space="preserve">')}${escapeText(piece)}</${prefix}t>`
    })
    .join('')
}
