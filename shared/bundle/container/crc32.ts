/** What each value of a byte does to the register: the polynomial of zip (PKWARE APPNOTE 6.3 §4.4.7), bits reversed. */
const TABLE = Uint32Array.from({ length: 256 }, (_, byte) => {
  let register = byte
  for (let bit = 0; bit < 8; bit += 1) register = (register >>> 1) ^ (register & 1 ? 0xedb8_8320 : 0)
  return register
})

/** The checksum that a zip keeps of each file. */
export function crc32(bytes: Uint8Array): number {
  let register = 0xffff_ffff
  for (const byte of bytes) register = (TABLE[(register ^ byte) & 0xff] ?? 0) ^ (register >>> 8)
  return (register ^ 0xffff_ffff) >>> 0
}
