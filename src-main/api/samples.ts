import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { resourcePath } from '#main/formats/resources.ts'
import { z } from '#shared/api/zod.ts'
import { ok } from '#shared/model/result.ts'
import { SIDES } from '#shared/model/side.ts'
import type { Free } from './context.ts'

const folder = resourcePath('samples/')

const storyFile = z.object({
  title: z.string(),
  vendor: z.string(),
  buyer: z.string(),
  ours: z.enum(SIDES),
  currency: z.string(),
  price: z.string(),
  endDate: z.string(),
  signer: z.object({ name: z.string(), capacity: z.string() }),
  versions: z.array(z.object({ file: z.string(), side: z.enum(SIDES), date: z.string() })).min(2),
  points: z.array(
    z.object({
      title: z.string(),
      clause: z.string(),
      vendor: z.string(),
      buyer: z.string(),
      vendorVersion: z.int().min(1),
      buyerVersion: z.int().min(1),
      agreed: z.string().nullable(),
    }),
  ),
})

const changeOrderFile = z.object({
  title: z.string(),
  scope: z.string(),
  price: z.string(),
  days: z.int(),
  clause: z.string(),
  text: z.string(),
})

const readSample = (name: string): Uint8Array => new Uint8Array(readFileSync(join(folder, name)))
const readJson = (name: string): unknown => JSON.parse(new TextDecoder().decode(readSample(name)))

/** What happens to the sample contract: its parties, versions, points, signer and change order. */
export const sampleStory: Free<'sample.story'> = {
  free: () => {
    const { versions, points, signer, ...contract } = storyFile.parse(readJson('story.json'))
    const { clause: label, text, ...order } = changeOrderFile.parse(readJson('change-order.json'))
    return ok({
      contract,
      versions: versions.map(({ file: name, side, date }) => ({
        ...{ side, date },
        documents: [{ name, bytes: readSample(name), kind: 'main' as const }],
      })),
      points,
      signer,
      changeOrder: { ...order, clause: { label, text } },
    })
  },
}
