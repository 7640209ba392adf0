import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'

// The earliest time that a zip can hold: the libraries would write the time of day into it.
const ZIP_TIME = new Date(1980, 0, 1)
/** Of what no day belongs to. */
export const NO_DAY = '1980-01-01'
const PROPERTIES = 'docProps/core.xml'

/**
 * An office file of our own making without the time of day, so that the same input gives the same bytes; `madeOn` is the
 * date in its properties, where it has any; a file that no day belongs to gets the first that a zip can hold.
 */
export function withFixedTimes(zip: Uint8Array, madeOn: string | null): Uint8Array {
  const entries = unzipSync(zip)
  const properties = entries[PROPERTIES]
  if (properties !== undefined) {
    const dated = strFromU8(properties).replaceAll(
      /(<dcterms:(?:created|modified)[^>]*>)[^<]*/g,
      (_, tag: string) => `${tag}${madeOn ?? NO_DAY}T00:00:00Z`,
    )
    entries[PROPERTIES] = strToU8(dated)
  }
  return zipSync(entries, { level: 6, mtime: ZIP_TIME })
}
