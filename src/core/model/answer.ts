import type * as z from 'zod';
import { allowed } from './allowed';
import { ANSWER_DECISIONS } from './codes';
import { choice, day, group, id, line, list, person } from './field';

/**
 * What a person said of audit entries: that some are to be ignored, are not those of a change, or that a change
 * leaves none behind. That entries belong to a change is said by that change (`events`).
 */
export const answer = group({
  id: id(),
  decision: choice(ANSWER_DECISIONS),
  /** What the entries were, in words: their keys say nothing to who reads the file. */
  about: line().optional(),
  reason: line(),
  owner: person().optional(),
  /** From when to when entries fall under it; past `until` it no longer counts for newer ones. */
  since: day().optional(),
  until: day().optional(),
  /** Which entries, now and later: all that is given must fit; `*` stands for any text, case does not matter. */
  when: group({
    tool: id('tool').optional(),
    source: line().optional(),
    actor: line().optional(),
    action: line().optional(),
    type: line().optional(),
    asset: line().optional(),
    text: line().optional(),
  }).optional(),
  /** Keys of entries: these alone. */
  entries: list(line()).optional(),
  /** Of `not-this-change` and `no-entry-expected`. */
  change: id('change').optional(),
  allowed: allowed().optional(),
});

export type Answer = z.infer<typeof answer>;
