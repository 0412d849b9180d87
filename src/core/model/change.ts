import * as z from 'zod';
import { allowed } from './allowed';
import { imported } from './imported';
import {
  ASSET_STATUSES,
  CHANGE_KINDS,
  DECISIONS,
  PRIORITIES,
  RELATION_TYPES,
  RISKS,
  ROLLOUT_STATUSES,
  STATUSES,
  SUGGESTED_ENVIRONMENTS,
  SUGGESTED_LANGUAGES,
  SUGGESTED_LAWS,
  SUGGESTED_LINK_TYPES,
  SUGGESTED_ROLES,
  TEST_RESULTS,
  TRACKS,
} from './codes';
import {
  anyValue,
  choice,
  day,
  flag,
  group,
  id,
  line,
  list,
  moment,
  person,
  prose,
  url,
} from './field';
import { amount } from './field';

const setting = group({
  target: line({ refers: 'target' }).optional(),
  environment: line({ suggestions: SUGGESTED_ENVIRONMENTS }).optional(),
  asset: line().optional(),
  path: line({ refers: 'setting-path' }),
  from: anyValue().optional(),
  to: anyValue().optional(),
  note: line().optional(),
  'gap-reason': line().optional(),
});

const asset = group({
  tool: id('tool').optional(),
  type: line().optional(),
  name: line(),
  id: line().optional(),
  url: url().optional(),
  workspace: line().optional(),
  status: choice(ASSET_STATUSES).optional(),
  note: line().optional(),
});

const rolloutStep = group({
  where: line(),
  status: choice(ROLLOUT_STATUSES).optional(),
  on: moment().optional(),
  by: person().optional(),
  note: line().optional(),
});

const approval = group({
  role: line({ suggestions: SUGGESTED_ROLES }),
  'asked-of': person().optional(),
  'asked-on': moment().optional(),
  due: day().optional(),
  decision: choice(DECISIONS).optional(),
  by: person().optional(),
  on: moment().optional(),
  channel: line().optional(),
  evidence: line().optional(),
  of: line().optional(),
  note: line().optional(),
});

const test = group({
  check: line(),
  result: choice(TEST_RESULTS).optional(),
  by: person().optional(),
  on: moment().optional(),
  evidence: line().optional(),
});

const communication = group({
  audience: line({ refers: 'audience' }),
  do: line().optional(),
  from: day().optional(),
  message: prose().optional(),
  channel: line().optional(),
  'sent-on': moment().optional(),
});

const training = group({
  audience: line({ refers: 'audience' }),
  material: line().optional(),
  due: day().optional(),
  'done-by': line().optional(),
  'done-on': day().optional(),
});

const link = z.union([
  url(),
  group({
    url: url(),
    label: line().optional(),
    type: line({ suggestions: SUGGESTED_LINK_TYPES }).optional(),
  }),
]);

const relation = group({ type: choice(RELATION_TYPES), id: id('change') });

/** The texts of a change in another language; what it leaves out is read as it was written. */
const translation = group({
  language: line({ suggestions: SUGGESTED_LANGUAGES }),
  title: line().optional(),
  why: prose().optional(),
  what: prose().optional(),
  rollback: prose().optional(),
  /** Of the line of the same audience; a second one for it, of its second line. */
  communication: list(
    group({
      audience: line({ refers: 'audience' }),
      do: line().optional(),
      message: prose().optional(),
    }),
  ).optional(),
  training: list(
    group({ audience: line({ refers: 'audience' }), material: line().optional() }),
  ).optional(),
});

/** A change: the record of what was done to a tool or a process. Keys stand in canonical order. */
export const change = group({
  id: id(),
  title: line(),
  kind: choice(CHANGE_KINDS),
  track: choice(TRACKS).optional(),
  status: choice(STATUSES),
  'status-reason': line().optional(),
  priority: choice(PRIORITIES).optional(),
  deadline: day().optional(),
  requested: moment().optional(),
  window: group({ start: moment().optional(), end: moment().optional() }).optional(),
  live: moment().optional(),
  tested: moment().optional(),
  'rolled-back': moment().optional(),
  tools: list(id('tool')).optional(),
  processes: list(id('process')).optional(),
  integrations: list(id('integration')).optional(),
  'part-of': line().optional(),
  requester: person().optional(),
  owner: person().optional(),
  'done-by': list(person()).optional(),
  risk: choice(RISKS).optional(),
  reversible: flag().optional(),
  why: prose().optional(),
  what: prose().optional(),
  translations: list(translation).optional(),
  settings: list(setting).optional(),
  assets: list(asset).optional(),
  rollout: list(rolloutStep).optional(),
  compliance: list(
    group({
      law: line({ suggestions: SUGGESTED_LAWS }),
      because: line().optional(),
      basis: line().optional(),
      evidence: line().optional(),
    }),
  ).optional(),
  impact: group({
    records: amount().optional(),
    reports: list(line()).optional(),
    downstream: list(line()).optional(),
    'in-flight': prose().optional(),
  }).optional(),
  approvals: list(approval).optional(),
  tests: list(test).optional(),
  outcome: group({
    metric: line(),
    baseline: line().optional(),
    target: line().optional(),
    result: line().optional(),
    on: day().optional(),
  }).optional(),
  communication: list(communication).optional(),
  training: list(training).optional(),
  rollback: prose().optional(),
  links: list(link).optional(),
  attachments: list(line()).optional(),
  relations: list(relation).optional(),
  review: group({
    due: day().optional(),
    on: day().optional(),
    by: person().optional(),
    findings: prose().optional(),
    'follow-ups': list(id('change')).optional(),
  }).optional(),
  'logged-afterwards': flag().optional(),
  /** Keys of the audit entries that this change explains (`core/events/event`). */
  events: list(line()).optional(),
  imported: imported().optional(),
  allowed: allowed().optional(),
});

export type Change = z.infer<typeof change>;
export type Setting = z.infer<typeof setting>;
export type Asset = z.infer<typeof asset>;
export type Approval = z.infer<typeof approval>;
export type Translation = z.infer<typeof translation>;
export type Link = z.infer<typeof link>;
export type Relation = z.infer<typeof relation>;
