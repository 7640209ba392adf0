import { type ReactNode, useEffect, useRef } from 'react'
import { text } from '#renderer/messages/text.ts'
import { addressOf, type Route } from '#renderer/route/route.ts'
import { HelpBlockView } from './help-block.tsx'
import styles from './help-screen.module.css'

type HelpRoute = Extract<Route, { readonly screen: 'help' }>

/** How everything is done, page by page. It belongs to no contract, and asks the core nothing. */
export function HelpScreen({ route }: { readonly route: HelpRoute }): ReactNode {
  const article = useRef<HTMLElement>(null)
  const { pages } = text.help
  const page = pages.find(({ id }) => id === route.page) ?? pages[0]
  useEffect(() => {
    if (page !== undefined) article.current?.scrollTo({ top: 0 })
  }, [page])
  if (page === undefined) return null
  return (
    <div className={styles.screen}>
      <nav className={styles.pages} aria-label={text.help.pagesName}>
        <ul>
          {pages.map(({ id, title }) => (
            <li key={id}>
              <a
                className={styles.page}
                href={`#${addressOf({ screen: 'help', page: id })}`}
                aria-current={id === page.id ? 'page' : undefined}
              >
                {title}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a long page is scrolled from the keyboard. */}
      <article ref={article} className={styles.article} tabIndex={0} aria-label={page.title}>
        <h1 className={styles.title}>{page.title}</h1>
        <p className={styles.intro}>{page.intro}</p>
        {page.sections.map(({ title, blocks }) => (
          <section key={title} className={styles.section}>
            <h2 className={styles.head}>{title}</h2>
            {blocks.map((block, at) => {
              // Blocks have no name of their own, and a page never changes: their place is their identity.
              const key = `${at}`
              return <HelpBlockView key={key} block={block} />
            })}
          </section>
        ))}
        <p className={styles.end}>{text.help.notAdvice}</p>
      </article>
    </div>
  )
}
