/** The bytes of a file that was chosen or dropped; null when it went away or may not be read: browsers tell no more. */
export async function readBytes(file: File): Promise<Uint8Array | null> {
  try {
    return new Uint8Array(await file.arrayBuffer())
  } catch {
    return null
  }
}
