import type * as z from 'zod';
import { allowed } from './allowed';
import { day, group, id, line, list, moment, person, prose, url } from './field';
import { imported } from './imported';

/** Something that a vendor announced; asks for a response. */
export const update = group({
  id: id(),
  tool: id('tool').optional(),
  title: line(),
  announced: moment().optional(),
  /** The first day by which something must be done. */
  deadline: day().optional(),
  /** All days that the text sets, the first one among them, each with the sentence that says so. */
  deadlines: list(group({ on: day(), what: line() })).optional(),
  link: url().optional(),
  summary: prose().optional(),
  /** Who looks into it, and by when. */
  owner: person().optional(),
  due: day().optional(),
  /** A change, or the reason why none is needed. */
  response: group({
    change: id('change').optional(),
    reason: line().optional(),
    by: person().optional(),
    on: day().optional(),
  }).optional(),
  tags: list(line()).optional(),
  imported: imported().optional(),
  allowed: allowed().optional(),
});

export type Update = z.infer<typeof update>;
