import assert from 'node:assert/strict';
import fc from 'fast-check';
import { tableOf, totalOf } from '../../../../../src/core/export/charts/chart';
import type { Chart } from '../../../../../src/core/export/charts/chart';
import { chartsOf } from '../../../../../src/core/export/charts/charts-of';
import type { ExportInput, ExportOptions } from '../../../../../src/core/export/exporter';
import { buildState } from '../../../../../src/core/logbook/build-snapshot';
import { readRecord } from '../../../../../src/core/logbook/read-record';
import type { Change } from '../../../../../src/core/model/change';
import { exportWords } from '../../../../../src/messages/export-words';
import { changeOf, STACK } from '../snapshots';

/** A change as it is told in one line: its number gives it an id, `text` the rest. */
function change(at: number, text: string): Change {
  const id = `2026-01-01-change-${at}-k3f9`;
  return changeOf(`title: Change ${at}\nkind: changed\nstatus: live\n${text}`, id);
}

function input(changes: readonly Change[], options: ExportOptions = {}): ExportInput {
  const files = [
    ...Object.entries(STACK),
    ...changes.map((each) => [`changes/2026/01/${each.id}.yaml`, JSON.stringify(each)] as const),
  ];
  const { snapshot } = buildState(files.map(([path, text]) => readRecord(path, text).entry));
  return { changes, snapshot, words: exportWords('en'), options };
}

const chart = (id: string, changes: readonly Change[], options?: ExportOptions): Chart => {
  const found = chartsOf(input(changes, options)).find((each) => each.id === id);
  assert.ok(found, `no chart ${id}`);
  return found;
};

const times = (count: number, text: (at: number) => string): Change[] =>
  Array.from({ length: count }, (_, at) => change(at, text(at)));

