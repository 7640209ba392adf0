/** What a job may take from the machine. */
export interface JobLimits {
  /** Beside its own heap, which has a limit already: bytes unpacked from a document stand outside it. */
  readonly memoryBytes: number
  readonly milliseconds: number
}

export const JOB_LIMITS: JobLimits = { memoryBytes: 2 * 1024 ** 3, milliseconds: 300_000 }

const LOOK_EVERY_MS = 200

/**
 * Watches what a running job takes, and tells once when it is too much. Returns how to stop watching.
 *
 * A thread that never comes back from a document made to do harm cannot watch itself.
 */
export function watchJob(limits: JobLimits, tooMuch: (what: 'memory' | 'time') => void): () => void {
  const [start, before] = [performance.now(), process.memoryUsage.rss()]
  const timer = setInterval(() => {
    const grown = process.memoryUsage.rss() - before > limits.memoryBytes
    if (!grown && performance.now() - start <= limits.milliseconds) return
    clearInterval(timer)
    tooMuch(grown ? 'memory' : 'time')
  }, LOOK_EVERY_MS)
  timer.unref()
  return () => clearInterval(timer)
}
