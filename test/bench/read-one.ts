import { readFileSync } from 'node:fs'
import { openAnyDocument } from '#main/formats/open-document.ts'
import { buildVersionText } from '#shared/text/build-version-text.ts'

// A process of its own, so that its memory is that of reading one file, and nothing is warm.
const path = process.argv[2] ?? ''
const bytes = new Uint8Array(readFileSync(path))
const start = performance.now()
const opened = await openAnyDocument(path, bytes)
if (!opened.ok) throw new Error(JSON.stringify(opened.error))
const { paragraphs } = buildVersionText(opened.value.view('accepted'))
const ms = performance.now() - start
console.log(JSON.stringify({ ms, megabytes: process.resourceUsage().maxRSS / 1024, paragraphs: paragraphs.length }))
