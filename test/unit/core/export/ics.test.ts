import assert from 'node:assert/strict';
import ICAL from 'ical.js';
import { ics } from '../../../../src/core/export/ics';
import { plannedChanges } from '../../../../src/core/export/export-changes';
import { planExport } from '../../../../src/core/export/request';
import { exportWords } from '../../../../src/messages/export-words';
import { HOSTILE, hostileInput } from './hostile';
import { changeOf, inputOf, ROUTING, snapshotOf, THRESHOLD } from './snapshots';

/** A calendar as another library reads it; it holds to what RFC 5545 asks of each item. */
function read(text: string) {
  for (const line of text.split('\r\n')) {
    assert.ok(Buffer.byteLength(line) <= 75, line);
    assert.doesNotMatch(line, /[\r\n]/);
  }
  const calendar = new ICAL.Component(ICAL.parse(text) as unknown[]);
  const names = new Set(calendar.getAllSubcomponents().map(({ name }) => name));
  assert.deepEqual(
    [...names].filter((name) => name !== 'vevent'),
    [],
  );
  const events = calendar.getAllSubcomponents('vevent').map((component) => {
    assert.ok(component.getFirstProperty('dtstamp'));
    const event = new ICAL.Event(component);
    return {
      uid: event.uid,
      title: event.summary,
      text: event.description,
      start: event.startDate.toString(),
      end: component.getFirstProperty('dtend') ? event.endDate.toString() : undefined,
      properties: component.getAllProperties().map(({ name }) => name),
    };
  });
  assert.equal(new Set(events.map(({ uid }) => uid)).size, events.length);
  // A name that is no part of the RFC is handed out as it is written.
  const name = String(calendar.getFirstPropertyValue('x-wr-calname'));
  return { name: name.replace(/\\([\\;,])/g, '$1'), events };
}

const TIMED = `title: Move the callers
kind: migrated
status: scheduled
deadline: 2027-01-31
window: { start: 2027-01-20T22:00:00-05:00, end: 2027-01-21T02:00:00-05:00 }
tools: [marketo]
approvals: [{ role: legal, due: 2027-01-10 }, { role: it, due: 2027-01-11, decision: approved }]
training: [{ audience: sales-enterprise, due: 2027-01-15 }, { audience: sdr, due: 2027-01-16, done-on: 2027-01-02 }]
review: { due: 2027-03-01 }
`;

const TOOL = 'id: marketo\nname: Marketo Engage\ncontract: { renewal: 2027-06-30 }\n';

function inputWith(tool: string, changes: Parameters<typeof inputOf>[0], options = {}) {
  const files = {
    'tools/marketo.yaml': tool,
    'processes/lead-routing.yaml':
      'id: lead-routing\nname: Lead routing\nreview: { next: 2027-02-01 }\n',
    'logbook.yaml': 'format: 1\nname: Acme\npolicy: { untested-after-days: 7 }\n',
  };
  return { changes, snapshot: snapshotOf(files), words: exportWords('en'), options };
}

const id = '2026-12-01-move-the-callers-b8xk';

