export const verify = {
  title: 'verify',
} as const
