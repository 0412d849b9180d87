import { changeTitle, toolName } from '../../logbook/names';
import type { DaySpan } from '../../reconcile/reconciliation';
import type { TrailSummary } from '../../reconcile/trail-summary';
import type { Table } from '../sheets';
import { tableOf } from './context-tables';
import type { Pack } from './pack';
import { entriesIn } from './trails-page';

/** What the audit trails of the tools say, as tables. */
export function trailTables(pack: Pack, trails: TrailSummary): readonly Table[] {
  return [
    toolsTable(pack, trails),
    undocumentedTable(pack, trails),
    ignoredTable(pack, trails),
    withoutEntryTable(pack, trails),
  ];
}

function toolsTable({ snapshot }: Pack, { tools }: TrailSummary): Table {
  const days = (spans: readonly DaySpan[]) =>
    spans.map(({ from, until }) => `${from}/${until}`).join('\n');
  return tableOf(
    'trails',
    [
      ...[['tool'], ['name'], ['covered'], ['not-covered']].map(([name = '']) => [name] as const),
      ...(['entries', 'documented', 'undocumented', 'ignored'] as const).map(
        (name) => [name, 'number'] as const,
      ),
    ],
    tools.map(({ tool, covered, missing, totals }) => [
      tool,
      toolName(snapshot, tool),
      days(covered),
      days(missing),
      entriesIn(totals),
      totals.documented,
      totals.undocumented,
      totals.ignored,
    ]),
  );
}

function undocumentedTable({ snapshot }: Pack, { undocumented }: TrailSummary): Table {
  const names = ['tool', 'actor', 'action', 'type', 'asset', 'asset-id', 'setting', 'text'];
  return tableOf(
    'undocumented',
    [
      ['entry'],
      ['from', 'moment'],
      ['until', 'moment'],
      ['entries', 'number'],
      ...names.map((name) => [name] as const),
      ...[['nearest'], ['nearest-title']].map(([name = '']) => [name] as const),
      ['likelihood', 'number'],
      ['ignored-until-expired'],
    ],
    undocumented.map(({ id, first, last, count, nearest, expired }) => [
      ...[id, first.at, last.at, count, first.tool, first.actor, first.action],
      ...[first.type, first.asset, first['asset-id'], first.path, first.text],
      nearest?.change,
      nearest && changeTitle(snapshot, nearest.change),
      nearest && Math.round(nearest.score * 100) / 100,
      expired,
    ]),
  );
}

function ignoredTable({ snapshot }: Pack, { ignored }: TrailSummary): Table {
  return tableOf(
    'ignored',
    [
      ['answer'],
      ['reason'],
      ['owner'],
      ['since', 'moment'],
      ['until', 'moment'],
      ['entries', 'number'],
    ],
    ignored.map(({ answer, count }) => {
      const record = snapshot.answers.get(answer)?.record;
      return [answer, record?.reason, record?.owner, record?.since, record?.until, count];
    }),
  );
}

function withoutEntryTable({ snapshot }: Pack, { withoutEntry }: TrailSummary): Table {
  return tableOf(
    'without-entry',
    [['change'], ['title'], ['tool'], ['day', 'moment']],
    withoutEntry.map(({ change, tool, day }) => [change, changeTitle(snapshot, change), tool, day]),
  );
}
