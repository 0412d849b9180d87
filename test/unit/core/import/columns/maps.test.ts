import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { readyMaps } from '../../../../../src/core/import/columns/ready-maps';
import type { ColumnMap } from '../../../../../src/core/model/column-map';
import { toPlain } from '../../../../../src/core/model/plain';
import type { Value } from '../../../../../src/core/problem';
import { validate } from '../../../../../src/core/model/validate';
import { snapshotOf } from '../../logbook/snapshot-of';
import { fileOf } from '../notes/note-files';
import { changeOf, csv, read, reasonsOf } from './sheets';
import { MAP } from './sheet-map';

describe('reading a spreadsheet by a column map of the logbook', () => {
  it('puts rows together that have the same values in some columns, wherever they stand', async () => {
    const map: ColumnMap = { ...MAP, 'one-change-per': ['What'] };
    const table = [
      ['What', 'When', 'Field', 'Old', 'New'],
      ['a', '2026-11-20', 'p', '1', '2'],
      ['b', '2026-11-20', 'p', '1', '2'],
      ['a', '2026-11-20', 'q', '3', '4'],
    ];
    const items = await read(csv(table), map);
    const found = items.map((item) =>
      item.what === 'change' ? [item.change.title, item.rows, changeOf(item)?.settings] : item,
    );
    assert.deepEqual(found, [
      [
        'a',
        2,
        [
          { path: 'p', from: '1', to: '2' },
          { path: 'q', from: '3', to: '4' },
        ],
      ],
      ['b', 1, [{ path: 'p', from: '1', to: '2' }]],
    ]);
    const many = Array.from({ length: 1201 }, (_, at) => ['a', '2026-11-20', `p${at}`, '1', '2']);
    const parts = await read(csv([table[0] ?? [], ...many]), map);
    assert.deepEqual(
      parts.map((item) => (item.what === 'change' ? item.rows : item)),
      [500, 500, 201],
    );
    assert.equal(new Set(parts.map((item) => (item.what === 'change' ? item.key : ''))).size, 3);
  });

  it('makes audit entries of a trail without a format of its own', async () => {
    const map: ColumnMap = {
      id: 'trail',
      makes: 'entries',
      headings: ['Day', 'Clock', 'Event'],
      columns: [
        { heading: 'Day', field: 'at' },
        { heading: 'Clock', field: 'at' },
        { heading: 'Event', field: 'action' },
        { heading: 'User', field: 'actor' },
        { heading: 'Id', field: 'id' },
      ],
      'time-zone': 'UTC',
    };
    const table = [
      ['Day', 'Clock', 'Event', 'User', 'Id', 'IP'],
      ['28/11/2025', '09:30', 'Edited', 'ann', '7', '::1'],
      ['01/12/2025', '10:00', '', 'ann', '8', ''],
    ];
    const [event, ...others] = await read(csv(table), map);
    assert.deepEqual(event?.what === 'event' ? event.event : event, {
      at: '2025-11-28T09:30:00Z',
      action: 'Edited',
      actor: 'ann',
      vendorId: '7',
      original: {
        Day: '28/11/2025',
        Clock: '09:30',
        Event: 'Edited',
        User: 'ann',
        Id: '7',
        IP: '::1',
      },
    });
    assert.deepEqual(reasonsOf(others), ['3 field-empty']);
  });

  it('finds the map by the headings, in the logbook first, and asks when there is none', async () => {
    const kept = snapshotOf({
      'logbook.yaml': 'format: 1\nname: A\n',
      'imports/sheet.yaml': [
        'id: sheet',
        'makes: changes',
        'headings: [Name, Day]',
        'columns: [{ heading: Name, field: title }, { heading: Day, field: live }]',
        'heading-line: 2',
        '',
      ].join('\n'),
    });
    const file = fileOf('a.csv', 'Report\nDay,Name,More\n2026-11-20,One,x\n');
    assert.deepEqual(reasonsOf(await read(file, undefined, {}, kept)), ['change']);
    const [asked] = await read(fileOf('a.csv', 'Foo,Bar\n1,2\n'), undefined, {}, kept);
    assert.equal(asked?.what === 'question' ? asked.question.code : '', 'column-map');
    const [refused] = await read(fileOf('a.csv', 'Foo,Bar\n1,2\n'), MAP);
    assert.deepEqual(refused?.what === 'refused' ? refused.reason.args : {}, {
      headings: 'What, When',
    });
  });

  it('has maps for ServiceNow and Jira that name where their headings are described', async () => {
    for (const { map, source } of readyMaps) {
      assert.match(source, /^https:\/\//);
      const record = toPlain(map as unknown as Value);
      assert.deepEqual(validate('column-map', record as never, map.id).problems, []);
    }
    const headings = [
      'Summary',
      'Issue key',
      'Status',
      'Created',
      'Custom field (Change type)',
      'Custom field (Change risk)',
      'Watchers',
      'Watchers',
    ];
    const row = [
      'Move forms',
      'OPS-1',
      'Done',
      '25/Feb/26 10:17 PM',
      'Normal',
      'Critical',
      'a',
      'b',
    ];
    const [item] = await read(csv([headings, row]), undefined, { 'time-zone': 'UTC' });
    assert.deepEqual(item?.what === 'change' ? item.more : item, { ticket: 'OPS-1' });
    assert.deepEqual(item?.what === 'change' ? item.change : item, {
      title: 'Move forms',
      requested: '2026-02-25T22:17:00Z',
      track: 'needs-approval',
      risk: 'high',
      status: 'live',
    });
  });

  it('reads what ServiceNow exports as numbers, and claims no rollback of what failed in Jira', async () => {
    const rows = [
      ['number', 'short_description', 'type', 'requested_by', 'state', 'risk', 'priority'],
      ['CHG1', 'Move forms', 'normal', 'Ann', '-2', '1', '3'],
    ];
    const [item] = await read(csv(rows));
    assert.deepEqual(item?.what === 'change' ? item.change : item, {
      title: 'Move forms',
      requester: 'Ann',
      track: 'needs-approval',
      status: 'scheduled',
      risk: 'high',
      priority: 'medium',
    });
    const headings = ['Summary', 'Issue key', 'Status', 'Custom field (Change type)'];
    const jira = ['Waiting for approval', 'Failed'].map((status, at) => [
      'Move forms',
      `OPS-${at}`,
      status,
      'Normal',
    ]);
    assert.deepEqual(reasonsOf(await read(csv([headings, ...jira]))), [
      'change',
      '3 value-unknown',
    ]);
  });
});
