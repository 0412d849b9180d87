import * as vscode from 'vscode';
import { escapeMarkdown } from '../../core/export/prose';
import type { FieldChange } from '../../core/history/field-changes';
import { namesIn } from '../../core/history/names';
import type { Commit, Revision } from '../../core/history/revision';
import { exactText } from '../../messages/dates';
import { isProse } from '../../messages/field-value';
import { revisionLines } from '../../messages/history-text';
import { fieldLabel, recordKindLabel } from '../../messages/labels';
import { proseDiff } from '../../messages/prose-diff';
import type { OpenLogbook } from '../services/open-logbook';
import { zoneOf } from '../services/today';

/** More records than these nobody reads on a page. */
const MOST_RECORDS = 100;

/** What one save changed as a page in Markdown: each record with its fields, texts with the words that changed. */
export function savePage(
  logbook: OpenLogbook,
  { author, date, subject }: Commit,
  revisions: readonly Revision[],
): string {
  const when = exactText(date, vscode.env.language, zoneOf(logbook));
  const more = revisions.length - MOST_RECORDS;
  return [
    `# ${escapeMarkdown(subject)}`,
    escapeMarkdown(vscode.l10n.t('Saved by {0} ({1}), {2}', author.name, author.email, when)),
    ...revisions.slice(0, MOST_RECORDS).flatMap((revision) => recordPart(logbook, revision)),
    ...(more > 0 ? [vscode.l10n.t('And {0} more.', more)] : []),
    '',
  ].join('\n\n');
}

function recordPart(logbook: OpenLogbook, revision: Revision): readonly string[] {
  const isText = (change: FieldChange) => proseOf(revision, change) !== undefined;
  const texts = revision.changes.filter(isText);
  const others = { ...revision, changes: revision.changes.filter((change) => !isText(change)) };
  const locale = vscode.env.language;
  const context = {
    names: namesIn(logbook.snapshot),
    dateText: (moment: string) => exactText(moment, locale, zoneOf(logbook)),
  };
  const lines =
    texts.length > 0 && others.changes.length === 0 ? [] : revisionLines(others, context);
  const heading = `## ${escapeMarkdown(revision.title)}`;
  const kind = revision.kind === 'change' ? [] : [`*${recordKindLabel(revision.kind)}*`];
  const list = lines.map((line) => `- ${escapeMarkdown(line)}`).join('\n');
  const parts = texts.flatMap((change) => [
    `**${escapeMarkdown(fieldLabel(revision.kind, change.path))}**`,
    proseOf(revision, change) ?? '',
  ]);
  return [heading, ...kind, list, ...parts].filter((part) => part !== '');
}

/** A text with what went struck out and what came in bold; undefined of what is no text, or another one altogether. */
function proseOf(
  { kind }: Revision,
  { type, path, item, before, after }: FieldChange,
): string | undefined {
  if (type !== 'set' || item || typeof before !== 'string' || typeof after !== 'string')
    return undefined;
  if (!isProse(kind, path, [before, after])) return undefined;
  const parts = proseDiff(before, after)?.map(({ type: part, text }) => {
    const words = text.trim();
    if (words === '') return text;
    const [start = '', end = ''] = text.split(words, 2);
    const shown = words.split('\n').map(escapeMarkdown);
    const mark = part === 'same' ? '' : part === 'gone' ? '~~' : '**';
    return start + shown.map((line) => (line === '' ? line : mark + line + mark)).join('\n') + end;
  });
  return parts?.join('').trim().replace(/^/gm, '> ');
}
