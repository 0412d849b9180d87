import * as z from 'zod';

const day = z.string().describe('YYYY-MM-DD');

/** What `digests --json` prints; a schema of its own, as every output. */
export const digestsOutput = z.object({
  digests: z.array(
    z.object({
      audience: z.string().describe('The id in logbook.yaml'),
      name: z.string(),
      cadence: z.string().nullable(),
      last: day.nullable().describe('When they were told of anything last'),
      due: day.nullable().describe('Since when a digest is due; null: none is'),
      news: z.int().describe('How many changes they were not told of yet'),
      command: z.string().nullable().describe('What makes the digest that is due'),
    }),
  ),
});
export type DigestsOutput = z.infer<typeof digestsOutput>;
