import { readFileSync, writeFileSync } from 'node:fs'
import { writeDocx } from '#main/formats/docx/write/write-docx.ts'
import { versionDocument } from './samples/documents.ts'
import { parseStoryFacts } from './samples/story.ts'
import { firstVersion, nextVersion, type SampleVersion } from './samples/versions.ts'

const FOLDER = new URL('../../resources/samples/', import.meta.url)

const readSource = (name: string): string => readFileSync(new URL(name, FOLDER), 'utf8')

/** A file of the sample contract and its bytes. */
export interface SampleFile {
  readonly name: string
  readonly bytes: Uint8Array
}

/** Every version of the sample contract as the .docx its sender sent, made from the sources in resources/samples. */
export const makeSamples = (): readonly SampleFile[] => {
  const story = parseStoryFacts(readSource('story.json'))
  const parties = `${story.vendor} / ${story.buyer}`
  const first = story.versions[0]?.date ?? ''
  let version: SampleVersion | null = null
  return story.versions.map((facts) => {
    const source = readSource(facts.source)
    version = version === null ? firstVersion(source) : nextVersion(version, source)
    return { name: facts.file, bytes: writeDocx(versionDocument(story.title, parties, facts, first, version)) }
  })
}

if (import.meta.main) for (const { name, bytes } of makeSamples()) writeFileSync(new URL(name, FOLDER), bytes)
