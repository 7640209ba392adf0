import type { BundleContents, BundleFile } from '../model/bundle.ts'
import { invariant } from '../model/result.ts'
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
function agreementPaths(names: readonly string[]): readonly string[] {
  const [main, ...exhibits] = names
  invariant(main !== undefined, 'a frozen version has a document')
  const width = Math.max(2, String(exhibits.length).length)
  const exhibitPath = (name: string, i: number): string => {
    const { stem, extension } = splitName(name)
    return `02-exhibits/${String(i + 1).padStart(width, '0')}-${slugOf(stem, 40)}.${extension}`
  }
  return [`01-agreement.${splitName(main).extension}`, ...exhibits.map(exhibitPath)]
}

/** Every file below data/, sorted by path. The agreement's bytes are untouched; all else is made from the contents. */
export function layOutPayload(contents: BundleContents, csv: CsvWriter): readonly BundleFile[] {
  const paths = agreementPaths(contents.agreement.map(({ name }) => name))
  const text = (path: string, content: string): BundleFile => ({ path: `data/${path}`, bytes: utf8(content) })
  const files: readonly BundleFile[] = [
    text('00-index.html', indexPage(contents, paths)),
    ...contents.agreement.map(({ bytes }, i) => ({ path: `data/${paths[i]}`, bytes })),
    ...contents.signings.flatMap(({ side, statement, signature }) => [
      text(`01-signed/${side}.statement.txt`, statement),
      text(`01-signed/${side}.statement.txt.sig`, signature),
    ]),
    ...changeOrderFiles(contents),
    text('05-history/versions.csv', versionsCsv(contents.versions, csv)),
    text('05-history/versions.json', versionsJson(contents.versions)),
    text('06-issues-shared.csv', pointsCsv(contents.points, csv)),
    text('07-audit.jsonl', auditLines(contents.audit)),
  ]
  return files.toSorted((a, b) => compareUtf8(a.path, b.path))
}
