import { findMain, type Relation, readRelations } from '../../read/package/relations.ts'
import { openPackage } from '../../read/package/unpack.ts'
import { packedBytes, readZipDirectory, type ZipEntry } from '../../read/package/zip-directory.ts'

/** A document's package, opened: each part is unpacked when it is asked for. */
export interface Parts {
  readonly bytes: Uint8Array
  readonly entries: ReadonlyMap<string, ZipEntry>
  /** Path of the main part. */
  readonly main: string
  readonly text: (path: string) => string | null
  readonly entry: (path: string) => ZipEntry | null
  readonly relations: (path: string) => readonly Relation[]
  /** Path of the first part of that kind that the main part relates to. */
  readonly one: (kind: string) => string | null
}

/** Opens a package whose document the reader has read already. */
export function openParts(bytes: Uint8Array): Parts {
  const opened = openPackage(bytes)
  const entries = readZipDirectory(bytes)
  const known = new Map<string, readonly Relation[]>()
  const relations: Parts['relations'] = (path) => {
    const found = known.get(path) ?? readRelations(opened, path)
    known.set(path, found)
    return found
  }
  const main = findMain(opened)
  return {
    bytes,
    entries,
    main,
    text: opened.text,
    entry: (path) => entries.get(path.toLowerCase()) ?? null,
    relations,
    one: (kind) =>
      relations(main).find((relation) => relation.kind === kind && !relation.isExternal && opened.has(relation.target))
        ?.target ?? null,
  }
}

/** A part's bytes as they are packed, to be unpacked elsewhere. */
export const packedPart = ({ bytes }: Parts, entry: ZipEntry): Uint8Array => packedBytes(bytes, entry)
