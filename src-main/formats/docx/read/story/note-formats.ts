import { numberOf } from '../xml/properties.ts'
import { childOf, readElements, valOf, type XmlElement } from '../xml/visit-xml.ts'

interface NoteFormat {
  readonly format: string
  readonly start: number
}

/** How the notes of a document are numbered. */
export interface NoteFormats {
  footnote: NoteFormat
  endnote: NoteFormat
}

/** What settings or a section say of the numbers of notes, over what was said before. */
export function applyNoteFormats(formats: NoteFormats, from: XmlElement | undefined): void {
  for (const kind of ['footnote', 'endnote'] as const) {
    const said = childOf(from, `w:${kind}Pr`)
    const { format, start } = formats[kind]
    formats[kind] = { format: valOf(said, 'w:numFmt') ?? format, start: numberOf(said, 'w:numStart') ?? start }
  }
}

/** How settings.xml numbers the notes; unsaid, 1, 2, 3 at the foot and i, ii, iii at the end (§17.11.17). */
export function readNoteFormats(settings: string | null): NoteFormats {
  const formats: NoteFormats = {
    footnote: { format: 'decimal', start: 1 },
    endnote: { format: 'lowerRoman', start: 1 },
  }
  const children = settings === null ? [] : readElements(settings, ['w:footnotePr', 'w:endnotePr'])
  applyNoteFormats(formats, { name: 'w:settings', attributes: {}, children })
  return formats
}
