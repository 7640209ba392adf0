export const bundle = {
  title: 'bundle',
} as const
