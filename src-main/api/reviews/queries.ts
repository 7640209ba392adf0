import { ok } from '#shared/model/result.ts'
import { compareReviews as compare } from '#shared/review/compare-reviews.ts'
import type { Query } from '../context.ts'
import { reviewStored, theReviewSettings } from './review-version.ts'

export const getReview: Query<'review.get'> = {
  read: (reading, { contract, version }) => reviewStored(reading, contract, version),
}

export const getReviewSettings: Query<'review.settings'> = {
  read: ({ db }, { contract }) => theReviewSettings(db, contract),
}

export const compareReviews: Query<'review.compare'> = {
  read: async (reading, { contract, older, newer }) => {
    const [before, after] = await Promise.all([
      reviewStored(reading, contract, older),
      reviewStored(reading, contract, newer),
    ])
    if (!before.ok) return before
    return after.ok ? ok(compare(before.value.review, after.value.review)) : after
  },
}
