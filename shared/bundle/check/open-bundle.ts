import type { BundleCheck, BundleFile } from '../../model/bundle.ts'
import { textOf } from '../bytes.ts'
import type { BundleCrypto } from '../crypto.ts'
import { showUnprintable } from '../plain-line.ts'

/** A bundle's files as the checks look at them, by path below the top folder. */
export interface OpenedBundle {
  readonly top: string
  readonly paths: readonly string[]
  readonly bytes: (path: string) => Uint8Array | undefined
  /** Null when the file is missing or not UTF-8. */
  readonly text: (path: string) => string | null
  /** Null when the file is missing. */
  readonly hash: (path: string) => string | null
}

/** The files below the first path's top folder; those outside it keep their whole path and are refused by the layout. */
export function openBundle(files: readonly BundleFile[], crypto: BundleCrypto): OpenedBundle {
  const top = files[0]?.path.split('/')[0] ?? ''
  const below = (path: string): string => (path.startsWith(`${top}/`) ? path.slice(top.length + 1) : `../${path}`)
  const byPath = new Map(files.map((file) => [below(file.path), file.bytes]))
  const hashes = new Map<string, string>()
  const hash = (path: string): string | null => {
    const bytes = byPath.get(path)
    if (bytes === undefined) return null
    const known = hashes.get(path) ?? crypto.sha256(bytes)
    hashes.set(path, known)
    return known
  }
  const text = (path: string): string | null => {
    const bytes = byPath.get(path)
    return bytes === undefined ? null : textOf(bytes)
  }
  return { top, paths: files.map(({ path }) => below(path)), bytes: (path) => byPath.get(path), text, hash }
}

/** The outcome of a check: its faults in words, or what holds. Hostile text in them is shown, never obeyed. */
export function outcome(name: string, faults: readonly string[], holds: string): BundleCheck {
  const more = faults.length > 5 ? [`and ${faults.length - 5} more`] : []
  const detail = faults.length === 0 ? holds : [...faults.slice(0, 5), ...more].join('; ')
  const short = showUnprintable(detail)
  return { name, ok: faults.length === 0, detail: short.length > 1000 ? `${short.slice(0, 1000)}…` : short }
}

/** The value of a JSON text, undefined when it is none. */
export function jsonValue(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** A JSON object's fields, undefined for any other value. */
export const fieldsOf = (value: unknown): Readonly<Record<string, unknown>> | undefined =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Readonly<Record<string, unknown>>)
    : undefined
