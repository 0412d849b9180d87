import type * as z from 'zod';
import { allowed } from './allowed';
import {
  DIRECTIONS,
  INTEGRATION_STATUSES,
  MAPPING_WINNERS,
  PROCESS_STATUSES,
  SUGGESTED_CATEGORIES,
  TOOL_STATUSES,
} from './codes';
import { choice, day, group, id, line, list, person, prose, url } from './field';

/** A product of the stack. */
export const tool = group({
  id: id(),
  name: line(),
  vendor: line().optional(),
  category: line({ suggestions: SUGGESTED_CATEGORIES }).optional(),
  status: choice(TOOL_STATUSES).optional(),
  purpose: prose().optional(),
  owner: person().optional(),
  'backup-owner': person().optional(),
  environments: list(
    group({ name: line(), 'instance-id': line().optional(), url: url().optional() }),
  ).optional(),
  support: group({
    plan: line().optional(),
    contact: line().optional(),
    hours: line().optional(),
    'status-page': url().optional(),
  }).optional(),
  'data-held': list(line()).optional(),
  access: prose().optional(),
  contract: group({
    renewal: day().optional(),
    notice: line().optional(),
    cost: line().optional(),
    'procurement-contact': person().optional(),
  }).optional(),
  'setting-aliases': list(group({ path: line(), aliases: list(line()) })).optional(),
  docs: list(url()).optional(),
  tags: list(line()).optional(),
  allowed: allowed().optional(),
});

/** A way of working across tools. */
export const process = group({
  id: id(),
  name: line(),
  purpose: prose().optional(),
  status: choice(PROCESS_STATUSES).optional(),
  owner: person().optional(),
  steps: list(group({ who: line().optional(), where: line().optional(), what: line() })).optional(),
  'service-levels': list(
    group({ name: line(), target: line(), note: line().optional() }),
  ).optional(),
  tools: list(id('tool')).optional(),
  inputs: list(line()).optional(),
  outputs: list(line()).optional(),
  review: group({ cadence: line().optional(), next: day().optional() }).optional(),
  'setting-aliases': list(group({ path: line(), aliases: list(line()) })).optional(),
  docs: list(url()).optional(),
  tags: list(line()).optional(),
  allowed: allowed().optional(),
});

/** A directed link between two tools, with its field mappings. */
export const integration = group({
  id: id(),
  name: line().optional(),
  from: id('tool'),
  to: id('tool'),
  direction: choice(DIRECTIONS).optional(),
  status: choice(INTEGRATION_STATUSES).optional(),
  schedule: line().optional(),
  filter: line().optional(),
  precedence: line().optional(),
  owner: person().optional(),
  mappings: list(
    group({
      from: line(),
      to: line(),
      type: line().optional(),
      rule: line().optional(),
      wins: choice(MAPPING_WINNERS).optional(),
    }),
  ).optional(),
  docs: list(url()).optional(),
  tags: list(line()).optional(),
  allowed: allowed().optional(),
});

export type Tool = z.infer<typeof tool>;
export type Process = z.infer<typeof process>;
export type Integration = z.infer<typeof integration>;
