/**
 * Reads the files of as many seeds as the first argument says, in this process.
 *
 * A line before each seed tells the watcher (`test/soak.ts`) that it goes on and which one it was; faults and the most
 * memory that was used follow as lines of their own.
 */
export async function runMutants(faultOf: (seed: number) => string | null | Promise<string | null>): Promise<void> {
  const count = Number(process.argv[2] ?? 1000)
  for (let seed = 0; seed < count; seed += 1) {
    process.stdout.write(`seed ${seed}\n`)
    const fault = await faultOf(seed)
    if (fault !== null) process.stdout.write(`fault ${seed}: ${fault}\n`)
  }
  process.stdout.write(`memory ${Math.round(process.resourceUsage().maxRSS / 1024)}\n`)
}
