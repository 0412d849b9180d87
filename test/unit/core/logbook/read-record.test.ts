import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readRecord, readRecordBytes } from '../../../../src/core/logbook/read-record';

const FIXTURES = join(import.meta.dirname, '../../../fixtures/records');

/** People write as they speak: of these texts between braces a comma ended the first part. */
const CUT_TEXTS: Readonly<Record<string, readonly string[]>> = {
  '2026-09-14-re-permission-eu-contacts-w7pd.yaml': [
    'yaml-unquoted-comma: Wave 1 (DE, AT)',
    'yaml-unquoted-comma: Wave 2 (FR, ES, IT)',
  ],
  '2026-10-06-route-enterprise-leads-by-account-owner-h2qa.yaml': [
    'yaml-unquoted-comma: Matched account has an owner and > 1,000 employees',
  ],
};

describe('readRecord', () => {
  for (const name of readdirSync(FIXTURES)) {
    it(`reads ${name} without a problem but the commas that cut its texts`, () => {
      const text = readFileSync(join(FIXTURES, name), 'utf8');
      const { entry } = readRecord(`changes/${name.slice(0, 4)}/${name.slice(5, 7)}/${name}`, text);
      assert.equal(entry.kind, 'change');
      assert.deepEqual(
        entry.problems.map(({ code, args }) => `${code}: ${args['value']}`),
        CUT_TEXTS[name] ?? [],
      );
      assert.equal(`${entry.id}.yaml`, name);
    });
  }

  it('keeps a change that lacks required fields, with a problem for each', () => {
    const { entry } = readRecord(
      'changes/2026/11/2026-11-20-x-aaaa.yaml',
      'owner: ana\ncolour: red\n',
    );
    assert.equal(entry.kind, 'change');
    assert.deepEqual(entry.record, {
      id: '2026-11-20-x-aaaa',
      title: '2026-11-20-x-aaaa',
      kind: 'changed',
      status: 'draft',
      owner: 'ana',
      colour: 'red',
    });
    assert.deepEqual(
      entry.problems.map(({ code, path, range }) => [code, path, range]),
      ['id', 'title', 'kind', 'status'].map((key) => [
        'field-missing',
        [key],
        { start: 0, end: 5 },
      ]),
    );
  });

  it('leaves out a field with a problem, says where, and what was meant', () => {
    const text = 'id: 2026-11-20-x-aaaa\ntitle: T\nkind: changd\nstatus: live\nlive: soon\n';
    const { entry } = readRecord('changes/2026/11/2026-11-20-x-aaaa.yaml', text);
    assert.equal(entry.kind, 'change');
    assert.equal(entry.record.kind, 'changed');
    assert.equal(entry.record.live, undefined);
    const [kind, live] = entry.problems;
    assert.equal(kind?.code, 'field-unknown-choice');
    assert.deepEqual(kind.fixes?.[0]?.operations, [
      { op: 'set', path: ['kind'], value: 'changed' },
    ]);
    assert.equal(text.slice(kind.range?.start, kind.range?.end), 'changd');
    assert.deepEqual([live?.code, live?.args['expected']], ['field-wrong-type', 'time']);
  });

  it('gives a broken file an entry named after it', () => {
    const entry = readRecordBytes('tools/marketo.yaml', new TextEncoder().encode('id: [marketo\n'));
    assert.equal(entry.kind, 'broken');
    assert.deepEqual([entry.expected, entry.id], ['tool', 'marketo']);
    assert.equal(entry.problems[0]?.code, 'yaml-broken');
  });
});
