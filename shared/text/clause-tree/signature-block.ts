const FIELD =
  /^\s*(?:by|name|title|date|dated|signature|signed|its|capacity|print(?:ed)? name|place|witness|attest|email|address)\s*(?:\([^)]{0,40}\))?\s*:|^\s*(?:by|name|title|date|signature|print(?:ed)? name)\s*(?:\t|$)|_{5,}|^\s*\/s\/|\b(?:by|name|title):\s*_{0,}/i
const SIGNATURE = /\b(?:by|signature|signed)\s*:|^signature\s*(?:\t|$)|_{5,}|\/s\//i
const ALWAYS =
  /^\W{0,4}(?:in witness whereof|signature pages?(?:\s+(?:to\b.{0,80}|follows?|immediately follows?))?\W*$|the remainder of this page)/i
const OPENING =
  /^\W{0,4}(?:signed\b|executed\b|accepted\b.{0,20}\bagreed\b|agreed\b.{0,20}\baccepted\b|acknowledged\b.{0,20}\bagreed\b|the parties have\b.{0,60}\b(?:signed|executed)|as witness\b)/i

/** Longest line of a signature block, its opening sentence aside. */
const LONGEST_LINE = 240

/** True for a line that somebody fills in when signing: "By: ____", "Name:", "/s/ …". */
export const isSignatureField = (text: string): boolean => text.length <= LONGEST_LINE && FIELD.test(text)

/** True for the line a signature goes on, not merely a name or date beside it. */
export const isSignatureLine = (text: string): boolean => text.length <= LONGEST_LINE && SIGNATURE.test(text)

/** True for the words that only ever open a signature block ("IN WITNESS WHEREOF, …"). */
export const opensSignatureBlock = (text: string): boolean => ALWAYS.test(text.slice(0, LONGEST_LINE))

/** True for words that open a signature block when lines to fill in follow ("Signed for and on behalf of …"). */
export const mayOpenSignatureBlock = (text: string): boolean => OPENING.test(text.slice(0, LONGEST_LINE))

/** True when a line is short enough to stand inside a signature block. */
export const fitsSignatureBlock = (text: string): boolean => text.length <= LONGEST_LINE
