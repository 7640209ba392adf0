import { type RefObject, useEffect } from 'react'
import { wordsLookedFor } from '../model/search-changes.ts'

const NAME = 'found'

/** Where the words stand in the text nodes below an element. */
function rangesOf(root: Node, wanted: readonly string[]): readonly Range[] {
  const ranges: Range[] = []
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT)
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const said = (node.nodeValue ?? '').toLowerCase()
    for (const word of wanted) {
      for (let at = said.indexOf(word); at >= 0; at = said.indexOf(word, at + word.length)) {
        const range = document.createRange()
        range.setStart(node, at)
        range.setEnd(node, at + word.length)
        ranges.push(range)
      }
    }
  }
  return ranges
}

/** Marks the words looked for in the rows that exist; the page's elements stay as they are. */
export function useFoundWords(root: RefObject<HTMLElement | null>, query: string): void {
  // After every render: rows come and go while the list is scrolled.
  useEffect(() => {
    const wanted = wordsLookedFor(query)
    if (root.current === null || wanted.length === 0) CSS.highlights.delete(NAME)
    else CSS.highlights.set(NAME, new Highlight(...rangesOf(root.current, wanted)))
  })
  useEffect(() => () => void CSS.highlights.delete(NAME), [])
}
