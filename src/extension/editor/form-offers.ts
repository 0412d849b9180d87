import * as vscode from 'vscode';
import type { PersonEntry } from '../../core/model/logbook';
import { allKnownSettings } from '../../core/logbook/known-settings';
import {
  changeTitle,
  integrationName,
  processName,
  targetName,
  toolName,
} from '../../core/logbook/names';
import type { Snapshot } from '../../core/logbook/snapshot';
import { valueText } from '../../messages/format-value';
import type { FOUND_BY_ASKING, Offer, Offers } from '../../protocol/form';

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

/** The changes, or the known settings (of `target`, or of all), in which every word of `query` occurs. */
export function find(
  snapshot: Snapshot,
  source: (typeof FOUND_BY_ASKING)[number],
  query: string,
  target: string | undefined,
): readonly Offer[] {
  const words = query.toLowerCase().split(/\s+/).filter(Boolean);
  const fits = (text: string) => words.every((word) => text.toLowerCase().includes(word));
  return source === 'change' ? findChanges(snapshot, fits) : findPaths(snapshot, fits, target);
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
  target: string | undefined,
): readonly Offer[] {
  const found = new Map<string, { readonly of: string; readonly values: Set<string> }>();
  const all = allKnownSettings(snapshot);
  for (const [of, settings] of target === undefined
    ? all
    : [[target, all.get(target) ?? []] as const])
    for (const { path, value } of settings) {
      if (!fits(path)) continue;
      if (!found.has(path) && found.size === AT_MOST) break;
      const { values } = found.get(path) ?? { values: new Set<string>() };
      found.set(path, { of, values: value === undefined ? values : values.add(valueText(value)) });
    }
  return [...found].map(([path, { of, values }]) => {
    const [value] = values.size === 1 ? values : []; // Where it differs between environments or assets, none is *the* value.
    const detail = [targetName(snapshot, of), value && vscode.l10n.t('now {0}', value)];
    return { value: path, label: path, detail: detail.filter(Boolean).join(' · ') };
  });
}
