import type { VersionText } from '#shared/model/version-text.ts'

/** Who tracked changes that the text shows, in the order of their first. */
export function authorsOf({ paragraphs }: VersionText): readonly string[] {
  const authors = new Set<string>()
  for (const { look } of paragraphs)
    for (const { tracked, author } of look?.stretches ?? []) if (tracked !== undefined) authors.add(author ?? '')
  return [...authors]
}
