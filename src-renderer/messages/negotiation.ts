export const negotiation = {
  title: 'negotiation',
} as const
