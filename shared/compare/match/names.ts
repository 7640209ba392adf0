import { wordsOf } from '../../text/tokens.ts'

/** Words that say which turn of a document a file is, not which document: "v2", "final", "clean", dates. */
const TURN =
  /^(?:v|ver|version|rev|revision|draft|final|clean|redline|marked|tracked|signed|copy|\d+|v\d+|docx?|pdf|md|txt|odt|rtf|html?)$/

/** The words that name a document: of a file's name with its folders and without its ending, or of a title. */
export const nameWords = (name: string): readonly string[] =>
  wordsOf(name.replace(/\.[a-z]{1,5}$/i, '').replaceAll(/(\p{Ll})(\p{Lu})/gu, '$1 $2')).filter(
    (word) => !TURN.test(word),
  )
