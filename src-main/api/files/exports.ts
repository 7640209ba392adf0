import { basename, join } from 'node:path'
import type { StoreError } from '#main/store/errors.ts'
import { readExport } from '#main/store/file/read-export.ts'
import { writeExport, writeExportInto } from '#main/store/file/write-export.ts'
import type { Decoded, Output } from '#shared/api/contract.ts'
import type { ApiError, ExportProblem } from '#shared/api/errors.ts'
import { err, ok, type Result } from '#shared/model/result.ts'
import type { Places } from '../context.ts'
import { safeFileName } from './file-names.ts'

type Exported = Output<'version.export'>

/** Hands an export to the caller, or writes it, whole or not at all, where it was asked to be. */
export function deliver(
  places: Places | null,
  to: Decoded<'version.export'>['to'],
  name: string,
  bytes: Uint8Array,
): Result<Exported, ApiError> {
  const size = bytes.length
  if (to === 'caller') return ok({ name, size, bytes, path: null })
  // A page chooses no path on the disk, and a command line has no folder of its own.
  if ((to === 'downloads') !== (places !== null)) {
    return err({ kind: 'bad-input', field: 'to', problem: 'is no place to write to from here' })
  }
  if (typeof to === 'object' && 'file' in to) {
    const written = writeExport(to.file, bytes)
    return written.ok ? ok({ name, size, bytes: null, path: written.value.path }) : err(failed(written.error, to.file))
  }
  const folder = typeof to === 'object' ? to.folder : (places?.exports ?? '')
  const fileName = safeFileName(name)
  const written = writeExportInto(folder, fileName, bytes)
  if (!written.ok) return err(failed(written.error, join(folder, fileName)))
  const { path } = written.value
  return ok({ name: basename(path), size, bytes: null, path })
}

// What a bundle may have at most; a file that grew beyond it is another file.
const MAX_EXPORT_BYTES = 512 * 1024 * 1024

/** The bytes of a file that was exported to Downloads. A name leads to nowhere else. */
export function readExported(places: Places | null, name: string): Result<Uint8Array, ApiError> {
  if (places === null || safeFileName(name) !== name) {
    return err({ kind: 'bad-input', field: 'name', problem: 'is not that of an exported file' })
  }
  const path = join(places.exports, name)
  const bytes = readExport(path, MAX_EXPORT_BYTES)
  return bytes === null ? err({ kind: 'export', problem: 'gone', path }) : ok(bytes)
}

const failed = (error: StoreError, path: string): ApiError => ({ kind: 'export', problem: exportProblem(error), path })

function exportProblem(error: StoreError): ExportProblem {
  switch (error.kind) {
    case 'folder-missing':
    case 'not-found':
      return 'folder-missing'
    case 'exists':
      return 'taken'
    case 'not-a-file':
    case 'read-only':
    case 'disk-full':
      return error.kind
    default:
      return 'failed'
  }
}
