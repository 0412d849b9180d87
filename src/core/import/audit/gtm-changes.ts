import type { Plain } from '../../model/field';
import { setKey } from '../../model/plain';
import type { FoundEvent } from '../importer';
import { differences, type Difference } from './differences';
import { setUp, type Entity, type NameOf } from './gtm-entity';
import { entityKey, fingerprintTime, type Version } from './gtm-version';

/** A version, and when it was exported. */
export interface TimedVersion extends Version {
  /** ISO. */
  readonly exported: string;
}

/** An entry, and the key of what it is about. */
export interface EntityChange {
  readonly key: string;
  readonly event: FoundEvent;
}

/** Told of an entity, once of which version and when is known. */
type Change = Pick<FoundEvent, 'action' | 'path' | 'from' | 'to' | 'original'> & {
  readonly entity: Entity;
  /** What tells it from what else happened to the entity. */
  readonly what: string;
};

/**
 * What one version of a container has that the earlier one had not, the other way round, and which parameters of
 * what both have are others. An export says when each tag, trigger and so on was changed last, and nothing of who did
 * it, nor of when something was removed: that is told with the time of the export in which it is no longer.
 */
export function changesBetween(before: TimedVersion, after: TimedVersion): readonly EntityChange[] {
  const changes: Change[] = [];
  const gone = goneByName(before, after);
  const again = new Set<Entity>();
  for (const [key, entity] of after.entities) {
    const earlier = before.entities.get(key) ?? gone.get(nameKey(entity));
    if (earlier === undefined) changes.push(added(entity));
    else {
      again.add(earlier);
      changes.push(...changed(earlier, entity, before, after));
    }
  }
  for (const entity of before.entities.values())
    if (!again.has(entity)) changes.push(removed(entity));
  return changes.map((change) => ({
    key: entityKey(change.entity.kind, change.entity.id),
    event: eventOf(change, before, after),
  }));
}

/**
 * What is no longer there under its id, by its name: whoever imports a container into itself gives everything in it a
 * new id, which changes nothing. A name that is not the only one of its kind tells nothing.
 */
function goneByName(before: Version, after: Version): ReadonlyMap<string, Entity> {
  const gone = [...before.entities].filter(([key]) => !after.entities.has(key));
  const byName = new Map<string, Entity | undefined>();
  for (const [, entity] of gone) {
    const name = nameKey(entity);
    byName.set(name, byName.has(name) ? undefined : entity);
  }
  return new Map(
    [...byName].flatMap(([name, entity]) => (entity ? [[name, entity] as const] : [])),
  );
}

const nameKey = ({ kind, name }: Entity): string => `${kind}/${name}`;

function added(entity: Entity): Change {
  return { action: 'added', entity, what: 'added', original: entity.table };
}

function removed(entity: Entity): Change {
  return { action: 'removed', entity, what: 'removed', original: entity.table };
}

function changed(
  earlier: Entity,
  entity: Entity,
  before: Version,
  after: Version,
): readonly Change[] {
  const found = differences(setUp(earlier, namesIn(before)), setUp(entity, namesIn(after)));
  return found.map((difference) => ({ ...told(difference), entity, original: heading(entity) }));
}

function told({
  path,
  from,
  to,
}: Difference): Pick<Change, 'action' | 'what' | 'path' | 'from' | 'to'> {
  const name = path.join('.');
  return { action: 'changed', what: name, path: name, from, to };
}

function namesIn({ entities }: Version): NameOf {
  return (kind, id) => entities.get(entityKey(kind, id))?.name;
}

/** An entity without what it is made of, which stands in the entry that added it. */
function heading({ table }: Entity): Readonly<Record<string, Plain>> {
  const fields: Record<string, Plain> = {};
  for (const [key, value] of Object.entries(table))
    if (typeof value === 'string' && key !== 'templateData') setKey(fields, key, value);
  return fields;
}

function eventOf(change: Change, before: TimedVersion, after: TimedVersion): FoundEvent {
  const { entity, what, action, path, from, to, original } = change;
  const stored = fingerprintTime(entity.table);
  const isTimed = stored !== undefined && action !== 'removed';
  const versions = `${before.number} → ${after.number}`;
  return {
    vendorId: `${after.container}/${entity.kind}/${entity.id}/${stored ?? after.number}/${what}`,
    at: isTimed ? new Date(stored).toISOString() : after.exported,
    action,
    type: entity.kind,
    asset: entity.name,
    'asset-id': entity.id,
    ...(path === undefined ? {} : { path, from, to }),
    // Signs, no words: the entry is kept, whoever reads it in whatever language.
    text: isTimed ? versions : `${versions}, ≤ ${after.exported}`,
    account: after.container,
    original,
  };
}
