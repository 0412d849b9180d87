import assert from 'node:assert/strict';
import fc from 'fast-check';
import { populationOf, wholeMembers } from '../../../../../src/core/export/evidence/population';
import type { EvidenceScope } from '../../../../../src/core/export/evidence/population';
import { sumOf, totalsOf } from '../../../../../src/core/export/evidence/totals';
import { STATUSES, TRACKS } from '../../../../../src/core/model/codes';
import { packInput, packOf, tableOfCsv, textIn } from './packs';

type Fields = Readonly<Record<string, unknown>>;
const Q3: EvidenceScope = { since: '2026-07-01', until: '2026-09-30' };

/** Why one change of these fields is in the population of Q3, or why it is not. */
function placeOf(fields: Fields, scope: EvidenceScope = Q3, id = '2026-01-02-a-k3f9'): string {
  const { members, outsiders } = populationOf(packInput({ [id]: fields }).snapshot, scope);
  const [member] = members;
  if (member) return `${member.counted?.kind ?? 'no day'} ${member.counted?.day ?? ''}`.trim();
  return `out: ${outsiders[0]?.why ?? '?'}`;
}

describe('population of evidence', () => {
  it('counts what took effect on its live day, and on the day it was rolled back', () => {
    assert.equal(placeOf({ live: '2026-07-01' }), 'live 2026-07-01');
    assert.equal(placeOf({ live: '2026-09-30T23:59:00+02:00' }), 'live 2026-09-30');
    assert.equal(placeOf({ live: '2026-06-30' }), 'out: before');
    assert.equal(placeOf({ live: '2026-10-01' }), 'out: after');
    const back = { status: 'rolled-back', live: '2026-06-20', 'rolled-back': '2026-07-02' };
    assert.equal(placeOf(back), 'rolled-back 2026-07-02');
  });

  it('counts days where the logbook is kept', () => {
    const files = { 'logbook.yaml': 'format: 1\nname: Acme\ntime-zone: Europe/Berlin\n' };
    const kindOf = (live: string) => {
      const { snapshot } = packInput({ '2026-01-02-a-k3f9': { live } }, {}, files);
      return populationOf(snapshot, Q3).members.length;
    };
    // 30 June in Lisbon is 1 July in Berlin, and 30 September in New York 1 October there.
    assert.equal(kindOf('2026-06-30T23:30:00+01:00'), 1);
    assert.equal(kindOf('2026-09-30T22:00:00-04:00'), 0);
  });

  it('counts the rest on the day it was refused, is planned for, or was written down', () => {
    const refused = {
      status: 'rejected',
      window: { start: '2026-06-01', end: '2026-06-02' },
      approvals: [{ role: 'legal', decision: 'rejected', on: '2026-08-05' }],
    };
    assert.equal(placeOf(refused), 'rejected 2026-08-05');
    const planned = { status: 'scheduled', window: { start: '2026-08-01T09:00:00+02:00' } };
    assert.equal(placeOf(planned), 'planned 2026-08-01');
    assert.equal(placeOf({ status: 'deferred' }, Q3, '2026-07-09-b-k3f9'), 'logged 2026-07-09');
    assert.equal(placeOf({ status: 'live' }, Q3, '2026-07-09-b-k3f9'), 'logged 2026-07-09');
  });

  it('leaves out drafts, unless they say that they went live', () => {
    assert.equal(placeOf({ status: 'draft' }, Q3, '2026-07-09-b-k3f9'), 'out: draft');
    assert.equal(placeOf({ status: 'draft', live: '2026-07-09' }), 'live 2026-07-09');
    // A status that cannot be read is no reason to leave a change out.
    assert.equal(placeOf({ status: 'nonsense', live: '2026-07-09' }), 'live 2026-07-09');
  });

  it('takes changes of one tool or process, and says what it leaves out for that', () => {
    assert.equal(placeOf({ live: '2026-07-01' }, { ...Q3, tool: 'marketo' }), 'live 2026-07-01');
    assert.equal(placeOf({ live: '2026-07-01' }, { ...Q3, tool: 'leandata' }), 'out: other-scope');
    assert.equal(placeOf({ live: '2026-07-01' }, { process: 'x' }), 'out: other-scope');
  });

  it('leaves nothing out of which it cannot read the day, the tool or the status', () => {
    assert.equal(placeOf({ live: '2026-07-41' }), 'no day');
    assert.equal(placeOf({ status: 'draft', window: { start: 'soon' } }), 'out: draft');
    const tool = { tool: 'leandata' };
    assert.equal(
      placeOf({ live: '2026-07-01', tools: 'x!' }, { ...Q3, ...tool }),
      'live 2026-07-01',
    );
    assert.equal(
      placeOf({ live: '2026-07-01', processes: 7 }, { process: 'x' }),
      'live 2026-07-01',
    );
  });

  it('has every file of a change, one that cannot be read and one of the same id too', () => {
    const id = '2026-07-09-b-k3f9';
    const files = {
      'changes/2026/07/2026-07-10-broken-aaaa.yaml': 'a: [',
      'changes/2026/08/2026-07-09-b-k3f9.yaml': `id: ${id}\ntitle: T\nkind: fixed\nstatus: live\n`,
      'templates/changes/t.yaml': 'title: T\nkind: changed\nstatus: draft\n',
    };
    const { snapshot } = packInput({ [id]: { live: '2026-07-09' } }, {}, files);
    const { members, outsiders } = populationOf(snapshot, Q3);
    assert.deepEqual(
      members.map((member) => member.id),
      [id],
    );
    assert.deepEqual(
      outsiders.map(({ why }) => why),
      ['unreadable', 'same-id'],
    );
  });
});

