/** The median time of five runs in milliseconds, after one that warms up. */
export function medianOfFive(work: () => unknown): number {
  work()
  const times = Array.from({ length: 5 }, () => {
    const start = performance.now()
    work()
    return performance.now() - start
  })
  return times.sort((a, b) => a - b)[2] ?? Number.NaN
}

/** One run, for work too slow to repeat. */
export function once(work: () => unknown): number {
  const start = performance.now()
  work()
  return performance.now() - start
}

/** "12.3 ms", "4.56 s". */
export const shownTime = (ms: number): string => (ms < 1000 ? `${ms.toFixed(1)} ms` : `${(ms / 1000).toFixed(2)} s`)
