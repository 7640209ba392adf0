type Selection = ReadonlySet<string>

/** With a point chosen or not. */
export function toggled(selection: Selection, id: string): Selection {
  const next = new Set(selection)
  if (!next.delete(id)) next.add(id)
  return next
}

/** Extended from one point to the next; going back over what is chosen takes it out again. */
export function extended(selection: Selection, from: string, to: string): Selection {
  if (from === to) return new Set([...selection, from])
  const next = new Set(selection)
  if (selection.has(from) && selection.has(to)) next.delete(from)
  else next.add(from).add(to)
  return next
}

/** Everything from one point to another, added to what is chosen. */
export function withRange(selection: Selection, ids: readonly string[], from: string, to: string): Selection {
  const [one, other] = [ids.indexOf(from), ids.indexOf(to)]
  if (one === -1 || other === -1) return new Set([...selection, to])
  return new Set([...selection, ...ids.slice(Math.min(one, other), Math.max(one, other) + 1)])
}
