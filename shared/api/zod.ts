import { z } from 'zod'

/** What is wrong with a value, in words that follow the field's name; a schema's own message goes first. */
function describeIssue(issue: z.core.$ZodRawIssue): string {
  switch (issue.code) {
    case 'too_big':
      return issue.origin === 'string'
        ? `must be at most ${issue.maximum} characters long`
        : `must be at most ${issue.maximum}`
    case 'too_small':
      return issue.origin === 'string' && issue.minimum === 1
        ? 'must not be empty'
        : `must be at least ${issue.minimum}`
    default:
      return 'has a wrong shape'
  }
}

// Before the first schema: zod otherwise probes for `new Function`, which a page under Trusted Types forbids.
z.config({ jitless: true, customError: describeIssue })

export { z }
