import type { Decoded } from '#shared/api/contract.ts'
import type { ApiError } from '#shared/api/errors.ts'
import { unpackPrint } from '#shared/compare/match/pack-print.ts'
import type { TextPrint } from '#shared/compare/match/print.ts'
import { err, ok, type Result } from '#shared/model/result.ts'

/** A document as the page hands it back, decoded by its schema. */
export type Offer = Decoded<'incoming.place'>['offers'][number]

/** A document with its print unpacked. */
export interface PrintedOffer extends Omit<Offer, 'print'> {
  readonly print: TextPrint
  /** How many words it has. */
  readonly words: number
}

/** Unpacks the prints that the page handed back, which nobody vouches for. */
export function unpackOffers(offers: readonly Offer[]): Result<readonly PrintedOffer[], ApiError> {
  const printed: PrintedOffer[] = []
  for (const [at, offer] of offers.entries()) {
    const print = unpackPrint(offer.print)
    if (!print.ok)
      return err({ kind: 'bad-input', field: `offers.${at}.print`, problem: `is no print: ${print.error.reason}` })
    const words = print.value.words.counts.reduce((sum, times) => sum + times, 0)
    printed.push({ ...offer, print: print.value, words })
  }
  return ok(printed)
}
