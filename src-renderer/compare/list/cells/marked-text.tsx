import type { ReactNode } from 'react'
import { WordRuns } from '#renderer/components/marks/word-runs.tsx'
import { text } from '#renderer/messages/text.ts'
import type { ClausePieces, Piece } from '../../model/pieces.ts'
import styles from './marked-text.module.css'

const words = text.compare

interface PiecesProps {
  readonly pieces: readonly Piece[]
  readonly onShowAll: (() => void) | null
}

/** What is left out, as one sign; clicking it shows the whole clause, as Enter does on the row. */
function Gap({ onShowAll }: { readonly onShowAll: (() => void) | null }): ReactNode {
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: Enter on the row is the keyboard's way.
    // biome-ignore lint/a11y/noStaticElementInteractions: likewise.
    <span
      className={styles.gap}
      title={words.gapHint}
      onClick={(event) => {
        event.stopPropagation()
        onShowAll?.()
      }}
    >
      {words.gap}
    </span>
  )
}

/** One text's words of a change: what changed is marked, renames quietly, and long unchanged stretches are left out. */
function Pieces({ pieces, onShowAll }: PiecesProps): ReactNode {
  return pieces.map((piece, at) => {
    const key = `${at}${piece.kind}`
    if (piece.isHidden) return pieces[at - 1]?.isHidden === true ? null : <Gap key={key} onShowAll={onShowAll} />
    if (!piece.isQuiet) return <WordRuns key={key} words={[[piece.kind, piece.text]]} show="both" />
    return piece.kind === '-' ? (
      <del key={key} className={styles.quietGone}>
        {piece.text}
      </del>
    ) : (
      <ins key={key} className={styles.quietCome}>
        {piece.text}
      </ins>
    )
  })
}

interface MarkedTextProps {
  readonly clauses: readonly ClausePieces[]
  readonly onShowAll: (() => void) | null
}

/** Clauses of one text, each with its heading in front of its words. */
export function MarkedText({ clauses, onShowAll }: MarkedTextProps): ReactNode {
  return clauses.map(({ heading, text: body }, at) => {
    // Clauses of a change have no name of their own: their place is their identity.
    const key = `${at}`
    return (
      <p key={key} className={styles.clause}>
        {heading.length === 0 ? null : (
          <strong className={styles.heading}>
            <Pieces pieces={heading} onShowAll={onShowAll} />
          </strong>
        )}
        <Pieces pieces={body} onShowAll={onShowAll} />
      </p>
    )
  })
}
