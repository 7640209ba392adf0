import type { Side } from '#shared/model/side.ts'

const numbers = new Intl.NumberFormat('en-GB')
const dates = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' })
const times = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeStyle: 'short' })

/** `1 clause`, `1,200 clauses`. */
export const plural = (count: number, one: string, many = `${one}s`): string =>
  `${numbers.format(count)} ${count === 1 ? one : many}`

const SIDES: Readonly<Record<Side, string>> = { vendor: 'Vendor', buyer: 'Buyer' }

export const common = {
  appName: 'Counterdraft',
  side: (side: Side): string => SIDES[side],
  sideUs: (side: Side): string => `${SIDES[side]} (us)`,
  versionShort: (version: number): string => `v${version}`,
  version: (version: number): string => `Version ${version}`,
  number: (value: number): string => numbers.format(value),
  /** A day as stored, `YYYY-MM-DD`. */
  day: (iso: string): string => dates.format(new Date(`${iso.slice(0, 10)}T00:00:00Z`)),
  time: (iso: string): string => times.format(new Date(iso)),
  /** A file's size. */
  fileSize: (bytes: number): string =>
    bytes < 1000
      ? plural(bytes, 'byte')
      : bytes < 999_500
        ? `${Math.round(bytes / 1000)} kB`
        : `${(bytes / 1_000_000).toFixed(1)} MB`,
  cancel: 'Cancel',
  close: 'Close',
  escapeAgain: 'Press Escape again to close this and lose what you typed.',
  save: 'Save',
  tryAgain: 'Try again',
  optional: 'optional',
  none: '—',
  unknown: '?',
  arrow: '→',
  dot: '·',
  loading: 'Loading…',
} as const
