import type * as z from 'zod';
import {
  DIGEST_DETAILS,
  EXPORT_FORMATS,
  GROUPINGS,
  PERIODS,
  STATUSES,
  SUGGESTED_LANGUAGES,
} from './codes';
import { amount, choice, day, flag, id, line, list, url } from './field';

/** Each thing that a person can choose of an export; all may be left out. On the command line: options of these names. */
export const exportRequestFields = {
  format: choice(EXPORT_FORMATS).optional(),
  /** Counted from the day on which the export is made; `since` and `until` say it exactly instead. */
  period: choice(PERIODS).optional(),
  since: day().optional(),
  until: day().optional(),
  tool: id('tool').optional(),
  process: id('process').optional(),
  integration: id('integration').optional(),
  status: list(choice(STATUSES)).optional(),
  person: line({ refers: 'person' }).optional(),
  text: line().optional(),
  drafts: flag().optional(),
  group: choice(GROUPINGS).optional(),
  title: line().optional(),
  audience: line({ refers: 'audience' }).optional(),
  /** Of a digest: no more changes than this, what matters most first. */
  top: amount().optional(),
  /** Also what was asked for and waits, was put off or turned down. */
  waiting: flag().optional(),
  /** Also what these people were told already. */
  again: flag().optional(),
  /** What is said beyond what people outside of marketing operations are told. */
  with: list(choice(DIGEST_DETAILS)).optional(),
  /** BCP 47; `--lang` on the command line. */
  language: line({ suggestions: SUGGESTED_LANGUAGES }).optional(),
  /** The name of a template of one's own, without its folder and ending. */
  template: line().optional(),
  charts: flag().optional(),
  /** Of a site, the address at which it will stand. */
  'base-url': url().optional(),
  /** Of evidence, how many changes are traced, and what makes the same ones be drawn again. */
  sample: amount().optional(),
  seed: line().optional(),
  /** Of Slack, that a person pastes it. */
  pasted: flag().optional(),
  /** Where it is written to: a path below the folder in which it is made. */
  output: line().optional(),
};

/** Everything that a person can choose of an export, as a preset, a form and the command line say it. JSON. */
export type ExportRequest = Readonly<z.infer<z.ZodObject<typeof exportRequestFields>>>;

/** The keys of a request, in the order in which they are written. */
export const EXPORT_REQUEST_KEYS = Object.keys(exportRequestFields) as (keyof ExportRequest)[];
