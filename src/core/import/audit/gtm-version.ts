import type { Plain } from '../../model/field';
import { isTable, ownKey } from '../../model/plain';
import { tables, type Table } from './found';
import { KINDS, text, type Entity, type Kind } from './gtm-entity';

/** One export of a container. */
export interface Version {
  readonly file: string;
  readonly line: number;
  /** `GTM-ABC123`, or else Google's number for the container. */
  readonly container: string;
  /** `0` for what was exported of a workspace, before it became a version. */
  readonly number: string;
  /** As it stands there: `2026-02-07 05:11:16`. */
  readonly exportTime: string | undefined;
  /** When the version was made, or the workspace exported; epoch milliseconds. */
  readonly made: number | undefined;
  /** By kind and id: `tag/12`. */
  readonly entities: ReadonlyMap<string, Entity>;
}

/** Reads an export; undefined when it is none. */
export function versionOf(document: Plain, file: string, line: number): Version | undefined {
  if (!isTable(document)) return undefined;
  const content = ownKey(document, 'containerVersion');
  if (!isTable(content)) return undefined;
  const container = ownKey(content, 'container');
  const publicId = isTable(container) ? text(ownKey(container, 'publicId')) : undefined;
  const id = publicId ?? text(ownKey(content, 'containerId'));
  if (id === undefined) return undefined;
  return {
    file,
    line,
    container: id,
    number: text(ownKey(content, 'containerVersionId')) ?? '0',
    exportTime: text(ownKey(document, 'exportTime')),
    made: fingerprintTime(content),
    entities: entitiesOf(content),
  };
}

function entitiesOf(content: Table): ReadonlyMap<string, Entity> {
  const entities = new Map<string, Entity>();
  for (const [kind, idKey] of KINDS)
    for (const table of tables(ownKey(content, kind))) {
      const id = text(ownKey(table, idKey));
      if (id === undefined) continue;
      entities.set(entityKey(kind, id), {
        kind,
        id,
        name: text(ownKey(table, 'name')) ?? id,
        table,
      });
    }
  return entities;
}

/** By which an entity is the same one in another version: ids are counted for each kind. */
export function entityKey(kind: Kind, id: string): string {
  return `${kind}/${id}`;
}

/** Google Tag Manager is from October 2012. */
const FIRST = Date.UTC(2012, 9, 1);
const LAST = Date.UTC(2100, 0, 1);

/**
 * When something was stored last: its fingerprint is that time in milliseconds (in exports of a workspace, the one of
 * the version is the `exportTime` to the second, which is thereby in UTC). Undefined for what is no such time.
 */
export function fingerprintTime(table: Table): number | undefined {
  const fingerprint = text(ownKey(table, 'fingerprint')) ?? '';
  const time = /^\d{13}$/.test(fingerprint) ? Number(fingerprint) : NaN;
  return time >= FIRST && time < LAST ? time : undefined;
}
