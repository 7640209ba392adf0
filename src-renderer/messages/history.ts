export const history = {
  title: 'history',
} as const
