import assert from 'node:assert/strict';
import fc from 'fast-check';
import { describe, it } from 'mocha';
import { isTable, toPlain } from '../../../../../src/core/model/plain';
import { validate } from '../../../../../src/core/model/validate';
import type { Value } from '../../../../../src/core/problem';
import { changeOf, csv, read, reasonsOf } from './sheets';
import { MAP } from './sheet-map';

describe('reading a spreadsheet by a column map', () => {
  it('makes a change of each row: lists, tables, codes, names, dates, fields of the logbook and others', async () => {
    const headings = [
      'What',
      'When',
      'Tool',
      'Who',
      'Field',
      'Old',
      'New',
      'State',
      'Approver',
      'Ticket',
      'Cost',
      'Vendor ref',
      'From',
      'Unused',
    ];
    const row = [
      'Raise it',
      '20.11.2026 09:30',
      'Marketo Engage; hubspot',
      'Ann Lee',
      'Scoring / MQL',
      '=65',
      '80',
      'done',
      'bob@x.com, ann',
      'https://t.example/1',
      '12.5',
      'R-1',
      '2026-11-19',
      '?',
    ];
    const [item] = await read(csv([headings, row]), MAP, { 'time-zone': 'Europe/Berlin' });
    assert.deepEqual(item, {
      what: 'change',
      place: { file: 'sheet.csv', line: 2 },
      key: row.join('\u001F'),
      day: '2026-11-20',
      change: {
        title: 'Raise it',
        live: '2026-11-20T09:30:00+01:00',
        tools: ['marketo', 'hubspot'],
        'done-by': ['ann'],
        settings: [{ path: 'Scoring / MQL', from: '=65', to: '80' }],
        status: 'live',
        approvals: [
          { role: 'legal', by: 'bob@x.com' },
          { role: 'legal', by: 'ann' },
        ],
        links: [{ url: 'https://t.example/1', type: 'ticket' }],
        cost: '12.5',
        window: { start: '2026-11-19' },
        kind: 'fixed',
      },
      rows: 1,
      more: { 'vendor-ref': 'R-1' },
    });
  });

  it('leaves out rows that cannot be taken wholly, each with its line and reason', async () => {
    const headings = ['What', 'When', 'Tool', 'State', 'Field', 'Old', 'Cost'];
    const items = await read(
      csv([
        headings,
        ['a', '2026-11-20', 'marketo', '', '', '', ''],
        ['b', '2026-11-31', '', '', '', '', ''],
        ['c', '', 'Pardot', '', '', '', ''],
        ['d', '', '', 'half done', '', '', ''],
        ['e', '', '', '', '', '5', ''],
        ['', '2026-11-20', '', '', '', '', ''],
        ['g', '', '', '', '', '', 'much'],
        headings,
      ]),
      MAP,
    );
    assert.deepEqual(reasonsOf(items), [
      'change',
      '3 date-impossible',
      '4 tool-unknown',
      '5 value-unknown',
      '6 field-empty',
      '7 field-empty',
      '8 field-invalid',
      '9 row-is-headings',
    ]);
  });

  it('says of one empty side that nothing was there, and nothing of two', async () => {
    const map = { ...MAP, headings: ['What'] };
    const items = await read(
      csv([
        ['What', 'Field', 'Old', 'New'],
        ['a', 'p', '', '1'],
        ['b', 'p', '1', ''],
        ['c', 'p', '', ''],
      ]),
      map,
    );
    const settings = items.map((item) => changeOf(item)?.settings?.[0]);
    assert.deepEqual(settings, [
      { path: 'p', to: '1', from: null },
      { path: 'p', from: '1', to: null },
      { path: 'p' },
    ]);
  });

  it('never makes what the schema would refuse', async () => {
    const word = fc.oneof(
      fc.string(),
      fc.constantFrom('marketo', '2026-11-20', 'live', '12', 'x,y', '2026-11-20T10:00Z'),
    );
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.array(word, { minLength: 13, maxLength: 13 }), { maxLength: 8 }),
        async (rows) => {
          const file = csv([MAP.columns.map(({ heading }) => heading), ...rows]);
          const items = await read(file, MAP, {
            'time-zone': 'UTC',
            'date-order': 'day-month-year',
            delimiter: ',',
          });
          for (const item of items) {
            const change = changeOf(item);
            if (!change) continue;
            const record = toPlain({
              id: 'x',
              kind: 'changed',
              status: 'draft',
              ...change,
            } as Value);
            assert.deepEqual(validate('change', isTable(record) ? record : {}, 'x').problems, []);
          }
        },
      ),
      { numRuns: 100 },
    );
  });
});
