import type * as z from 'zod';
import { allowed } from './allowed';
import {
  CHANGE_KINDS,
  CUSTOM_FIELD_TYPES,
  KEPT_ADDRESSES,
  RECORD_KINDS_WITH_CUSTOM_FIELDS,
  RISKS,
  STATUSES,
  SUGGESTED_LANGUAGES,
  TRACKS,
} from './codes';
import { exportRequestFields } from './export-request';
import { amount, choice, day, flag, group, id, line, list, person } from './field';

/** When a rule or a required custom field applies: every key that is given must fit; lists mean any of. */
const condition = group({
  kind: list(choice(CHANGE_KINDS)).optional(),
  track: list(choice(TRACKS)).optional(),
  status: list(choice(STATUSES)).optional(),
  risk: list(choice(RISKS)).optional(),
  tools: list(id('tool')).optional(),
  processes: list(id('process')).optional(),
  /** true: the change names a law in `compliance`. */
  compliance: flag().optional(),
});

const policyRule = group({
  when: condition.optional(),
  /** Top-level fields that must be filled. */
  ask: list(line()),
  /** Why, in the team's own words; shown beside the field. */
  because: line().optional(),
  /** Changes whose id is dated earlier are left alone. */
  since: day().optional(),
});

const customField = group({
  id: id(),
  name: line(),
  help: line().optional(),
  type: choice(CUSTOM_FIELD_TYPES),
  choices: list(line()).optional(),
  on: list(choice(RECORD_KINDS_WITH_CUSTOM_FIELDS)).optional(),
  'required-when': condition.optional(),
  since: day().optional(),
});

const personEntry = group({
  id: id(),
  name: line(),
  email: line().optional(),
  aliases: list(line()).optional(),
  role: line().optional(),
  team: id('team').optional(),
  /** The last day; afterwards nothing new should name them. */
  left: day().optional(),
});

/** logbook.yaml. */
export const logbook = group({
  format: amount(),
  name: line(),
  'time-zone': line().optional(),
  language: line({ suggestions: SUGGESTED_LANGUAGES }).optional(),
  people: list(personEntry).optional(),
  teams: list(group({ id: id(), name: line(), lead: person().optional() })).optional(),
  audiences: list(
    group({
      id: id(),
      name: line(),
      language: line({ suggestions: SUGGESTED_LANGUAGES }).optional(),
      channel: line().optional(),
      cadence: line().optional(),
    }),
  ).optional(),
  policy: group({
    since: day().optional(),
    rules: list(policyRule).optional(),
    /** A change that is live and untested for longer is a finding. Absent: nobody asks. */
    'untested-after-days': amount().optional(),
  }).optional(),
  'custom-fields': list(customField).optional(),
  /** What audit entries keep of people who are not in `people`; absent: `nobody`. */
  'audit-entries': group({ 'keep-addresses': choice(KEPT_ADDRESSES).optional() }).optional(),
  /** Exports that are made again and again: a name, and what was chosen. */
  exports: list(group({ name: line(), ...exportRequestFields })).optional(),
  allowed: allowed().optional(),
});

export type Logbook = z.infer<typeof logbook>;
export type Condition = z.infer<typeof condition>;
export type CustomField = z.infer<typeof customField>;
export type ExportPreset = NonNullable<Logbook['exports']>[number];
export type PersonEntry = z.infer<typeof personEntry>;
