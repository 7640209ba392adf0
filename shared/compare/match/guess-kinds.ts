import type { DocumentKind } from '../../model/version-text.ts'

/** One of several documents that came in together. */
interface SentDocument {
  /** The file's name, with folders or without. */
  readonly name: string
  readonly title: string | null
  /** How many words it has. */
  readonly words: number
}

const SCHEDULE =
  /\b(?:schedules?|sched|statements? of work|sow|order ?forms?|work ?orders?|task ?orders?|service levels?|sla|price ?lists?|pricing|fees|charges|specifications?|specs?|rate ?card|milestones?)\b/i

const ANNEX =
  /\b(?:annex(?:es|e|ure)?|exhibits?|exh|appendix|appendices|attachments?|addendum|addenda|anlage|anhang|dpa|riders?|side ?letter|enclosures?|cover ?(?:letter|e?mail))\b/i

const AGREEMENT =
  /\b(?:agreements?|contract|vertrag|msa|nda|terms|conditions|lease|licen[cs]e|deed|heads of terms|main)\b/i

const spaced = (name: string): string =>
  name
    .split('/')
    .slice(-1)
    .join('')
    .replace(/\.[a-z]{1,8}$/i, '')
    .replaceAll(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
    .replaceAll(/[_.\-–—+]+/g, ' ')

/** A title is believed only where it begins with the word: "Schedule 1: Fees", but not "Services Agreement with Schedules". */
function attachedKind({ name, title }: SentDocument): 'schedule' | 'annex' | null {
  const called = spaced(name)
  const [schedule, annex] = [called.search(SCHEDULE), called.search(ANNEX)]
  if (schedule >= 0 && (annex < 0 || schedule < annex)) return 'schedule'
  if (annex >= 0) return 'annex'
  const begins = title?.trim().slice(0, 24) ?? ''
  if (begins.search(SCHEDULE) === 0) return 'schedule'
  return begins.search(ANNEX) === 0 ? 'annex' : null
}

const isAgreement = ({ name, title }: SentDocument): boolean =>
  AGREEMENT.test(spaced(name)) || AGREEMENT.test(title ?? '')

/**
 * What each of several documents is within one version; exactly one is the main one.
 *
 * The main one is not called a schedule, an exhibit or the like; of several such, one called an agreement; of several
 * such, the longest. What is neither the main one nor called anything is an annex.
 */
export function guessKinds(documents: readonly SentDocument[]): readonly DocumentKind[] {
  const attached = documents.map(attachedKind)
  const [main] = documents
    .map((document, at) => ({ document, at }))
    .toSorted(
      (a, b) =>
        Number(attached[a.at] !== null) - Number(attached[b.at] !== null) ||
        Number(isAgreement(b.document)) - Number(isAgreement(a.document)) ||
        b.document.words - a.document.words ||
        a.at - b.at,
    )
  return documents.map((_, at) => (at === main?.at ? 'main' : (attached[at] ?? 'annex')))
}

/** True when a document's name or title says that it hangs on another one. */
export const isAttachment = (document: SentDocument): boolean => attachedKind(document) !== null
