import * as vscode from 'vscode';
import type { PersonEntry } from '../../core/model/logbook';
import type { Entry } from '../../core/logbook/entry';
import { allKnownSettings, valueBefore } from '../../core/logbook/known-settings';
import type { KnownSetting } from '../../core/logbook/known-settings';
import {
  changeTitle,
  integrationName,
  processName,
  targetName,
  toolName,
} from '../../core/logbook/names';
import type { Snapshot } from '../../core/logbook/snapshot';
import { valueText } from '../../messages/format-value';
import type { FindRow, FOUND_BY_ASKING, Offer, Offers } from '../../protocol/form';

/** More than anybody reads; the next letter narrows it. */
const AT_MOST = 40;

/** What pickers offer, from a logbook as it is now. `today` is a day, `2026-11-20`. */
export function offersOf(snapshot: Snapshot, today: string): Offers {
  const logbook = snapshot.logbook?.record;
  return {
    person: (logbook?.people ?? []).map((person) => personOffer(person, today)),
    team: (logbook?.teams ?? []).map(({ id, name }) => ({ value: id, label: name })),
    audience: (logbook?.audiences ?? []).map(({ id, name, channel }) => ({
      value: id,
      label: name,
      detail: channel,
    })),
    tool: [...snapshot.tools.values()].map(({ id, record }) => ({
      value: id,
      label: toolName(snapshot, id),
      detail: record.vendor,
      past: record.status === 'retired',
    })),
    process: [...snapshot.processes.values()].map(({ id, record }) => ({
      value: id,
      label: processName(snapshot, id),
      past: record.status === 'retired',
    })),
    integration: [...snapshot.integrations.values()].map(({ id, record }) => ({
      value: id,
      label: integrationName(snapshot, id),
      detail: [record.from, record.to].filter(Boolean).join(' → '),
      past: record.status === 'off',
    })),
  };
}

function personOffer(person: PersonEntry, today: string): Offer {
  return {
    value: person.email ?? person.id,
    label: person.name,
    detail: person.role,
    also: [person.id, ...(person.aliases ?? [])].join(' '),
    past: person.left !== undefined && person.left < today,
  };
}

/** What a form looks for: changes, or the known settings of a row's target (of all where it names none). */
export interface Wanted extends FindRow {
  readonly source: (typeof FOUND_BY_ASKING)[number];
  readonly query: string;
}

/** What is wanted, as far as every word of the query occurs in it; `entry` is the record that the form shows. */
export function find(snapshot: Snapshot, wanted: Wanted, entry: Entry): readonly Offer[] {
  const { source, query } = wanted;
  const words = query.toLowerCase().split(/\s+/).filter(Boolean);
  const fits = (text: string) => words.every((word) => text.toLowerCase().includes(word));
  return source === 'change'
    ? findChanges(snapshot, fits)
    : findPaths(snapshot, fits, wanted, entry);
}

function findChanges(snapshot: Snapshot, fits: (text: string) => boolean): readonly Offer[] {
  const found: Offer[] = [];
  for (const id of [...snapshot.changes.keys()].sort().reverse()) {
    if (found.length === AT_MOST) break;
    const label = changeTitle(snapshot, id);
    if (fits(`${label} ${id}`)) found.push({ value: id, label, detail: id.slice(0, 10) });
  }
  return found;
}

function findPaths(
  snapshot: Snapshot,
  fits: (text: string) => boolean,
  { target, environment, asset }: Wanted,
  entry: Entry,
): readonly Offer[] {
  const found = new Map<string, KnownSetting[]>();
  const all = allKnownSettings(snapshot);
  for (const known of target === undefined ? [...all.values()].flat() : (all.get(target) ?? [])) {
    const settings = found.get(known.path);
    if (settings) settings.push(known);
    else if (found.size < AT_MOST && fits(known.path)) found.set(known.path, [known]);
  }
  const live = entry.kind === 'change' ? entry.record.live : undefined;
  return [...found].map(([path, settings]) => {
    const now = valueBefore(settings, { environment, asset }, { id: entry.id, live });
    const names = new Set(settings.map((known) => targetName(snapshot, known.target)));
    const value = now === undefined ? '' : vscode.l10n.t('now {0}', valueText(now));
    const detail = [...names, value].filter(Boolean).join(' · ');
    return { value: path, label: path, detail, now: target === undefined ? undefined : now };
  });
}
