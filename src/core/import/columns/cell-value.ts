import { findPerson } from '../../logbook/names';
import type { Snapshot } from '../../logbook/snapshot';
import type { FieldSpec } from '../../model/field-spec';
import { oneLine } from '../../one-line';
import type { LeftOutReason } from '../left-out';

/** A cell as the value of a field, or why it is none. */
export type CellValue =
  | { readonly ok: true; readonly value: string }
  | { readonly ok: false; readonly reason: LeftOutReason };

const AMOUNT = /^[-+]?\d+(\.\d+)?$/;
/** As the languages of spreadsheets have them. */
const YES = new Set(['yes', 'y', 'true', '1', 'x', 'ja', 'oui', 'si', 'sí', 'sim', 'on']);
const NO = new Set(['no', 'n', 'false', '0', 'nein', 'non', 'não', 'nao', 'off']);

/**
 * Reads a cell, of a list one of its parts, as the value of a field that is no date: codes in any case, ids of tools
 * and processes also by their names, people by their names. Nothing else is changed.
 *
 * @param text Not empty. @param field What the map calls the field.
 */
export function cellValue(
  text: string,
  field: string,
  spec: FieldSpec,
  snapshot: Snapshot,
): CellValue {
  const trimmed = text.trim();
  switch (spec.type) {
    case 'value':
      return value(text.replaceAll('\r\n', '\n'));
    case 'prose':
      return value(trimmed.replaceAll('\r\n', '\n'));
    case 'number':
      return AMOUNT.test(trimmed) ? value(trimmed) : invalid(field, trimmed);
    case 'yes-no':
      return yesNo(field, trimmed);
    case 'choice':
      return code(field, trimmed, spec.choices ?? []);
    default:
      return reference(oneLine(text), field, spec, snapshot);
  }
}

const value = (text: string): CellValue => ({ ok: true, value: text });
const invalid = (field: string, text: string): CellValue => ({
  ok: false,
  reason: { code: 'field-invalid', args: { field, value: text.slice(0, 80) } },
});

function unknown(field: string, text: string, choices: readonly string[]): CellValue {
  const args = { field, value: text.slice(0, 80), choices: choices.slice(0, 20).join(', ') };
  return { ok: false, reason: { code: 'value-unknown', args } };
}

function yesNo(field: string, text: string): CellValue {
  const word = text.toLowerCase();
  if (YES.has(word)) return value('true');
  return NO.has(word) ? value('false') : unknown(field, text, ['yes', 'no']);
}

function code(field: string, text: string, choices: readonly string[]): CellValue {
  const word = text.toLowerCase().replace(/[\s_]+/g, '-');
  const found = choices.find((choice) => choice.toLowerCase() === word || choice === text);
  return found === undefined ? unknown(field, text, choices) : value(found);
}

function reference(text: string, field: string, spec: FieldSpec, snapshot: Snapshot): CellValue {
  switch (spec.refers) {
    case 'tool': {
      const id = idOf(snapshot.tools, text);
      return id === undefined
        ? { ok: false, reason: { code: 'tool-unknown', args: { tool: text.slice(0, 80) } } }
        : value(id);
    }
    case 'process':
      return known(field, text, [snapshot.processes]);
    case 'integration':
      return known(field, text, [snapshot.integrations]);
    case 'target':
      return known(field, text, [snapshot.tools, snapshot.processes, snapshot.integrations]);
    case 'change':
      return snapshot.changes.has(text) ? value(text) : invalid(field, text);
    case 'person':
      return value(personOf(text, snapshot));
    default:
      return value(text);
  }
}

type Named = ReadonlyMap<string, { readonly record: { readonly name?: string } }>;

function known(field: string, text: string, places: readonly Named[]): CellValue {
  const id = places.map((place) => idOf(place, text)).find((found) => found !== undefined);
  return id === undefined
    ? unknown(
        field,
        text,
        places.flatMap((place) => [...place.keys()]),
      )
    : value(id);
}

/** The id that is meant: itself, in any case, or the name of the one that has it. */
function idOf(places: Named, text: string): string | undefined {
  if (places.has(text)) return text;
  const folded = text.toLowerCase();
  const fits = [...places].filter(
    ([id, { record }]) => id.toLowerCase() === folded || record.name?.toLowerCase() === folded,
  );
  return fits.length === 1 ? fits[0]?.[0] : undefined;
}

/** A person of the logbook by their id, where a name alone says who is meant; else what stands there. */
function personOf(text: string, snapshot: Snapshot): string {
  if (findPerson(snapshot, text)) return text;
  const folded = text.toLowerCase();
  const people = snapshot.logbook?.record.people ?? [];
  const called = people.filter(({ name }) => name.toLowerCase() === folded);
  return (called.length === 1 ? called[0]?.id : undefined) ?? text;
}
