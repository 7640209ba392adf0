import type { BundleContents, BundleFile, SignedElsewhere } from '../model/bundle.ts'
import { invariant } from '../model/result.ts'
import { EARLIER } from './bag.ts'
import { compareUtf8, utf8 } from './bytes.ts'
import { slugOf } from './paths.ts'
import { auditLines } from './payload/audit-lines.ts'
import { changeOrderFiles } from './payload/change-order-files.ts'
import { versionsCsv, versionsJson } from './payload/history.ts'
import { indexPage } from './payload/index-page.ts'
import { pointsCsv } from './payload/shared-points.ts'
import type { CsvWriter } from './payload/table.ts'

function splitName(name: string): { readonly stem: string; readonly extension: string } {
  const match = /^(.*)\.([A-Za-z0-9]{1,8})$/.exec(name)
  return { stem: match?.[1] ?? name, extension: (match?.[2] ?? 'bin').toLowerCase() }
}

/** Where each document of the agreement stands below data/: the main one first, then the exhibits by number. */
export function agreementPaths(names: readonly string[]): readonly string[] {
  const [main, ...exhibits] = names
  invariant(main !== undefined, 'a frozen version has a document')
  const width = Math.max(2, String(exhibits.length).length)
  const exhibitPath = (name: string, i: number): string => {
    const { stem, extension } = splitName(name)
    return `02-exhibits/${String(i + 1).padStart(width, '0')}-${slugOf(stem, 40)}.${extension}`
  }
  return [`01-agreement.${splitName(main).extension}`, ...exhibits.map(exhibitPath)]
}

/** Where a paper or a file signed elsewhere stands below data/. */
function elsewherePath({ kind, side, name }: SignedElsewhere, i: number): string {
  const { stem, extension } = splitName(name)
  const of = side === null ? '' : `${side}-`
  return `01-signed-${kind === 'paper' ? 'on-paper' : 'elsewhere'}/${String(i + 1).padStart(2, '0')}-${of}${slugOf(stem, 40)}.${extension}`
}

/** Every file below data/, sorted by path. The bytes of what came in are untouched; all else is made from the contents. */
export function layOutPayload(contents: BundleContents, csv: CsvWriter): readonly BundleFile[] {
  const paths = agreementPaths(contents.agreement.map(({ name }) => name))
  const elsewhere = contents.elsewhere.map(elsewherePath)
  const text = (path: string, content: string): BundleFile => ({ path: `data/${path}`, bytes: utf8(content) })
  const files: readonly BundleFile[] = [
    text('00-index.html', indexPage(contents, { agreement: paths, elsewhere })),
    ...contents.agreement.map(({ bytes }, i) => ({ path: `data/${paths[i]}`, bytes })),
    ...contents.elsewhere.map(({ bytes }, i) => ({ path: `data/${elsewhere[i]}`, bytes })),
    ...contents.made.map(({ path, bytes }) => ({ path: `data/${path}`, bytes })),
    ...contents.earlier.flatMap(({ number, files: kept }) =>
      kept.map(({ path, bytes }) => ({ path: `${EARLIER}${number}/${path}`, bytes })),
    ),
    ...changeOrderFiles(contents),
    text('05-history/versions.csv', versionsCsv(contents.versions, csv)),
    text('05-history/versions.json', versionsJson(contents.versions)),
    text('06-issues-shared.csv', pointsCsv(contents.points, csv)),
    text('07-audit.jsonl', auditLines(contents.audit)),
  ]
  return files.toSorted((a, b) => compareUtf8(a.path, b.path))
}
