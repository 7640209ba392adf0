import { type Input, type MutationName, type Output, procedures } from './contract.ts'
import type { Undo } from './procedure.ts'

/** A call that takes a mutation back. It is a mutation itself, so that its own inverse does it again. */
export interface Inverse {
  readonly name: MutationName
  readonly input: Input<MutationName>
}

/** What takes this mutation back, given what was asked and what came of it, or why nothing does. */
export function undoOf<N extends MutationName>(
  name: N,
  input: Input<N>,
  output: Output<N>,
): Inverse | { readonly never: string } {
  const undo: Undo = procedures[name].undo
  // Which name goes with which input is lost where the name is a variable; a test holds it for each declaration.
  return 'never' in undo ? undo : ({ name: undo.by, input: undo.input(input as never, output as never) } as Inverse)
}
