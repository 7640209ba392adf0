const LONGEST = 60

/** An id that is made of a title and is not taken: "Notice period" is `notice-period`, the second one `notice-period-2`. */
export function idFrom(title: string, taken: readonly string[]): string {
  const words = title
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .match(/[a-z0-9]+/g)
  const base = (words ?? ['part']).join('-').slice(0, LONGEST).replace(/-$/, '')
  if (!taken.includes(base)) return base
  for (let number = 2; ; number += 1) if (!taken.includes(`${base}-${number}`)) return `${base}-${number}`
}
