import assert from 'node:assert/strict';
import fc from 'fast-check';
import { describe as specsOf } from '../../../../src/core/model/describe';
import type { FieldSpec } from '../../../../src/core/model/field-spec';
import { applyOperations } from '../../../../src/core/model/apply-operation';
import { pasteOperations } from '../../../../src/webview/form/model/paste';
import { columnsOf } from '../../../../src/webview/form/model/layout';
import { isSeveralCells, readTsv } from '../../../../src/webview/form/model/tsv';

describe('cells from a sheet', () => {
  it('are read by line and tab', () => {
    assert.deepEqual(readTsv('a\tb\r\nc\t\r\n'), [
      ['a', 'b'],
      ['c', ''],
    ]);
    assert.deepEqual(readTsv(''), []);
    assert.deepEqual(readTsv('one'), [['one']]);
  });

  it('hold lines, tabs and quotes in quotes', () => {
    assert.deepEqual(readTsv('"a\r\nb"\t"say ""hi"""\n"tab\there"\tx'), [
      ['a\nb', 'say "hi"'],
      ['tab\there', 'x'],
    ]);
  });

  it('may begin with a quote that is only a letter', () => {
    assert.deepEqual(readTsv('"Preference Center" page\t5"'), [['"Preference Center" page', '5"']]);
  });

  it('come back as they were, whatever is in them', () => {
    const cell = fc.string({ unit: fc.constantFrom('a', '"', '\t', '\n', ' ', 'ü', '😀') });
    const grid = fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { minLength: 1 });
    const quoted = (text: string) =>
      /["\t\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
    fc.assert(
      fc.property(grid, fc.constantFrom('\n', '\r\n'), fc.boolean(), (rows, end, atEnd) => {
        const text = rows.map((row) => row.map(quoted).join('\t')).join(end) + (atEnd ? end : '');
        assert.deepEqual(readTsv(text), rows);
      }),
    );
  });

  it('are several when there is more than one', () => {
    assert.ok(!isSeveralCells(readTsv('one\n')));
    assert.ok(isSeveralCells(readTsv('one\ntwo')));
    assert.ok(isSeveralCells(readTsv('one\ttwo')));
  });

  it('take no time to read', () => {
    const text = Array.from({ length: 20_000 }, (_, row) => `name ${row}\t"quoted"\tx`).join('\n');
    const started = performance.now();
    assert.equal(readTsv(text).length, 20_000);
    assert.ok(performance.now() - started < 500);
  });
});

describe('cells pasted into a table', () => {
  const table = (key: string): FieldSpec => {
    const spec = specsOf('change').find((candidate) => candidate.key === key);
    assert.ok(spec);
    return spec;
  };
  const into = (key: string, record: Record<string, never[] | object[]>, row = 0, column = 0) => ({
    list: [key],
    row,
    rowCount: record[key]?.length ?? 0,
    columns: columnsOf(table(key), new Set(['id', 'workspace'])).columns,
    column,
    label: ({ key: name }: FieldSpec) => ({ name: 'Name', id: 'Id in the tool' })[name] ?? name,
  });

  it('become rows, as many as there are', () => {
    const rows = Array.from({ length: 40 }, (_, at) => [
      `Program ${at}`,
      'program',
      'marketo',
      'Done',
    ]);
    const after = applyOperations({}, pasteOperations(rows, into('assets', {})));
    assert.equal((after['assets'] as unknown[]).length, 40);
    assert.deepEqual((after['assets'] as unknown[])[39], {
      name: 'Program 39',
      type: 'program',
      tool: 'marketo',
      status: 'done',
    });
  });

  it('go where the first row says', () => {
    const rows = [
      ['Id in the tool', 'Name', ''],
      ['PG1', 'First', 'beyond'],
    ];
    const after = applyOperations({}, pasteOperations(rows, into('assets', {})));
    assert.deepEqual(after, { assets: [{ id: 'PG1', name: 'First' }] });
  });

  it('go over what stands there, and below it', () => {
    const record = { settings: [{ path: 'A', from: '1', to: '2' }] };
    const rows = [
      ['3', ''],
      ['5', '6'],
    ];
    const operations = pasteOperations(rows, into('settings', record, 0, 1));
    assert.deepEqual(applyOperations(record, operations), {
      settings: [
        { path: 'A', from: '3', to: '2' },
        { from: '5', to: '6' },
      ],
    });
  });

  it('keep numbers that are more than numbers as text', () => {
    const operations = pasteOperations([['Token', '1.10', '80']], into('settings', {}));
    assert.deepEqual(operations, [
      {
        op: 'insert',
        path: ['settings'],
        index: 0,
        value: { path: 'Token', from: '1.10', to: 80 },
      },
    ]);
  });
});
