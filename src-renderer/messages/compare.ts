export const compare = {
  title: 'compare',
} as const
