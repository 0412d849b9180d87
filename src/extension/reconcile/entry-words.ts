import * as vscode from 'vscode';
import { personName } from '../../core/logbook/names';
import type { Snapshot } from '../../core/logbook/snapshot';
import { oneLine } from '../../core/one-line';
import type { AuditEvent } from '../../core/events/event';
import { afterText, beforeText } from '../../messages/format-value';
import type { EntryMessage } from '../../protocol/reconcile';

/** A line on which texts stand; longer ones are cut. */
const LINE = 160;
/** What a page shows of the words of a vendor. */
const WORDS = 1_000;

/** Text of an entry on one line, however long it was. */
export function short(text: string, longest = LINE): string {
  const line = oneLine(text.slice(0, longest * 2));
  return line.length > longest ? `${line.slice(0, longest - 1).trimEnd()}…` : line;
}

/** What an entry touched: the asset, and the setting of it. */
function whereText({ asset = '', path = '', type = '' }: AuditEvent): string {
  const name = [asset, path].filter((part) => part !== '').join(' / ');
  return name === ''
    ? ''
    : short(type === '' || asset === '' ? name : vscode.l10n.t('{0}: {1}', type, name));
}

/** The setting that an entry names, before and after; empty when it names none. */
export function valuesText({ path = '', from, to }: AuditEvent): string {
  if (path === '') return '';
  if (from === undefined && to === undefined) return short(path);
  return vscode.l10n.t('{0}: {1} → {2}', short(path), beforeText(from), afterText(to));
}

/** Who did it, by name. */
export function actorName(snapshot: Snapshot, { actor }: AuditEvent): string {
  return actor === undefined ? '' : short(personName(snapshot, actor));
}

/** An entry as the page shows it. */
export function entryMessage(snapshot: Snapshot, event: AuditEvent): EntryMessage {
  const { at, action, from, to, text = '', source, line } = event;
  return {
    ...{ at, who: actorName(snapshot, event), what: short(action), where: whereText(event) },
    ...(from === undefined ? {} : { before: beforeText(from) }),
    ...(to === undefined ? {} : { after: afterText(to) }),
    words: cutWords(text),
    source: vscode.l10n.t('From {0}, line {1} of the imported file', short(source), line),
  };
}

/** Several lines stay several; a megabyte does not. */
function cutWords(text: string): string {
  const cut = text.slice(0, WORDS);
  return text.length > WORDS ? `${cut.trimEnd()}…` : cut;
}
