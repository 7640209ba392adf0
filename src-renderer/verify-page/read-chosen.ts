import type { Chosen } from './chosen.ts'

const bytesOf = async (file: File): Promise<Uint8Array> => new Uint8Array(await file.arrayBuffer())

/** Reads a zip; null when it cannot be read. */
export async function readZipFile(file: File): Promise<Chosen | null> {
  try {
    return { kind: 'zip', name: file.name, bytes: await bytesOf(file) }
  } catch {
    return null
  }
}

/** Reads every file of a folder; null when one cannot be read. */
export async function readFolder(list: readonly File[]): Promise<Chosen | null> {
  try {
    const files = await Promise.all(
      list.map(async (file) => ({ path: file.webkitRelativePath, bytes: await bytesOf(file) })),
    )
    return { kind: 'folder', name: files[0]?.path.split('/')[0] ?? '', files }
  } catch {
    return null
  }
}
