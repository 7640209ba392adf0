import MarkdownIt from 'markdown-it'

type Parser = ReturnType<typeof MarkdownIt>

/** The token stream of markdown-it, as far as it is read here. */
export type MarkdownToken = ReturnType<Parser['parse']>[number]

/**
 * CommonMark and tables. Left out: indented code, which in contracts is only ever indented text, and everything that
 * would change a character (links from bare addresses, typographic replacements).
 */
const parser = (): Parser => new MarkdownIt({ html: true, linkify: false, typographer: false }).disable(['code'])

const withReferences = parser()
const withoutReferences = parser().disable(['reference'])

const isAddress = (href: string): boolean =>
  /^(?:[a-z][a-z0-9+.-]*:|\/|#|\.{1,2}\/|www\.)|\.(?:md|html?|pdf)(?:#|$)/i.test(href)

/** Parses a text; "[Customer]: Acme" is no link definition and must not vanish as one. */
export function parseMarkdown(text: string): readonly MarkdownToken[] {
  const env: { references?: Record<string, { readonly href: string; readonly title: string }> } = {}
  const tokens = withReferences.parse(text, env)
  const linksOnly = Object.values(env.references ?? {}).every(({ href, title }) => isAddress(href) && title === '')
  return linksOnly ? tokens : withoutReferences.parse(text, {})
}
