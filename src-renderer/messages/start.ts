export const start = {
  title: 'start',
} as const
