import { visibleText } from '../report/visible-text.ts'

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

/** Text from outside as text of the page: nothing in it is markup, and nothing in it stays hidden. */
export const escaped = (text: string): string =>
  visibleText(text).replaceAll(/[&<>"']/g, (character) => ENTITIES[character] ?? '')

/** The same for one line whose direction is its own and touches nothing beside it. */
export const isolated = (text: string): string => `<bdi>${escaped(text)}</bdi>`
