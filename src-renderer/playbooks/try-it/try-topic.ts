import type { Depth, Playbook, Topic } from '#shared/model/playbook/playbook.ts'
import type { TopicReview } from '#shared/model/playbook/review.ts'
import type { SourceParagraph, VersionText } from '#shared/model/version-text.ts'
import { preparePlaybook } from '#shared/review/prepare-playbook.ts'
import { reviewVersion } from '#shared/review/review-version.ts'
import { buildVersionText } from '#shared/text/build-version-text.ts'

/** What a topic says of a text. */
export type Tried =
  | { readonly kind: 'faulty' }
  | { readonly kind: 'not-covered' }
  | { readonly kind: 'found'; readonly found: TopicReview }

/** A text as it is typed or pasted: each line is a paragraph. */
export function textOf(typed: string): VersionText {
  const paragraphs = typed.split(/\r?\n/).map(
    (line, at): SourceParagraph => ({
      ...{ source: [at], text: line, label: null, level: null, outline: null, style: null },
      ...{ bold: 0, story: 'body', cell: null },
    }),
  )
  const nothing = { revisions: [], comments: [], findings: [] }
  return buildVersionText({ format: 'text', title: null, paragraphs, ...nothing })
}

/** Sets a text against one topic of a playbook, as it stands while it is being written. */
export function tryTopic(playbook: Playbook, topic: Topic, text: VersionText, depth: Depth): Tried {
  const rest = { redFlags: [], conflicts: [], implementation: [], notes: [], checklist: [], controls: [] }
  const prepared = preparePlaybook({ ...playbook, ...rest, topics: [{ ...topic, sources: [], links: [] }] })
  if (!prepared.ok) return { kind: 'faulty' }
  const settings = { side: 'vendor', provider: 'vendor', depth, choices: [] } as const
  const review = reviewVersion(prepared.value, text, settings)
  const [found] = review.topics
  return found === undefined ? { kind: 'not-covered' } : { kind: 'found', found }
}
