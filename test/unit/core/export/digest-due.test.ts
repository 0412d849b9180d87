import assert from 'node:assert/strict';
import fc from 'fast-check';
import { CADENCES, readCadence } from '../../../../src/core/export/digest/cadence';
import { digestStates } from '../../../../src/core/export/digest/due';
import { formatFor } from '../../../../src/core/export/digest/format-for';
import { channelOf, sentOperations } from '../../../../src/core/export/digest/mark-sent';
import { audienceOf, knownAudiences } from '../../../../src/core/logbook/audience';
import type { Audience } from '../../../../src/core/logbook/audience';
import { keyOrder } from '../../../../src/core/model/key-order';
import { isTable } from '../../../../src/core/model/plain';
import { applyTextEdits } from '../../../../src/core/text-edit';
import { computeEdits } from '../../../../src/core/yaml/compute-edits';
import { readYaml } from '../../../../src/core/yaml/read-yaml';
import { snapshotOf } from './snapshots';

const turnOf = (text: string, today: string, last?: string): string | undefined =>
  readCadence(text)?.turn(today, last);

describe('how often people are told', () => {
  it('reads what it offers, whatever its case', () => {
    for (const words of CADENCES) assert.ok(readCadence(words.toUpperCase()), words);
    for (const words of [
      undefined,
      '',
      'when there is something',
      'every blue moon',
      'every 0 weeks',
    ])
      assert.equal(readCadence(words), undefined);
  });

  it('turns on weekdays, on first days, or so many days after the last time', () => {
    // 22 November 2026 is a Sunday.
    assert.equal(turnOf('every Monday', '2026-11-22'), '2026-11-16');
    assert.equal(turnOf('Sundays', '2026-11-22'), '2026-11-22');
    assert.equal(turnOf('monthly', '2026-11-22', '2026-11-01'), '2026-11-01');
    assert.equal(turnOf('quarterly', '2026-11-22'), '2026-10-01');
    assert.equal(turnOf('yearly', '2026-11-22'), '2026-01-01');
    assert.equal(turnOf('weekly', '2026-11-22', '2026-11-20'), '2026-11-27');
    assert.equal(turnOf('every two weeks', '2026-11-22', '2026-11-01'), '2026-11-15');
    assert.equal(turnOf('every other week', '2026-11-22'), '2026-11-22');
    assert.equal(turnOf('every 3 months', '2026-11-22', '2026-01-01'), '2026-04-04');
  });

  it('never throws for any words', () => {
    fc.assert(
      fc.property(fc.string(), (words) => void readCadence(words)?.turn('2026-11-22', words)),
    );
  });

  it('sends to a channel as Slack, and to anywhere else as a mail', () => {
    const of = (channel?: string) => formatFor({ channel } as Audience);
    assert.deepEqual(['#sales', 'Slack DM', 'mail', undefined].map(of), [
      'slack',
      'slack',
      'mail',
      'mail',
    ]);
  });
});

const change = (id: string, rest: string): Record<string, string> => ({
  [`changes/2026/11/${id}.yaml`]: `id: ${id}\ntitle: T\nkind: changed\nstatus: live\nlive: ${id.slice(0, 10)}\ntools: [marketo]\n${rest}`,
});

describe('which digests are due', () => {
  const logbook = (audiences: string): Record<string, string> => ({
    'logbook.yaml': `format: 1\nname: Acme\naudiences:\n${audiences}`,
  });
  const state = (files: Record<string, string>, today = '2026-11-22') => {
    const [first] = digestStates(snapshotOf(files), today);
    return first && { last: first.last, due: first.due, news: first.news };
  };
  const sales = logbook('  - { id: sales, name: Sales, cadence: every Monday }\n');
  const news = change('2026-11-18-a-aaaa', 'communication: [{ audience: sales, do: X }]\n');

  it('is since its turn, when there is news; and no more once it was sent', () => {
    assert.deepEqual(state({ ...sales, ...news }), { last: undefined, due: '2026-11-16', news: 1 });
    assert.deepEqual(state(sales), { last: undefined, due: undefined, news: 0 });
    const sent = (day: string) =>
      change('2026-11-10-b-aaaa', `communication: [{ audience: sales, sent-on: ${day} }]\n`);
    assert.equal(state({ ...sales, ...news, ...sent('2026-11-15') })?.due, '2026-11-16');
    assert.equal(state({ ...sales, ...news, ...sent('2026-11-16') })?.due, undefined);
    assert.equal(state({ ...sales, ...news, ...sent('2026-11-16T09:00:00+01:00') })?.news, 1);
  });

  it('is none for who has no cadence, or one that nobody understands', () => {
    const files = logbook('  - { id: sales, name: Sales, cadence: now and then }\n');
    const [found] = digestStates(snapshotOf({ ...files, ...news }), '2026-11-22');
    assert.deepEqual([found?.due, found?.isUnclear, found?.news], [undefined, true, 1]);
    assert.equal(
      state({ ...logbook('  - { id: sales, name: Sales }\n'), ...news })?.due,
      undefined,
    );
  });

  it('knows whom changes name where logbook.yaml declares nobody', () => {
    const snapshot = snapshotOf({ 'logbook.yaml': 'format: 1\nname: A\n', ...news });
    assert.deepEqual(knownAudiences(snapshot), ['sales']);
    assert.equal(audienceOf(snapshot, 'Sales')?.id, 'Sales');
    assert.equal(audienceOf(snapshot, 'nobody'), undefined);
  });
});

describe('a digest that was sent', () => {
  const snapshot = snapshotOf({
    'logbook.yaml':
      'format: 1\nname: A\naudiences:\n  - { id: sales, name: Sales EMEA, channel: "#sales" }\n',
  });
  const audience = audienceOf(snapshot, 'sales');
  const marked = (text: string): string => {
    assert.ok(audience);
    const { value } = readYaml(text);
    assert.ok(isTable(value));
    const sent = { on: '2026-11-22', channel: channelOf(audience, 'mail') };
    const edits = computeEdits(text, sentOperations(value, audience, sent), keyOrder('change'));
    assert.ok(edits.ok);
    return applyTextEdits(text, edits.value);
  };

  it('is noted in each of their lines, and in no other byte', () => {
    const before = `# mine
id: a
communication: # who
  - { audience: "sales", do: 'X',   from: 2026-11-01 } # keep
  - audience: Sales EMEA
    channel: mail

  - { audience: legal, do: Z }
  - { audience: sales, sent-on: 2026-11-01 }
why: |
  Because.
`;
    assert.equal(
      marked(before),
      before
        .replace(
          '2026-11-01 } # keep',
          '2026-11-01, channel: "#sales", sent-on: 2026-11-22 } # keep',
        )
        .replace('    channel: mail\n', '    channel: mail\n    sent-on: 2026-11-22\n'),
    );
  });

  it('adds a line where they have none, or where all are sent', () => {
    assert.match(
      marked('id: a\ntitle: T\nrollback: R\n'),
      /^id: a\ntitle: T\ncommunication:\n {2}- \{? ?audience: sales,?\s+channel: "#sales",?\s+sent-on: 2026-11-22 ?\}?\nrollback: R\n$/,
    );
    const once = marked('id: a\ntitle: T\n');
    assert.equal(marked(once), once, 'once a day');
    const again = marked(once.replace('2026-11-22', '2026-11-01'));
    assert.equal(again.match(/sent-on/g)?.length, 2);
  });
});
