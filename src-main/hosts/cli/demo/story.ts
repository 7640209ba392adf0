import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { z } from '#shared/api/zod.ts'
import { SIDES } from '#shared/model/side.ts'

const samples = fileURLToPath(new URL('../../../../resources/samples/', import.meta.url))

const story = z.object({
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
      agreed: z.string().nullable(),
    }),
  ),
})

const order = z.object({
  title: z.string(),
  scope: z.string(),
  price: z.string(),
  days: z.int(),
  clause: z.string(),
  text: z.string(),
})

export type Story = z.output<typeof story>
export type StoryChangeOrder = z.output<typeof order>

const readJson = (name: string): unknown => JSON.parse(readFileSync(join(samples, name), 'utf8'))

/** What happens to the sample contract: its parties, versions, points and change order. */
export const readStory = (): { readonly story: Story; readonly order: StoryChangeOrder } => ({
  story: story.parse(readJson('story.json')),
  order: order.parse(readJson('change-order.json')),
})

/** The path of a file of the sample contract. */
export const samplePath = (name: string): string => join(samples, name)
