import { memo, type ReactNode } from 'react'
import { firstWords } from '#renderer/components/forms/clause-options.ts'
import { text } from '#renderer/messages/text.ts'
import { clausesOf, type Row } from '../model/rows.ts'
import type { RowState } from './drawing.ts'
import { MarginComments } from './margin-comments.tsx'
import { PaperTable } from './paper-table.tsx'
import { Paragraph } from './paragraph.tsx'
import styles from './sheet-row.module.css'

const words = text.paper

interface SheetRowProps extends RowState {
  readonly row: Row
  readonly index: number
  readonly start: number
  readonly measure: (element: HTMLElement | null) => void
}

const LONGEST_NAME = 60

/** What a row is called by whoever hears it. */
function nameOf({ row, drawing }: Pick<SheetRowProps, 'row' | 'drawing'>): string {
  const { clauses, paragraphs } = drawing.paper.layout.text
  if (row.kind === 'head') return words.header
  if (row.kind === 'foot') return words.footer
  if (row.kind === 'note') return words.notes
  if (row.kind === 'box') return words.box
  const [first] = clausesOf(row)
  const clause = first === undefined ? undefined : clauses[first]
  const index = row.kind === 'clause' ? row.paragraphs[0] : undefined
  const said = clause?.heading || clause?.text || (index === undefined ? '' : paragraphs[index]?.text) || ''
  return firstWords(`${clause?.label ?? ''} ${said}`, LONGEST_NAME) || words.inspector.noNumber
}

function Content({ row, ...state }: RowState & { readonly row: Row }): ReactNode {
  if (row.kind === 'table') return <PaperTable table={row.chunk} state={state} />
  const paragraphs = row.paragraphs.map((paragraph) => (
    <Paragraph key={paragraph} paragraph={paragraph} state={state} />
  ))
  if (row.kind !== 'head' || row.document === null) return paragraphs
  const { name, kind } = row.document
  return (
    <>
      <p className={styles.document}>
        <span className={styles.documentKind}>{words.documentKind(kind)}</span>
        <span>{name}</span>
      </p>
      {paragraphs}
    </>
  )
}

/** A row of the sheet: a clause, a part of a table, a note, or what stands at the edges of the pages. */
export const SheetRow = memo(function SheetRow({ row, index, start, measure, ...state }: SheetRowProps): ReactNode {
  const { drawing, chosen, cursor } = state
  const clause = row.kind === 'clause' ? row.clause : null
  const isFirstPart = clause !== null && drawing.paper.layout.rowOfClause.get(clause) === index
  const comments = clausesOf(row)
    .filter((each) => drawing.paper.layout.rowOfClause.get(each) === index)
    .flatMap((each) => drawing.comments.get(each) ?? [])
  const choosable =
    clause === null
      ? {}
      : {
          'data-clause': clause,
          'data-chosen': clause === chosen || undefined,
          ...(isFirstPart ? { tabIndex: clause === cursor ? 0 : -1 } : {}),
        }
  return (
    <article
      ref={measure}
      className={styles.row}
      data-index={index}
      data-top={row.isTop || undefined}
      data-bottom={row.isBottom || undefined}
      style={{ transform: `translateY(${start}px)` }}
      aria-label={nameOf({ row, drawing })}
      aria-posinset={index + 1}
      aria-setsize={drawing.paper.layout.rows.length}
      {...choosable}
    >
      <div className={styles.page} data-kind={row.kind} data-first={(row.kind === 'note' && row.isFirst) || undefined}>
        <div className={styles.content}>
          <Content row={row} {...state} />
        </div>
      </div>
      {comments.length === 0 ? null : (
        <div className={styles.margin}>
          <MarginComments comments={comments} />
        </div>
      )}
    </article>
  )
})
