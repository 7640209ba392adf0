import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { openAnyDocument } from '#main/formats/open-document.ts'
import type { VersionText } from '#shared/model/version-text.ts'
import { buildVersionText } from '#shared/text/build-version-text.ts'

/** Every document below some folders of the corpus whose name ends in one of these, sorted. */
export const listDocuments = (corpus: string, folders: readonly string[], ends: readonly string[]): readonly string[] =>
  folders.flatMap((folder) =>
    readdirSync(join(corpus, folder), { recursive: true, encoding: 'utf8' })
      .filter((name) => ends.some((end) => name.endsWith(end)))
      .sort()
      .map((name) => join(corpus, folder, name)),
  )

/** The accepted text of a document, or null when it cannot be read. */
export async function readDocument(path: string): Promise<VersionText | null> {
  const opened = await openAnyDocument(path, new Uint8Array(readFileSync(path)))
  return opened.ok ? buildVersionText(opened.value.view('accepted')) : null
}

/** The successive drafts of every document whose history the corpus holds, oldest first. */
export function listHistories(corpus: string): readonly (readonly string[])[] {
  return ['histories', 'docx-histories'].flatMap((folder) =>
    readdirSync(join(corpus, folder))
      .sort()
      .map((name) => {
        const files = readdirSync(join(corpus, folder, name)).filter((file) => /^v\d+\.(md|docx|txt)$/.test(file))
        return files.sort().map((file) => join(corpus, folder, name, file))
      }),
  )
}
