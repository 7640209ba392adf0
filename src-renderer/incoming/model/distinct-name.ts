/** `Terms.docx`, and for the second of that name `Terms (2).docx`: in a version every name is another one. */
export function distinctName(name: string, taken: readonly string[]): string {
  if (!taken.includes(name)) return name
  const dot = name.lastIndexOf('.')
  const [stem, ending] = dot > 0 ? [name.slice(0, dot), name.slice(dot)] : [name, '']
  for (let count = 2; ; count += 1) {
    const tried = `${stem} (${count})${ending}`
    if (!taken.includes(tried)) return tried
  }
}
