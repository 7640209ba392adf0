import type { DocxDocument, ParagraphBlock } from '#main/formats/docx/write/model.ts'
import { markUp } from './mark-up.ts'
import { CONTRACT_SHEET } from './sheet.ts'
import type { VersionFacts } from './story.ts'
import type { SampleVersion } from './versions.ts'

const header = (title: string, facts: VersionFacts): ParagraphBlock => ({
  kind: 'paragraph',
  style: 'Header',
  content: [
    { kind: 'text', text: title, bold: true },
    { kind: 'tab' },
    { kind: 'text', text: `Version ${facts.number} · ${facts.note}` },
  ],
})

// What a reader without field support shows; every word processor counts for itself.
const CACHED_PAGES = '12'

const footer = (parties: string): ParagraphBlock => ({
  kind: 'paragraph',
  style: 'Footer',
  content: [
    { kind: 'text', text: parties },
    { kind: 'tab' },
    { kind: 'text', text: 'Page ' },
    { kind: 'field', instruction: 'PAGE', result: '1' },
    { kind: 'text', text: ' of ' },
    { kind: 'field', instruction: 'NUMPAGES', result: CACHED_PAGES },
  ],
})

/** A version as the document its sender sent. */
export const versionDocument = (
  title: string,
  parties: string,
  facts: VersionFacts,
  firstDate: string,
  version: SampleVersion,
): DocxDocument => {
  const sent = `${facts.date}T09:30:00Z`
  const { author, initials } = facts
  const body = markUp({ ...version, author, date: sent })
  return {
    title,
    subject: `Version ${facts.number}: ${facts.note}`,
    author,
    created: `${firstDate}T09:30:00Z`,
    modified: sent,
    sheet: CONTRACT_SHEET,
    header: [header(title, facts)],
    footer: [footer(parties)],
    body,
    comments: version.comments.map(({ text }) => ({ author, initials, date: sent, text })),
    tracking: facts.number > 1,
  }
}