describe('charts', () => {
  it('draws nothing of a handful of changes, nor of what was not made', () => {
    assert.deepEqual(chartsOf(input(times(7, (at) => `live: 2026-0${at + 1}-01\n`))), []);
    const planned = times(20, () => 'status: scheduled\n').map((each) => ({
      ...each,
      status: 'scheduled' as const,
    }));
    assert.deepEqual(chartsOf(input(planned)), []);
  });

  it('counts changes by month and kind, and leaves no month out', () => {
    const changes = times(9, (at) => `live: 2026-${at < 6 ? '09' : '12'}-10\ntools: [marketo]\n`);
    const fixed = changes.map((each, at) => (at < 2 ? { ...each, kind: 'fixed' as const } : each));
    const months = chart('months', fixed);
    assert.equal(months.form, 'time');
    assert.equal(months.finding, 'Most changes: September 2026, 6 of 9');
    assert.deepEqual(tableOf(months), {
      head: ['Month', 'All changes', 'Changed', 'Fixed'],
      rows: [
        ['September 2026', 6, 4, 2],
        ['October 2026', 0, 0, 0],
        ['November 2026', 0, 0, 0],
        ['December 2026', 3, 3, 0],
      ],
    });
    assert.deepEqual(
      months.points.map(({ tick }) => [tick?.short, tick?.under].join('|')),
      ['Sept|2026', 'Oct|', 'Nov|', 'Dec|'],
    );
  });

  it('shows the kinds of a single month as bars', () => {
    const changes = times(9, () => 'live: 2026-11-02\n').map((each, at) =>
      at < 3 ? { ...each, kind: 'fixed' as const } : each,
    );
    const months = chart('months', changes);
    assert.equal(months.form, 'bars');
    assert.equal(months.title, 'Changes by kind');
    assert.deepEqual(tableOf(months), {
      head: ['Kind', 'Changes'],
      rows: [
        ['Changed', 6],
        ['Fixed', 3],
      ],
    });
  });

  it('says when months are cut, and what has no date', () => {
    const cut = { since: '2026-09-05', until: '2026-12-31' };
    const changes = times(9, (at) => `live: 2026-${at < 5 ? '09' : '12'}-10\n`);
    assert.match(chart('months', changes, cut).description, /are not whole\.$/);
    const whole = { since: '2026-09-01', until: '2026-12-31' };
    assert.doesNotMatch(chart('months', changes, whole).description, /not whole/);
    const undated = { ...change(9, ''), id: 'without-a-day' };
    const { description } = chart('months', [...changes, undated]);
    assert.match(description, /because their dates do not say: 1\.$/);
  });

  it('has years where there are too many months, and one column for all that is too old', () => {
    const changes = times(12, (at) => `live: ${2014 + at}-03-10\n`);
    const years = chart('months', changes);
    assert.equal(years.pointsAre, 'Year');
    assert.equal(years.points.length, 12);
    const old = chart('months', [...changes, change(12, 'live: 0001-01-01\n')]);
    assert.equal(old.points.length, 60);
    assert.deepEqual(tableOf(old).rows[0], ['≤ 1966', 1]);
  });

  it('counts a change for each of its tools, the most changed first', () => {
    const changes = times(
      9,
      (at) => `live: 2026-11-02\ntools: [${at < 4 ? 'marketo, ' : ''}leandata]\n`,
    );
    const tools = chart('tools', changes);
    assert.equal(tools.finding, 'Most changes: LeanData, 9 of 9');
    assert.deepEqual(tableOf(tools).rows, [
      ['LeanData', 9],
      ['Marketo Engage', 4],
    ]);
  });

  it('says how long changes took, of those that say it', () => {
    const days = ['01', '01', '02', '04', '09', '20', '28'];
    const changes = [
      ...days.map((day, at) => change(at, `requested: 2026-11-01\nlive: 2026-11-${day}\n`)),
      change(7, 'live: 2026-11-02\n'),
      change(8, 'requested: 2026-11-09\nlive: 2026-11-02\n'),
    ];
    const lead = chart('lead-time', changes);
    assert.equal(lead.finding, 'Half of them were live within 3 days.');
    assert.match(lead.description, /do not say: 2\.$/);
    assert.deepEqual(tableOf(lead).rows.slice(0, 6), [
      ['The same day', 2],
      ['The next day', 1],
      ['2 to 3 days', 1],
      ['4 to 7 days', 0],
      ['8 to 14 days', 1],
      ['15 to 30 days', 2],
    ]);
  });

  it('says what is tested, of what asks for a test', () => {
    const changes = times(10, (at) => {
      const live = `live: 2026-${at < 5 ? '10' : '11'}-02\n`;
      if (at < 2) return `${live}tests: [{ check: x, result: passed }]\n`;
      return at < 6 ? `${live}track: pre-approved\n` : live;
    });
    const tested = chart('tested', changes);
    assert.equal(tested.finding, 'Tested: 2 of 6 (33%)');
    assert.deepEqual(tableOf(tested), {
      head: ['Month', 'Tested', 'Not tested', 'No test asked for'],
      rows: [
        ['October 2026', 2, 0, 3],
        ['November 2026', 0, 4, 1],
      ],
    });
  });

  it('shows emergencies beside all that was none, when there was one', () => {
    const live = (at: number) => `live: 2026-${at < 5 ? '10' : '11'}-02\ntrack: pre-approved\n`;
    assert.ok(chartsOf(input(times(9, live))).every(({ id }) => id !== 'emergencies'));
    const changes = [...times(9, live), change(9, 'live: 2026-11-05\ntrack: emergency\n')];
    const emergencies = chart('emergencies', changes);
    assert.equal(emergencies.finding, 'Emergencies: 1 of 10 changes');
    assert.deepEqual(emergencies.series, [
      { name: 'Emergency', isQuiet: false },
      { name: 'Pre-approved', isQuiet: true },
    ]);
  });

  it('finds the gaps that the exported changes brought to light', () => {
    const setting = (from: number, to: number) =>
      `tools: [marketo]\nsettings: [{ path: Score, from: ${from}, to: ${to} }]\n`;
    const changes = [
      change(0, `live: 2026-01-05\n${setting(100, 110)}`),
      change(1, `live: 2026-02-05\n${setting(217, 233)}`),
      change(2, `live: 2026-04-05\n${setting(311, 359)}`),
      ...times(9, () => 'live: 2026-04-09\n').map((each, at) => ({
        ...each,
        id: `${each.id}-${at}`,
      })),
    ];
    const gaps = chart('gaps', changes);
    assert.equal(gaps.finding, 'Unexplained gaps: 2. Most: Marketo Engage, 2');
    assert.deepEqual(tableOf(gaps).rows, [
      ['February 2026', 1],
      ['March 2026', 0],
      ['April 2026', 1],
    ]);
    const { snapshot, ...rest } = input(changes);
    const others = { ...rest, snapshot, changes: changes.slice(3) };
    assert.ok(chartsOf(others).every(({ id }) => id !== 'gaps'));
  });

  it('adds up, whatever the dates', () => {
    const day = fc.date({
      min: new Date('0001-01-01'),
      max: new Date('9999-12-31'),
      noInvalidDate: true,
    });
    fc.assert(
      fc.property(fc.array(day, { minLength: 8, maxLength: 40 }), (days) => {
        const changes = days.map((each, at) => ({
          ...change(at, ''),
          live: each.toISOString().slice(0, 10),
        }));
        const { points } = chart('months', changes);
        assert.equal(totalOf({ points }, 0), days.length);
        assert.ok(points.length <= 60);
      }),
    );
  });
});
