import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { proposeMap } from '../../../../../src/core/import/columns/propose-map';
import { toPlain } from '../../../../../src/core/model/plain';
import type { Value } from '../../../../../src/core/problem';
import { validate } from '../../../../../src/core/model/validate';
import { snapshot } from './sheets';

describe('proposing a column map', () => {
  const LANGUAGES: readonly (readonly string[])[] = [
    ['Date', 'Changed by', 'Before', 'After', 'Reason', 'Ticket', 'System'],
    ['Datum', 'Geändert von', 'Vorher', 'Nachher', 'Grund', 'Ticket', 'System'],
    ['Date', 'Modifié par', 'Avant', 'Après', 'Raison', 'Ticket', 'Outil'],
    ['Fecha', 'Cambiado por', 'Antes', 'Después', 'Motivo', 'Ticket', 'Herramienta'],
    [
      'Data',
      'Alterado por',
      'Valor antigo',
      'Novo valor',
      'Justificativa',
      'Chamado',
      'Ferramenta',
    ],
  ];
  for (const headings of LANGUAGES)
    it(`knows ${headings.join(', ')}`, () => {
      const rows = [
        [
          '2026-11-20',
          'ann@example.com',
          '65',
          '80',
          'Too many',
          'https://t.example/1',
          'Marketo Engage',
        ],
      ];
      const { map } = proposeMap({ name: 'a.csv', headings, headingLine: 1, rows }, snapshot);
      assert.deepEqual(
        map.columns.map(({ field }) => field),
        ['live', 'done-by', 'settings.from', 'settings.to', 'why', 'links', 'tools'],
      );
      assert.deepEqual(map.defaults?.[0], { field: 'settings.path', value: headings[3] });
    });

  it('takes numbers for days as spreadsheets keep them where the heading says so alone', () => {
    const rows = [
      ['45997', '45001'],
      ['45998', '45002'],
    ];
    const headings = ['Datum', 'Number'];
    const { map } = proposeMap({ name: 'a.csv', headings, headingLine: 1, rows }, snapshot);
    assert.deepEqual(
      map.columns.map(({ field }) => field),
      ['live'],
    );
  });

  it('takes for the title what reads like one, and tells most rows apart, where no heading is that of one', () => {
    const titleOf = (...rows: string[][]) =>
      proposeMap(
        {
          name: 'a.csv',
          headings: ['Datum', 'Was wir gemacht haben', 'Team'],
          headingLine: 1,
          rows,
        },
        snapshot,
      ).columns.map(({ field, why }) => `${field ?? '-'} ${why ?? ''}`.trim())[1];
    assert.equal(
      titleOf(
        ['2026-11-20', 'Neues Feld für die Region', 'Team Nord'],
        ['2026-11-21', 'Absender geändert', 'Team Nord'],
      ),
      'title sentences',
    );
    assert.equal(titleOf(['2026-11-20', 'X1', 'Nord'], ['2026-11-21', 'X2', 'Nord']), '-');
  });

  it('takes no number for words and no empty column for a date because its heading is alike', () => {
    const { map } = proposeMap(
      {
        name: 'a.csv',
        headings: [
          'Summary',
          'comments_count',
          'Time spent',
          'Created',
          'Resolved',
          'Valor actual',
        ],
        headingLine: 1,
        rows: [
          ['Shorten the form', '14', '', '2026-11-19', '2026-11-20', '5'],
          ['Lengthen it again', '8', '', '2026-11-20', '2026-11-21', '6'],
        ],
      },
      snapshot,
    );
    assert.deepEqual(
      map.columns.map(({ heading, field }) => `${heading}: ${field}`),
      ['Summary: title', 'Resolved: live', 'Valor actual: settings.to'],
    );
  });

  it('looks at the values where the headings say nothing, and translates words into codes', () => {
    const { map, columns: found } = proposeMap(
      {
        name: 'a b.csv',
        headings: ['A', 'B', 'C', 'D', 'E', 'Stand', 'Nr'],
        headingLine: 3,
        rows: [
          [
            '20.11.2026',
            'ann@example.com',
            'https://x.example',
            'HubSpot; marketo',
            'n',
            'Erledigt',
            '1',
          ],
          ['21.11.2026', 'Ann Lee', 'https://y.example', 'hubspot', 'm', 'geplant', '2'],
        ],
      },
      snapshot,
    );
    assert.deepEqual(
      found.map(({ field, why }) => `${field ?? '-'} ${why ?? ''}`.trim()),
      [
        'live dates',
        'done-by people',
        'links links',
        'tools tools',
        '-',
        'status heading-and-values',
        '-',
      ],
    );
    const status = map.columns.find(({ field }) => field === 'status');
    assert.deepEqual(status?.values, [
      { from: 'Erledigt', to: 'live' },
      { from: 'geplant', to: 'scheduled' },
    ]);
    assert.equal(map.columns.find(({ field }) => field === 'tools')?.['split-by'], ';');
    assert.deepEqual([map.id, map['heading-line'], map['key-columns']], ['a-b', 3, ['Nr']]);
    assert.deepEqual(
      validate('column-map', toPlain(map as unknown as Value) as never, 'a-b').problems,
      [],
    );
  });
});
