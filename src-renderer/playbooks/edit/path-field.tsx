import type { ReactNode } from 'react'
import { Field } from '#renderer/components/forms/field.tsx'
import { text } from '#renderer/messages/text.ts'
import { compilePattern } from '#shared/review/pattern/compile-pattern.ts'
import { useClaim } from './claims.ts'
import { useEditing } from './editing-slice.ts'

interface PathFieldProps {
  /** Where in the playbook the value stands: "topics.3.signals.0.find". */
  readonly path: string
  readonly label: string
  readonly value: string
  readonly onChange: (value: string) => void
  readonly hint?: string
  readonly isOptional?: boolean
  readonly isLabelHidden?: boolean
  readonly rows?: number
}

/** The first fault at a path, as a sentence; null where there is none. */
export function useFault(path: string): string | null {
  useClaim(path)
  return useEditing(({ faults }) => {
    const found = faults.find((fault) => fault.path === path)
    return found === undefined ? null : text.playbooks.faults.sentence(found.problem)
  })
}

/** What is wrong with words that are looked for, as soon as they are typed. */
function patternFault(pattern: string): string | null {
  if (pattern === '') return null
  const compiled = compilePattern(pattern)
  return compiled.ok ? null : text.playbooks.patterns.fault(compiled.error.problem, compiled.error.at + 1)
}

/** An input for words that are looked for. */
export function PatternField(props: Omit<PathFieldProps, 'rows'>): ReactNode {
  const fault = useFault(props.path)
  const { path, ...rest } = props
  return <Field {...rest} name={path} problem={patternFault(props.value) ?? fault} />
}

/** An input for a value of the playbook, with the fault that is found at its path. */
export function PathField({ path, ...rest }: PathFieldProps): ReactNode {
  return <Field {...rest} name={path} problem={useFault(path)} />
}
