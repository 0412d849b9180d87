import type { AuditEvent } from '../events/event';
import type { Plain } from '../model/field';
import { Texts, columnOf, picked } from './columns';
import type { Column } from './columns';
import { parentIn, programIn } from './parents';
import { wordsOf } from './words';

/** `parent`: what the asset is a part of; `from` and `to`: what the setting was and became. */
type Field =
  | ('account' | 'actor' | 'action' | 'type' | 'asset' | 'id')
  | ('path' | 'text' | 'parent' | 'from' | 'to');

/** What the entries of a tool say, field by field, as the numbers of `texts`: equal numbers stand for equal texts in all fields. */
export interface Said extends Readonly<Record<Field, Column>> {
  readonly texts: Texts;
  /** The words of a text, by its number. */
  readonly words: (text: number) => readonly string[];
}

/**
 * Reads each entry once: whatever is asked of half a million of them afterwards is asked of numbers.
 * @param events as they stand in their files, where one mostly says much that the one before it said
 * @param order of each place in the columns: the number of the entry that stands there
 */
export function saidBy(events: readonly AuditEvent[], order: Column): Said {
  const texts = new Texts();
  const field = () => new FieldColumn(order.length, texts);
  const said: Readonly<Record<Field, FieldColumn>> = {
    ...{ account: field(), actor: field(), action: field(), type: field(), asset: field() },
    ...{ id: field(), path: field(), text: field(), parent: field() },
    ...{ from: field(), to: field() },
  };
  for (const event of events) {
    said.account.push(event.account);
    said.actor.push(event.actor);
    said.action.push(event.action);
    said.type.push(event.type);
    said.asset.push(event.asset);
    said.id.push(event['asset-id']);
    said.path.push(event.path);
    said.text.push(event.text);
    said.parent.push(parentIn(event.original));
    said.from.push(valueText(event.from));
    said.to.push(valueText(event.to));
  }
  const { account, actor, action, type, asset, id, path, text, parent, from, to } = said;
  const inOrder = ({ column }: FieldColumn) => picked(column, order);
  const program = texts.through(programIn);
  const [assets, parents] = [inOrder(asset), inOrder(parent)];
  return {
    texts,
    words: texts.remembered((text) => wordsOf(texts.at(text))),
    ...{ account: inOrder(account), actor: inOrder(actor) },
    ...{ action: inOrder(action), type: inOrder(type), asset: assets, id: inOrder(id) },
    ...{ path: inOrder(path), text: inOrder(text), from: inOrder(from), to: inOrder(to) },
    parent: columnOf(order.length, (at) => parents[at] || program(assets[at] ?? 0)),
  };
}

/** What is no text is none that looks alike. */
function valueText(value: Plain | undefined): string | undefined {
  if (typeof value === 'string' || value === undefined) return value;
  return `\0${JSON.stringify(value)}`;
}

/** One field of all entries, one after the other, and what was written into it last. */
class FieldColumn {
  readonly column: Column;
  private last: string | undefined;
  private number = 0;
  private length = 0;

  constructor(
    most: number,
    private readonly texts: Texts,
  ) {
    this.column = new Uint32Array(most);
  }

  push(text: string | undefined): void {
    if (text !== this.last) {
      this.last = text;
      this.number = this.texts.of(text);
    }
    this.column[this.length] = this.number;
    this.length += 1;
  }
}
