import type { SourceText } from '#shared/model/version-text.ts'

/** Fields that a word processor works out by itself: what was typed over one would not stay. */
const COMPUTED =
  /^\s*(?:PAGE|NUMPAGES|SECTIONPAGES|SECTION|DATE|TIME|SAVEDATE|PRINTDATE|CREATEDATE|EDITTIME|AUTHOR|TITLE|SUBJECT|KEYWORDS|COMMENTS|FILENAME|FILESIZE|INFO|DOCPROPERTY|DOCVARIABLE|STYLEREF|SEQ|AUTONUM\w*|NUMCHARS|NUMWORDS|USER\w+|LASTSAVEDBY|REVNUM|TEMPLATE|=)(?:\s|$)/i

const REFERENCE = /^\s*(?:REF|NOTEREF)\s/i

/** Says of a field whose result changed whether it becomes plain text; `wrong` are results that a reference would not give. */
export const makeIsUnlinked =
  (wrong: ReadonlySet<string>) =>
  (instruction: string, result: string): boolean =>
    COMPUTED.test(instruction) || (REFERENCE.test(instruction) && wrong.has(result))

const bare = (label: string): string => label.replace(/^[\s(]+/, '').replace(/[\s.:)]+$/, '')

/** Of the results that references have been given, those that are neither the number nor the words of what one refers to. */
export function findWrong(
  { paragraphs, references = [] }: SourceText,
  edited: ReadonlySet<string>,
): ReadonlySet<string> {
  const bySource = new Map(paragraphs.flatMap((one) => one.source.map((number) => [number, one] as const)))
  const right = references.filter(({ text, target }) => {
    const paragraph = bySource.get(target)
    const label = bare(paragraph?.label ?? '')
    return (label !== '' && bare(text).endsWith(label)) || paragraph?.text.includes(text.trim()) === true
  })
  const said = new Set(right.map(({ text }) => text))
  return new Set([...edited].filter((text) => !said.has(text)))
}
