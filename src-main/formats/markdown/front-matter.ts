/** What stands above a Markdown text between two rows of dashes. */
export interface FrontMatter {
  readonly lines: readonly string[]
  readonly title: string | null
  readonly body: string
}

const LONGEST = 200

/** Parts the metadata at the top of a file from its text; CommonMark would make one big heading of it. */
export function splitFrontMatter(text: string): FrontMatter {
  const none = { lines: [], title: null, body: text }
  if (!/^---[ \t]*\n/.test(text)) return none
  const lines = text.split('\n', LONGEST + 2)
  const end = lines.findIndex((line, at) => at > 0 && /^(?:---|\.\.\.)[ \t]*$/.test(line))
  const inside = lines.slice(1, end)
  if (end < 2 || !/^[A-Za-z][\w-]*:/.test(inside[0] ?? '')) return none
  const body = text
    .split('\n')
    .slice(end + 1)
    .join('\n')
  const title = inside
    .map((line) => /^title:\s*["']?(.+?)["']?\s*$/.exec(line)?.[1])
    .find((found) => found !== undefined)
  return { lines: inside.map((line) => line.trim()).filter((line) => line !== ''), title: title ?? null, body }
}
