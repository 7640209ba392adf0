import { Parser, type Token } from 'parse5'
import { HtmlFault, LIMITS } from './limits.ts'
import { type HtmlNode, makeTree } from './tree.ts'

/** How much the parser is given at once. Unfinished tags are looked at in between. */
const STEP = 32 * 1024

const checkTag = (tag: Partial<Token.TagToken> | null): void => {
  if ((tag?.attrs?.length ?? 0) > LIMITS.attributes)
    throw new HtmlFault(`a tag has more than ${LIMITS.attributes} attributes`)
}

/** Parses a page as browsers do (HTML §13.2), within limits. */
export function parseHtml(text: string): HtmlNode {
  const parser = new Parser({ treeAdapter: makeTree() })
  const { onStartTag, onEndTag } = parser
  parser.onStartTag = (tag) => {
    checkTag(tag)
    onStartTag.call(parser, tag)
  }
  parser.onEndTag = (tag) => {
    checkTag(tag)
    onEndTag.call(parser, tag)
  }
  const { tokenizer } = parser
  for (let at = 0; at < text.length; at += STEP) {
    tokenizer.write(text.slice(at, at + STEP), false)
    // biome-ignore lint/complexity/useLiteralKeys: the parser has no other way to look at a tag before its end
    checkTag(tokenizer['currentToken'] as Partial<Token.TagToken> | null)
  }
  tokenizer.write('', true)
  return parser.document
}
