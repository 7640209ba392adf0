import { readFileSync } from 'node:fs'
import type { OpenDocument } from '#main/formats/document.ts'
import { openDocx } from '#main/formats/docx/read/open-docx.ts'
import { openDocument } from '#main/formats/open-document.ts'
import { VIEWS } from '#shared/model/version-text.ts'
import { buildVersionText } from '#shared/text/build-version-text.ts'
import { makeEverything } from '../../fixtures/docx/everything.ts'
import { mutateBytes } from './bytes.ts'
import { makeRandom } from './random.ts'
import { mutateXml } from './xml.ts'
import { mutateZip } from './zip.ts'

const sample = (name: string): Uint8Array =>
  new Uint8Array(readFileSync(new URL(`../../../resources/samples/${name}`, import.meta.url)))

/** What is damaged: two small documents with a little of everything, and the sample contract with its tracked changes. */
const WHOLE: readonly Uint8Array[] = [
  makeEverything(false),
  makeEverything(true),
  makeEverything(false),
  sample('v2-buyer.docx'),
]

const KINDS = [mutateBytes, mutateXml, mutateXml, mutateZip] as const

/** A damaged Word document, the same for the same seed. */
export function makeMutant(seed: number): Uint8Array {
  const random = makeRandom(seed)
  return random.pick(KINDS)(random.pick(WHOLE), random)
}

function faultInViews({ view }: OpenDocument): string | null {
  for (const as of VIEWS) {
    const source = view(as)
    if (source.paragraphs.some(({ bold, text }) => bold < 0 || bold > text.length)) return 'a bold part too long'
    if (source.paragraphs.some(({ source: from }) => from.length === 0)) return 'a paragraph from nowhere'
    const { clauses } = buildVersionText(source)
    if (clauses.some(({ parent }, at) => parent !== null && parent >= at)) return 'a clause before its parent'
  }
  return null
}

/** What is wrong with how a file is read: something other than a text that holds together or a typed error. Null when all is well. */
export function faultOf(bytes: Uint8Array): string | null {
  try {
    const opened = openDocx(bytes)
    if (opened.ok) return faultInViews(opened.value)
    // The whole way in looks at the file on its own first.
    const whole = openDocument('mutant.docx', bytes)
    return whole.ok ? 'a file that is read one way and refused the other' : null
  } catch (thrown) {
    return thrown instanceof Error ? `${thrown.name}: ${thrown.message}` : String(thrown)
  }
}
