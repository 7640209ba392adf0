import { create } from 'zustand'
import type { FileProblem } from '#renderer/incoming/files/inspect-file.ts'
import type { Proposal } from '#renderer/negotiation/take-in/taken.ts'
import type { Output } from '#shared/api/contract.ts'
import type { ApiError } from '#shared/api/errors.ts'
import type { Side } from '#shared/model/side.ts'
import type { DocumentKind, View } from '#shared/model/version-text.ts'
import { type ChosenDocument, moveDocument, setKind } from './chosen-documents.ts'

export type Placed = Output<'incoming.place'>
export type KnownVersion = Output<'version.list'>[number]

/** A file that was not taken, and why. */
export interface FailedFile {
  readonly id: number
  readonly problem: FileProblem
}

/** What goes on before the user is asked anything. */
export type Work =
  | { readonly kind: 'reading'; readonly at: number; readonly of: number; readonly name: string }
  | { readonly kind: 'placing' }

/** A version that was added, and what it means for the points: the dialog's last step. */
export interface AddedVersion {
  readonly contract: string
  readonly answer: Output<'version.add'>
  /** How many changes it took: more than one where the user said whose turn it is. */
  readonly steps: number
  readonly proposal: Proposal
}

interface AddVersion {
  readonly isOpen: boolean
  /** The contract it is for; null until the user has said it. */
  readonly contract: string | null
  readonly work: Work | null
  /** The main one first. */
  readonly documents: readonly ChosenDocument[]
  readonly failed: readonly FailedFile[]
  /** True after something was dropped that holds no file. */
  readonly isNothing: boolean
  /** Where the documents belong, as far as the core can tell; null when it cannot. */
  readonly placed: Placed | null
  /** The versions of the contract. */
  readonly versions: readonly KnownVersion[]
  /** Whose turn it is before the version comes in. */
  readonly holder: Side | null
  /** True once the user said that it does belong to this contract, though another is more alike. */
  readonly isKept: boolean
  /** Null until the user has said it, or the documents themselves have. */
  readonly side: Side | null
  /** True while the side is what the documents say, and not the user. */
  readonly isSideSuggested: boolean
  readonly date: string
  readonly view: View
  /** The version it answers; null where there is none yet. */
  readonly answers: number | null
  readonly isAnswersChosen: boolean
  /** Whose turn it is afterwards; null: the other side's than its sender's. */
  readonly turn: Side | null
  /** True once it was tried, so that what is missing is shown. */
  readonly isTried: boolean
  readonly isAdding: boolean
  readonly problem: ApiError | null
  readonly added: AddedVersion | null
}

export const CLOSED: AddVersion = {
  isOpen: false,
  contract: null,
  work: null,
  documents: [],
  failed: [],
  isNothing: false,
  placed: null,
  versions: [],
  holder: null,
  isKept: false,
  side: null,
  isSideSuggested: false,
  date: '',
  view: 'accepted',
  answers: null,
  isAnswersChosen: false,
  turn: null,
  isTried: false,
  isAdding: false,
  problem: null,
  added: null,
}

export const useAddVersion = create<AddVersion>()(() => CLOSED)

export const editVersion = (edit: Partial<Pick<AddVersion, 'date' | 'view'>>): void =>
  useAddVersion.setState({ ...edit, problem: null })

/** What the user says, no suggestion changes any more. */
export const chooseSide = (side: Side): void =>
  useAddVersion.setState({ side, isSideSuggested: false, turn: null, problem: null })

export const chooseTurn = (turn: Side): void => useAddVersion.setState({ turn, problem: null })

export const chooseAnswers = (answers: number): void =>
  useAddVersion.setState({ answers, isAnswersChosen: true, problem: null })

export const keepHere = (): void => useAddVersion.setState({ isKept: true })

/** The user goes on without the files that were not taken. */
export const forgetFailed = (): void => useAddVersion.setState({ failed: [], isNothing: false })

const editDocuments = (edit: (documents: readonly ChosenDocument[]) => readonly ChosenDocument[]): void =>
  useAddVersion.setState(({ documents }) => ({ documents: edit(documents), problem: null }))

export const chooseKind = (id: number, kind: DocumentKind): void => editDocuments((all) => setKind(all, id, kind))

export const moveBy = (id: number, by: -1 | 1): void => editDocuments((all) => moveDocument(all, id, by))
