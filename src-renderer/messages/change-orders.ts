export const changeOrders = {
  title: 'change-orders',
} as const
