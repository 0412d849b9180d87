import type { AuditEvent } from '../events/event';
import { Texts } from './columns';
import type { Column } from './columns';
import { parentOf } from './trail';

/** `parent`: what the asset is a part of; `values`: what the setting was and became. */
type Field =
  | ('tool' | 'account' | 'actor' | 'action' | 'type' | 'asset' | 'id')
  | ('path' | 'text' | 'parent' | 'values');

/** What entries say, field by field, as the numbers of `texts`: equal numbers stand for equal texts in all fields. */
export interface Said extends Readonly<Record<Field, Column>> {
  readonly texts: Texts;
}

/** Reads each entry once: whatever is asked of half a million of them afterwards is asked of numbers. */
export function saidBy(events: readonly AuditEvent[]): Said {
  const texts = new Texts();
  const column = () => new Uint32Array(events.length);
  const said = {
    ...{ tool: column(), account: column(), actor: column(), action: column(), type: column() },
    ...{ asset: column(), id: column(), path: column(), text: column(), parent: column() },
    values: column(),
  };
  events.forEach((event, place) => {
    said.tool[place] = texts.of(event.tool);
    said.account[place] = texts.of(event.account);
    said.actor[place] = texts.of(event.actor);
    said.action[place] = texts.of(event.action);
    said.type[place] = texts.of(event.type);
    said.asset[place] = texts.of(event.asset);
    said.id[place] = texts.of(event['asset-id']);
    said.path[place] = texts.of(event.path);
    said.text[place] = texts.of(event.text);
    said.parent[place] = texts.of(parentOf(event));
    const { from, to } = event;
    if (from !== undefined || to !== undefined)
      said.values[place] = texts.of(JSON.stringify([from ?? 0, to ?? 0]));
  });
  return { texts, ...said };
}