describe('export to ICS', () => {
  it('has what is ahead, each with a UID of its own: times in UTC, days as days', async () => {
    const { events } = read(await ics.export(inputWith(TOOL, [changeOf(TIMED, id)])));
    assert.deepEqual(
      events.map(({ uid, title, start, end }) => [uid, title, start, end]),
      [
        [
          `${id}.window@mops-logbook`,
          'Change: Move the callers',
          '2027-01-21T03:00:00Z',
          '2027-01-21T07:00:00Z',
        ],
        [`${id}.deadline@mops-logbook`, 'Deadline: Move the callers', '2027-01-31', undefined],
        [
          `${id}.approval@mops-logbook`,
          'Approval due: Move the callers (legal)',
          '2027-01-10',
          undefined,
        ],
        [
          `${id}.training@mops-logbook`,
          'Training due: Move the callers (sales-enterprise)',
          '2027-01-15',
          undefined,
        ],
        [`${id}.review@mops-logbook`, 'Look back due: Move the callers', '2027-03-01', undefined],
        [
          'marketo.contract.2027-06-30@mops-logbook',
          'Contract renews: Marketo Engage',
          '2027-06-30',
          undefined,
        ],
        [
          'lead-routing.review.2027-02-01@mops-logbook',
          'Process to review: Lead routing',
          '2027-02-01',
          undefined,
        ],
      ],
    );
  });

  it('asks for a test as the policy does, and for none that is done', async () => {
    const titles = async (text: string) =>
      read(await ics.export(inputWith(TOOL, [changeOf(text)], { tool: 'none' }))).events.map(
        ({ title, start }) => `${title} ${start}`,
      );
    assert.deepEqual(await titles(THRESHOLD), ['Test due: Raise the MQL threshold 2026-11-27']);
    assert.deepEqual(await titles(ROUTING), []);
  });

  it('has the days that vendors set, of what nobody answered', async () => {
    const update = (name: string, rest: string) => [
      `updates/2026/2026-11-0${name}.yaml`,
      `id: 2026-11-0${name}\ntool: marketo\ntitle: ${name.slice(2)}\n${rest}\n`,
    ];
    const several =
      'deadlines: [{ on: 2027-01-31, what: Tokens end }, { on: 2027-03-31, what: Old calls fail }]';
    const files = Object.fromEntries([
      ['tools/marketo.yaml', TOOL],
      update('1-tokens', `deadline: 2027-01-31\n${several}\nlink: https://vendor.example/1`),
      update('2-answered', 'deadline: 2027-01-31\nresponse: { reason: Not used }'),
      update('3-one', 'deadline: 2027-02-28'),
    ]) as Record<string, string>;
    const of = async (options: object) => {
      const input = { changes: [], snapshot: snapshotOf(files), words: exportWords('en'), options };
      return read(await ics.export(input)).events.filter(({ uid }) => uid.includes('.update'));
    };
    assert.deepEqual(
      (await of({})).map(({ title, start, text }) => [title, start, text.split('\n')[0]]),
      [
        ['Vendor deadline: tokens (Marketo Engage)', '2027-01-31', 'Tokens end'],
        ['Vendor deadline: tokens (Marketo Engage)', '2027-03-31', 'Old calls fail'],
        ['Vendor deadline: one (Marketo Engage)', '2027-02-28', ''],
      ],
    );
    assert.equal((await of({ until: '2027-01-31' })).length, 1);
    assert.equal((await of({ tool: 'hubspot' })).length, 0);
    assert.equal((await of({ digest: { today: '2027-12-01' } })).length, 0, 'it is long over');
  });

  it('takes whole days to the day after the last, and no end before its start', async () => {
    const windowed = (window: string) =>
      changeOf(`title: T\nkind: changed\nstatus: scheduled\nwindow: ${window}\n`);
    const ends = async (window: string) =>
      read(await ics.export(inputOf([windowed(window)]))).events.map(({ start, end }) => [
        start,
        end,
      ]);
    assert.deepEqual(await ends('{ start: 2027-01-20, end: 2027-01-21 }'), [
      ['2027-01-20', '2027-01-22'],
    ]);
    assert.deepEqual(await ends('{ start: 2027-01-20, end: 2027-01-01 }'), [
      ['2027-01-20', undefined],
    ]);
    assert.deepEqual(await ends('{ end: 2027-01-01 }'), []);
    // Calendars have years of four digits.
    assert.deepEqual(
      await ends('{ start: 9999-12-31T23:00:00-12:00, end: 9999-12-31T23:30:00-12:00 }'),
      [['9999-12-31T23:59:59Z', undefined]],
    );
    assert.deepEqual(await ends('{ start: 9999-12-31, end: 9999-12-31 }'), [
      ['9999-12-31', undefined],
    ]);
  });

  it('leaves out the contracts of other tools and of other days', async () => {
    const titles = async (options: object) =>
      read(await ics.export(inputWith(TOOL, [], options))).events.map(({ title }) => title);
    assert.deepEqual(await titles({ tool: 'leandata' }), []);
    assert.deepEqual(await titles({ tool: 'marketo' }), ['Contract renews: Marketo Engage']);
    assert.deepEqual(await titles({ process: 'lead-routing' }), [
      'Process to review: Lead routing',
    ]);
    assert.deepEqual(await titles({ until: '2027-02-01' }), ['Process to review: Lead routing']);
    const retired = inputWith(`${TOOL}status: retired\n`, [], { since: '2027-05-01' });
    assert.deepEqual(read(await ics.export(retired)).events, []);
  });

  it('has what falls into the period, whatever the day of its change', async () => {
    const timed = changeOf(TIMED);
    const titles = async (options: object) =>
      read(await ics.export(inputWith(TOOL, [timed], { process: 'none', ...options }))).events.map(
        ({ title }) => title.split(':')[0],
      );
    assert.deepEqual(await titles({ since: '2027-01-16', until: '2027-01-31' }), [
      'Change',
      'Deadline',
    ]);
    // The window began the day before.
    assert.deepEqual(await titles({ since: '2027-01-21', until: '2027-01-21' }), ['Change']);
    assert.deepEqual(await titles({ since: '2027-04-01' }), []);
    const request = { format: 'ics', since: '2027-01-31' } as const;
    const files = { 'changes/2026/11/2026-11-20-a-k3f9.yaml': `id: 2026-11-20-a-k3f9\n${TIMED}` };
    const snapshot = snapshotOf(files);
    const taken = (since: string) => {
      const plan = planExport({ ...request, since }, { snapshot, today: '2026-11-22' });
      assert.ok(plan.ok);
      return plannedChanges(snapshot, plan.value).length;
    };
    assert.deepEqual(['2027-03-01', '2027-03-02'].map(taken), [1, 0]);
  });

  it('is a valid calendar of nothing', async () => {
    assert.deepEqual(read(await ics.export(inputOf([]))), {
      name: 'Acme MOps: changelog',
      events: [],
    });
  });

  it('gives back every text, and lets none add a line', async () => {
    const shown = (text: string) => text.replace(/[\s\p{Cc}]+/gu, ' ').trim();
    for (const text of HOSTILE.filter((each) => !/[\p{Cs}\ufffe\uffff]/u.test(each))) {
      const { name, events } = read(await ics.export(hostileInput(text)));
      assert.equal(name, shown(`${text}: changelog`));
      const window = events.find(({ uid }) => uid.includes('.window@'));
      const about = shown(text) || '2026-11-20-raise-mql-threshold-k3f9';
      assert.equal(window?.title, `Change: ${about}`);
      for (const { properties } of events)
        assert.deepEqual(
          properties.filter((each) => /attach|action|attendee|organizer|url/.test(each)),
          [],
        );
    }
  });
});
