import type { z } from '#shared/api/zod.ts'

/** What is wrong, and where in a value. */
export interface Explained {
  readonly path: string
  readonly problem: string
}

type Issue = z.core.$ZodIssue
type Path = readonly PropertyKey[]

const KINDS: Readonly<Record<string, string>> = {
  string: 'a text',
  number: 'a number',
  boolean: 'true or false',
  array: 'a list',
  tuple: 'a list',
  object: 'an object',
  record: 'an object',
}

const written = (path: Path): string => path.map(String).join('.')

function valueAt(whole: unknown, path: Path): unknown {
  let value = whole
  for (const key of path) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) return undefined
    value = Reflect.get(value, key)
  }
  return value
}

const isOtherKind = (issues: readonly Issue[]): boolean =>
  issues.some((issue) => issue.code === 'invalid_type' && issue.path.length === 0)

/** Keys that a branch of a union does not know where it begins, and all that is wrong in it. */
function misfit(issues: readonly Issue[]): number {
  const strangers = issues.flatMap((issue) =>
    issue.code === 'unrecognized_keys' && issue.path.length === 0 ? issue.keys : [],
  )
  return (isOtherKind(issues) ? 1_000_000 : 0) + strangers.length * 1000 + issues.length
}

/**
 * The branch of a union that was meant: the one that knows most of the keys that are there.
 *
 * Null where none knows any, so that nobody can say what was meant.
 */
function meant(branches: readonly (readonly Issue[])[], value: unknown): readonly Issue[] | null {
  const best = branches.toSorted((one, other) => misfit(one) - misfit(other))[0]
  if (typeof value !== 'object' || value === null) return best !== undefined && !isOtherKind(best) ? best : null
  const strangers = (best ?? []).flatMap((issue) =>
    issue.code === 'unrecognized_keys' && issue.path.length === 0 ? issue.keys : [],
  )
  const keys = Object.keys(value).length
  return best === undefined || keys === 0 || strangers.length >= keys ? null : best
}

function problemOf(issue: Exclude<Issue, { readonly code: 'unrecognized_keys' | 'invalid_union' }>, isThere: boolean) {
  if (!isThere) return 'is missing'
  switch (issue.code) {
    case 'invalid_type':
      return `must be ${KINDS[issue.expected] ?? issue.expected}`
    case 'invalid_value':
      return `must be ${issue.values.map((value) => `"${String(value)}"`).join(' or ')}`
    case 'too_big':
      return issue.origin === 'array' ? `has more than ${issue.maximum} entries` : issue.message
    case 'too_small':
      return issue.origin === 'array' ? `needs ${issue.minimum} or more entries` : issue.message
    default:
      return issue.message
  }
}

/** Each thing that a schema finds wrong with a value, at its place and in words; `unions` says what may stand at a union. */
export function explainIssues(issues: readonly Issue[], whole: unknown, unions: string): readonly Explained[] {
  const explain = (issue: Issue, above: Path): readonly Explained[] => {
    const path = [...above, ...issue.path]
    if (issue.code === 'unrecognized_keys')
      return issue.keys.map((key) => ({ path: written([...path, key]), problem: 'is no key that a playbook has here' }))
    const value = valueAt(whole, path)
    if (issue.code !== 'invalid_union') return [{ path: written(path), problem: problemOf(issue, value !== undefined) }]
    if (value === undefined) return [{ path: written(path), problem: 'is missing' }]
    const branch = meant(issue.errors, value)
    if (branch === null) return [{ path: written(path), problem: unions }]
    return branch.flatMap((inner) => explain(inner, path))
  }
  return issues.flatMap((issue) => explain(issue, []))
}
