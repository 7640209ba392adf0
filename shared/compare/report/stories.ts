import type { WordRun } from '../../model/comparison.ts'
import type { Story, VersionText } from '../../model/version-text.ts'
import { diffWords } from '../words/diff-words.ts'

/** Text that stands outside the clauses: its words, from the old text to the new one. */
export interface StoryChange {
  readonly story: Exclude<Story, 'body'>
  readonly name: string
  readonly words: readonly WordRun[]
  readonly isChanged: boolean
}

const STORIES = {
  footnote: 'Footnotes',
  endnote: 'Endnotes',
  textbox: 'Text boxes',
  header: 'Page headers',
  footer: 'Page footers',
} as const

const known = new WeakMap<VersionText, { readonly old: VersionText; readonly stories: readonly StoryChange[] }>()

/**
 * The notes, boxes and running heads of both texts, compared story by story; those that neither has are left out.
 *
 * Rows, summary and redline all ask for it: it is made once.
 */
export function compareStories(old: VersionText, now: VersionText): readonly StoryChange[] {
  const found = known.get(now)
  if (found?.old === old) return found.stories
  const stories = storiesOf(old, now)
  known.set(now, { old, stories })
  return stories
}

function storiesOf(old: VersionText, now: VersionText): readonly StoryChange[] {
  return (Object.keys(STORIES) as (keyof typeof STORIES)[]).flatMap((story) => {
    const [before, after] = [storyText(old, story), storyText(now, story)]
    if (before === '' && after === '') return []
    const name = STORIES[story]
    return [{ story, name, words: wordsBetween(before, after), isChanged: before !== after }]
  })
}

function wordsBetween(before: string, after: string): readonly WordRun[] {
  if (before === after) return [['=', before]]
  if (before === '') return [['+', after]]
  return after === '' ? [['-', before]] : diffWords(before, after).runs
}

/** All paragraphs of one story, each with its number before it. */
export const storyText = ({ paragraphs }: VersionText, story: Story): string =>
  paragraphs
    .filter((paragraph) => paragraph.story === story)
    .map(({ label, text }) => (label === null ? text : `${label} ${text}`.trim()))
    .filter((text) => text !== '')
    .join('\n')
