import { isList } from '../model/plain';
import type { Value } from '../problem';
import type { TargetKind } from './stack';

/** What is known of a change when it is first written down. */
export interface NewChange {
  readonly id: string;
  readonly title: string;
  /** What it is about; at least one tool, process or integration. */
  readonly about: readonly { readonly kind: TargetKind; readonly id: string }[];
  readonly owner?: string;
  /** The address of a ticket. */
  readonly link?: string;
  /** Fields of a template, or of an earlier change (see `fieldsToCopy`). */
  readonly fields?: Readonly<Record<string, Value>>;
}

const LISTS = { tool: 'tools', process: 'processes', integration: 'integrations' } as const;

/** The record of a new draft. What the person said goes before what the template says. */
export function newChange(given: NewChange): Readonly<Record<string, Value>> {
  const { id, title, about, owner, link, fields = {} } = given;
  const record: Record<string, Value> = { kind: 'changed', ...fields, id, title, status: 'draft' };
  for (const target of about) {
    const list = LISTS[target.kind];
    const ids = asList(record[list]);
    if (!ids.includes(target.id)) record[list] = [...ids, target.id];
  }
  if (owner !== undefined) record['owner'] = owner;
  if (link !== undefined)
    record['links'] = [...asList(record['links']), { url: link, type: 'ticket' }];
  return record;
}

function asList(value: Value | undefined): readonly Value[] {
  return isList<Value>(value) ? value : [];
}
