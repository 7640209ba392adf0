/** What happened, what was kept, and what to do next; the last two may have nothing to say. */
export interface ErrorText {
  readonly happened: string
  readonly kept: string | null
  readonly todo: string | null
}

export const say = (happened: string, todo: string | null = null, kept: string | null = null): ErrorText => ({
  happened,
  kept,
  todo,
})

export const UNCHANGED = 'Nothing was changed.'
