import { setImmediate as nextTurn } from 'node:timers/promises'

const isOfLibrary = (reason: unknown): boolean =>
  reason instanceof Error && /pdfjs-dist|pdf\.worker\.mjs/.test(reason.stack ?? '')

function onStray(reason: unknown): void {
  if (!isOfLibrary(reason)) throw reason
}

/**
 * Keeps failures that PDF.js lets go of from ending the thread, while something is read.
 *
 * In a damaged file it may start what nobody waits for any more: what was waited for tells the failure already.
 */
export async function withoutStrays<T>(read: () => Promise<T>): Promise<T> {
  process.on('unhandledRejection', onStray)
  try {
    return await read()
  } finally {
    // A rejection is found to be nobody's at the end of the turn in which it came.
    await nextTurn()
    process.off('unhandledRejection', onStray)
  }
}
