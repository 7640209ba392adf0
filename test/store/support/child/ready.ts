/** Tells the test that started this process how far it is. */
export function say(message: unknown): void {
  process.stdout.write(`${JSON.stringify(message)}\n`)
}

/** Keeps the process alive until the test ends it. */
export function stay(): void {
  setInterval(() => undefined, 60_000)
}
