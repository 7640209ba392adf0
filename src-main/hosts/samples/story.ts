import { z } from '#shared/api/zod.ts'
import { SIDES } from '#shared/model/side.ts'

const factsSchema = z.object({
  title: z.string(),
  vendor: z.string(),
  buyer: z.string(),
  versions: z
    .array(
      z.object({
        number: z.int().positive(),
        file: z.string(),
        source: z.string(),
        side: z.enum(SIDES),
        date: z.iso.date(),
        author: z.string(),
        initials: z.string(),
        /** What the page header calls it. */
        note: z.string(),
      }),
    )
    .min(1),
})

/** What story.json says about the documents; the demo reads the rest of it. */
export type StoryFacts = z.infer<typeof factsSchema>

/** One version of the sample contract, as story.json describes it. */
export type VersionFacts = StoryFacts['versions'][number]

/** Reads the facts about the documents from story.json. */
export const parseStoryFacts = (json: string): StoryFacts => factsSchema.parse(JSON.parse(json))
