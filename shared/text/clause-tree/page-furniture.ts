const PAGE_NUMBER =
  /^(?:page\s+)?[-–—[(]?\s*(?:\d{1,4}|[ivxl]{1,6}|[A-Z]-\d{1,3})\s*[-–—\])]?(?:\s*(?:of|\/)\s*\d{1,4})?$/i
const SOURCE_LINE = /^Source: .{3,120}, \d{1,2}\/\d{1,2}\/\d{4}$/
const RULE = /^(?:[-=~*_–—#]\s*){3,}$/

/** True for a line that belongs to the page and not to the text: a page number, a filing service's source line. */
export const isPageFurniture = (text: string): boolean =>
  text.length <= 150 && (PAGE_NUMBER.test(text) || SOURCE_LINE.test(text))

/** True for a row of dashes, stars or underscores. "[***]" is no rule: there something was left out. */
export const isRule = (text: string): boolean => text.length >= 3 && text.length <= 400 && RULE.test(text)
