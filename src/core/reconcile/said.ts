import type { AuditEvent } from '../events/event';
import type { Plain } from '../model/field';
import { Texts } from './columns';
import type { Column } from './columns';
import { parentOf } from './trail';

/** `parent`: what the asset is a part of; `from` and `to`: what the setting was and became. */
type Field =
  | ('tool' | 'account' | 'actor' | 'action' | 'type' | 'asset' | 'id')
  | ('path' | 'text' | 'parent' | 'from' | 'to');

/** What entries say, field by field, as the numbers of `texts`: equal numbers stand for equal texts in all fields. */
export interface Said extends Readonly<Record<Field, Column>> {
  readonly texts: Texts;
}

/**
 * Reads each entry once: whatever is asked of half a million of them afterwards is asked of numbers.
 * @param order how they stand in the columns; they are read as they stand in their files, where one mostly says much
 * that the one before it said
 */
export function saidBy(events: readonly AuditEvent[], order: Column): Said {
  const texts = new Texts();
  const field = () => new FieldColumn(order.length, texts);
  const said = {
    ...{ tool: field(), account: field(), actor: field(), action: field(), type: field() },
    ...{ asset: field(), id: field(), path: field(), text: field(), parent: field() },
    ...{ from: field(), to: field() },
  };
  const places = placesBy(order);
  events.forEach((event, number) => {
    const place = places[number] ?? 0;
    said.tool.put(place, event.tool);
    said.account.put(place, event.account);
    said.actor.put(place, event.actor);
    said.action.put(place, event.action);
    said.type.put(place, event.type);
    said.asset.put(place, event.asset);
    said.id.put(place, event['asset-id']);
    said.path.put(place, event.path);
    said.text.put(place, event.text);
    said.parent.put(place, parentOf(event));
    said.from.put(place, valueText(event.from));
    said.to.put(place, valueText(event.to));
  });
  const { tool, account, actor, action, type, asset, id, path, text, parent, from, to } = said;
  return {
    texts,
    ...{ tool: tool.column, account: account.column, actor: actor.column, action: action.column },
    ...{ type: type.column, asset: asset.column, id: id.column, path: path.column },
    ...{ text: text.column, parent: parent.column, from: from.column, to: to.column },
  };
}

/** What is no text is none that looks alike. */
function valueText(value: Plain | undefined): string | undefined {
  if (typeof value === 'string' || value === undefined) return value;
  return `\0${JSON.stringify(value)}`;
}

/** By the numbers of entries in their files: their places in order. */
function placesBy(order: Column): Column {
  const places = new Uint32Array(order.length);
  order.forEach((number, place) => (places[number] = place));
  return places;
}

/** One field of all entries, and what was written into it last. */
class FieldColumn {
  readonly column: Column;
  private last: string | undefined;
  private number = 0;

  constructor(
    length: number,
    private readonly texts: Texts,
  ) {
    this.column = new Uint32Array(length);
  }

  put(place: number, text: string | undefined): void {
    if (text !== this.last) {
      this.last = text;
      this.number = this.texts.of(text);
    }
    this.column[place] = this.number;
  }
}
