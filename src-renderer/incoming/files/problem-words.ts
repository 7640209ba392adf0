import { text } from '#renderer/messages/text.ts'
import { describeError } from '#shared/api/describe-error.ts'
import type { FileProblem } from './inspect-file.ts'

const words = text.incoming.problems

/** Why a file was not taken, and what to do about it; what was kept goes without saying while nothing was added. */
export function problemWords(problem: FileProblem): { readonly happened: string; readonly todo: string | null } {
  switch (problem.kind) {
    case 'error': {
      const { happened, todo } = describeError(problem.error)
      return { happened, todo }
    }
    case 'unreadable':
      return { happened: words.unreadable(problem.name), todo: words.unreadableTodo }
    case 'surplus':
      return { happened: words.surplus(problem.name, problem.most), todo: words.surplusTodo }
    case 'twice':
      return { happened: words.twice(problem.name, problem.as), todo: null }
  }
}
