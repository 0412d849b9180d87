import * as vscode from 'vscode';
import type { AuditEvent } from '../../core/events/event';
import type { Place } from '../../core/import/importer';
import type { PlannedItem } from '../../core/import/plan';
import { personName, targetName } from '../../core/logbook/names';
import { readRecord } from '../../core/logbook/read-record';
import type { Change } from '../../core/model/change';
import type { Update } from '../../core/model/update';
import { oneLine } from '../../core/one-line';
import { afterText, beforeText } from '../../messages/format-value';
import { choiceLabel } from '../../messages/labels';
import type { EntryMessage, ItemMessage } from '../../protocol/import';
import { actorName, short, valuesText } from '../reconcile/entry-words';
import { exactDay, momentWords } from '../services/day-words';
import type { OpenLogbook } from '../services/open-logbook';
import { zoneOf } from '../services/today';

/** Of one change as many settings are shown; a row of a release can have hundreds. */
const MOST_SETTINGS = 5;
/** UTF-16 units of a text that is shown. */
const LONGEST = 400;

/** A change or an update that would be made, in words; undefined for an audit entry. */
export function itemMessage(
  logbook: OpenLogbook,
  item: PlannedItem,
  several: boolean,
): ItemMessage | undefined {
  if (item.what === 'event') return undefined;
  const { entry } = readRecord(item.path, item.text);
  const place = placeText(item.place, several);
  if (entry.kind === 'change') return { ...changeWords(logbook, entry.record), place };
  if (entry.kind === 'update') return { ...updateWords(logbook, entry.record), place };
  return { title: item.title, facts: [], text: '', settings: [], place };
}

function changeWords(logbook: OpenLogbook, change: Partial<Change>): Omit<ItemMessage, 'place'> {
  const { snapshot } = logbook;
  const { title = '', kind, status, live, tools = [], processes = [], why, what } = change;
  const owner = change['done-by']?.[0] ?? change.owner;
  const facts = [
    kind && choiceLabel('kind', kind),
    status && choiceLabel('status', status),
    live && exactDay(live),
    ...[...tools, ...processes].map((id) => targetName(snapshot, id)),
    owner && personName(snapshot, owner),
  ];
  return {
    title: oneLine(title),
    facts: facts.filter((fact) => fact !== undefined && fact !== '').map(String),
    text: (why ?? what ?? '').slice(0, LONGEST),
    settings: (change.settings ?? []).slice(0, MOST_SETTINGS).map((setting) => ({
      path: oneLine(setting.path),
      from: beforeText(setting.from),
      to: afterText(setting.to),
    })),
  };
}

function updateWords(logbook: OpenLogbook, update: Partial<Update>): Omit<ItemMessage, 'place'> {
  const { title = '', tool, announced, deadline, summary = '' } = update;
  const facts = [
    tool && targetName(logbook.snapshot, tool),
    announced && exactDay(announced),
    deadline && vscode.l10n.t('until {0}', exactDay(deadline)),
  ];
  return {
    title: oneLine(title),
    facts: facts.filter((fact) => fact !== undefined && fact !== '').map(String),
    text: summary.slice(0, LONGEST),
    settings: [],
  };
}

/** An audit entry that would be kept, in words. */
export function entryMessage(logbook: OpenLogbook, event: AuditEvent): EntryMessage {
  const { action, text = '', type, asset } = event;
  return {
    at: momentWords(event.at, zoneOf(logbook)),
    exactly: event.at,
    who: actorName(logbook.snapshot, event),
    what: short(text, LONGEST) || [action, valuesText(event)].filter(Boolean).join(' · '),
    asset: short([type, asset].filter(Boolean).join(' ')),
  };
}

/** "line 12", with the file where there are several. */
export function placeText({ file, line }: Place, several: boolean): string {
  return several
    ? vscode.l10n.t('{0}, line {1}', oneLine(file), line)
    : vscode.l10n.t('line {0}', line);
}
