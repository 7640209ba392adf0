/** A contract to be found among others, a paragraph each. */
export const LEASE = [
  '# Lease of the observatory',
  'This lease is made between Mount Keen Estates Ltd (the "Landlord") and Stargazers Club (the "Tenant").',
  '1. The Landlord lets the dome, the telescope pier and the darkroom to the Tenant for ten years.',
  '2. The Tenant pays a yearly rent of four hundred pounds on Midsummer Day.',
  '3. The Tenant keeps the shutters oiled and the mirrors covered against dew.',
  '4. Either party may end the lease by six months written notice when the dome is struck by lightning.',
]

export const SERVICES = [
  '# Services agreement',
  'This agreement is between Kestrel Analytics GmbH (the "Supplier") and Northwind Trading Ltd (the "Customer").',
  '1. The Supplier builds a forecasting model for the Customer and trains it on the sales of five years.',
  '2. The Customer pays ninety thousand euros in three parts, each within thirty days of an invoice.',
  '3. Liability of the Supplier is limited to the fees paid in the twelve months before the claim.',
  '4. Neither side discloses what it learns of the business of the other for three years.',
]
