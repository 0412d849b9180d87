import * as vscode from 'vscode';
import { changeTitle, findPerson, personName, toolName } from '../../core/logbook/names';
import type { Snapshot } from '../../core/logbook/snapshot';
import type { ToolCoverage } from '../../core/reconcile/reconciliation';
import type { TriageRow, TriageWindow } from '../../core/triage/triage';
import { withoutId } from '../../core/triage/triage';
import { spanText } from '../../messages/dates';
import { unreadText } from '../../messages/reconcile-text';
import type { RowMessage, RowsMessage, ShowMessage } from '../../protocol/reconcile';
import type { Looked } from '../../node/reconcile/file-triage';
import type { OpenLogbook } from '../services/open-logbook';
import type { Services } from '../services/services';
import { today, zoneOf } from '../services/today';
import { actorName, short, valuesText } from './entry-words';
import type { LogbookTriage } from './logbook-triage';

/** More damaged files than that are counted. */
const MOST_DAMAGED = 5;
/** Less likely changes are no hint. */
const HINT = 0.3;

type Show = Omit<ShowMessage, 'type' | 'wish' | 'words'>;

/** What a page that reconciles has to know of a logbook, beside its lines. */
export function showData(services: Services, logbook: OpenLogbook, triage: LogbookTriage): Show {
  const { snapshot } = logbook;
  const { looked, revision } = triage;
  const people = snapshot.logbook?.record.people ?? [];
  return {
    title: vscode.l10n.t('Reconcile: {0}', short(logbook.name)),
    today: today(logbook),
    locale: vscode.env.language,
    timeZone: zoneOf(logbook),
    readOnly: isReadOnly(logbook),
    state: stateOf(logbook, looked),
    damaged: damagedTexts(looked?.unread ?? []),
    revision,
    coverage: mostOpenFirst(looked).map(({ tool, spans, months }) => ({
      ...{ tool, name: short(toolName(snapshot, tool)), months: [...months] },
      spans: spans.map(({ from, until }) => spanText(from, until, vscode.env.language)).join(', '),
    })),
    totals: looked?.totals ?? { documented: 0, undocumented: 0, ignored: 0 },
    persons: (looked?.actors ?? []).map((actor) => ({
      id: actor,
      name: short(personName(snapshot, actor)),
    })),
    people: people.map(({ id, name }) => ({ id, name: short(name) })),
    me: findPerson(snapshot, services.git?.personIn(logbook) ?? '')?.id ?? '',
  };
}

function stateOf({ root }: OpenLogbook, looked: Looked | undefined): Show['state'] {
  if (root.scheme !== 'file') return 'elsewhere';
  if (!looked) return 'reading';
  return looked.hasEntries ? 'ready' : 'empty';
}

function damagedTexts(unread: Looked['unread']): string[] {
  const texts = unread
    .slice(0, MOST_DAMAGED)
    .map(({ path, lines }) => unreadText({ path: short(path), lines }));
  const more = unread.length - texts.length;
  if (more === 0) return texts;
  const count = more.toLocaleString(vscode.env.language);
  return [...texts, vscode.l10n.t('And {0} more files are damaged.', count)];
}

/** The tools with the most to be done: they are in sight without scrolling. */
function mostOpenFirst(looked: Looked | undefined): readonly ToolCoverage[] {
  const open = (tool: string) => looked?.open.get(tool) ?? 0;
  return [...(looked?.coverage ?? [])].sort((a, b) => open(b.tool) - open(a.tool));
}

function isReadOnly({ snapshot }: OpenLogbook): boolean {
  return snapshot.logbook?.problems.some(({ code }) => code === 'format-newer') === true;
}

/** Lines as the page shows them. */
export function rowsData(
  snapshot: Snapshot,
  found: TriageWindow | undefined,
): Pick<RowsMessage, 'rows' | 'totals' | 'found'> {
  const none = { undocumented: 0, documented: 0, ignored: 0, all: 0, 'without-entry': 0 };
  return {
    rows: found?.rows.map((row) => rowMessage(snapshot, row)) ?? [],
    totals: found?.totals ?? none,
    found: found?.found ?? -1,
  };
}

function rowMessage(snapshot: Snapshot, row: TriageRow): RowMessage {
  const tool = short(toolName(snapshot, row.tool));
  if (row.kind === 'without-entry') {
    const record = snapshot.changes.get(row.change)?.record;
    const who = record?.['done-by'] ?? (record?.owner === undefined ? [] : [record.owner]);
    return {
      ...{ id: withoutId(row), kind: row.kind, tool, at: row.day, entries: 0 },
      ...{ values: '', note: '' },
      title: short(changeTitle(snapshot, row.change)),
      who: short(who.map((person) => personName(snapshot, person)).join(', ')),
    };
  }
  const { id, kind, at, first, entries } = row;
  return {
    ...{ id, kind, tool, at, entries },
    title: short(row.title),
    values: entries === 1 ? valuesText(first) : '',
    who: actorName(snapshot, first),
    note: noteOf(snapshot, row),
  };
}

function noteOf(
  snapshot: Snapshot,
  row: Exclude<TriageRow, { readonly kind: 'without-entry' }>,
): string {
  const { kind, change, answer, best } = row;
  if (kind === 'documented') return change === undefined ? '' : documentedNote(snapshot, change);
  if (kind === 'ignored') return short(snapshot.answers.get(answer ?? '')?.record.reason ?? '');
  if (!best || best.score < HINT) return '';
  return vscode.l10n.t('Perhaps: {0}', short(changeTitle(snapshot, best.change)));
}

/** A draft counts: it stands in the logbook, and in *To do* until somebody has written why. It is only said. */
function documentedNote(snapshot: Snapshot, change: string): string {
  const title = short(changeTitle(snapshot, change));
  const isDraft = snapshot.changes.get(change)?.record.status === 'draft';
  return isDraft ? vscode.l10n.t('Draft: {0}', title) : title;
}