const day = fc
  .date({ min: new Date('2025-12-01'), max: new Date('2026-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const change = fc.record(
  {
    status: fc.constantFrom(...STATUSES, 'nonsense'),
    track: fc.constantFrom(...TRACKS),
    live: fc.oneof(day, fc.constant('soon')),
    'rolled-back': day,
    window: fc.record({ start: day }),
    tools: fc.constantFrom(['marketo'], ['leandata'], []),
  },
  { requiredKeys: ['status'] },
);
const scope = fc.record(
  { since: day, until: day, tool: fc.constant('marketo') },
  { requiredKeys: [] },
);

describe('totals of evidence', () => {
  it('add up for every logbook and period', () => {
    fc.assert(
      fc.property(fc.array(change, { maxLength: 30 }), scope, (changes, asked) => {
        const records = changes.map((fields, at) => [
          `2026-0${1 + (at % 9)}-03-c${at}-k3f9`,
          fields,
        ]);
        const { snapshot } = packInput(Object.fromEntries(records) as Record<string, Fields>);
        const population = populationOf(snapshot, asked);
        const totals = totalsOf(population);
        assert.equal(totals.files, changes.length);
        assert.equal(totals.members + sumOf(totals.leftOut), totals.files);
        for (const counts of [totals.byStatus, totals.byTrack, totals.byMonth])
          assert.equal(sumOf(counts), totals.members);
        const ids = [
          ...population.members.map(({ id }) => id),
          ...population.outsiders.map(({ id }) => id),
        ];
        assert.equal(new Set(ids).size, changes.length);
        for (const { member, entry } of wholeMembers(snapshot, population.members)) {
          const { counted } = member;
          const canBeRead = !entry.problems.some(({ path }) => path?.[0] === 'live');
          if (asked.since !== undefined && canBeRead)
            assert.ok((counted?.day ?? '') >= asked.since);
          if (asked.until !== undefined && counted) assert.ok(counted.day <= asked.until);
        }
      }),
    );
  });

  it('are those of the tables', async () => {
    const files = await packOf(
      packInput(
        {
          '2026-07-09-a-k3f9': { live: '2026-07-09' },
          '2026-07-10-b-k3f9': { status: 'draft' },
          '2026-10-11-c-k3f9': { live: '2026-10-11' },
        },
        Q3,
      ),
    );
    const population = tableOfCsv(textIn(files, 'population.csv'));
    const excluded = tableOfCsv(textIn(files, 'excluded.csv'));
    assert.deepEqual(
      population.map(({ id }) => id),
      ['2026-07-09-a-k3f9'],
    );
    assert.deepEqual(
      excluded.map(({ id, reason }) => [id, reason]),
      [
        ['2026-07-10-b-k3f9', 'draft'],
        ['2026-10-11-c-k3f9', 'after'],
      ],
    );
    assert.match(
      textIn(files, 'README.txt'),
      /3 changes in the logbook = 1 in the population \+ 2/,
    );
  });
});
