import assert from 'node:assert/strict';
import fc from 'fast-check';
import { describe, it } from 'mocha';
import {
  expectedKind,
  isInPlace,
  isListed,
  isSafeName,
  isTemplatePath,
  kindOfPath,
  pathOfNew,
  stemOf,
  utf8Length,
} from '../../../../src/core/logbook/layout';
import { readRecord } from '../../../../src/core/logbook/read-record';

describe('layout', () => {
  it('knows the kind of record by where it stands', () => {
    const kinds = {
      'logbook.yaml': 'logbook',
      'tools/marketo.yaml': 'tool',
      'processes/lead-routing.yaml': 'process',
      'integrations/marketo-salesforce.yaml': 'integration',
      'changes/2026/11/2026-11-20-raise-mql-threshold-k3f9.yaml': 'change',
      'templates/changes/scoring.yaml': 'change',
      'updates/2026/2026-11-20-token-ends-k3f9.yaml': 'update',
      'imports/release-sheet.yaml': 'column-map',
      'answers/nightly-sync.yaml': 'answer',
    };
    for (const [path, kind] of Object.entries(kinds)) assert.equal(kindOfPath(path), kind, path);
  });

  it('looks for records nowhere else', () => {
    const elsewhere = [
      ...['README.md', 'docs/tools/a.yaml', 'sub/logbook.yaml', 'tools/a.yml', 'tools/a/b.yaml'],
      ...[
        'changes/a.yaml',
        'changes/2026/a.yaml',
        'changes/2026/13/a.yaml',
        'changes/26/11/a.yaml',
      ],
      ...[
        'attachments/x/a.yaml',
        'updates/a.yaml',
        'updates/2026/11/a.yaml',
        'imports/done/a.yaml',
        'answers/2026/a.yaml',
        'events/marketo/a.ndjson',
        'templates/a.yaml',
      ],
    ];
    for (const path of elsewhere) assert.equal(kindOfPath(path), undefined, path);
  });

  it('tells what a misplaced or hostile file was meant to be', () => {
    assert.equal(expectedKind('changes/a.yaml'), 'change');
    assert.equal(isInPlace('changes/a.yaml'), false);
    assert.equal(expectedKind('tools/*.yaml'), 'tool');
    assert.equal(kindOfPath('tools/*.yaml'), undefined);
    assert.equal(expectedKind('changes'), 'change');
    assert.equal(expectedKind('docs/a.yaml'), undefined);
  });

  it('lists what another ending hides from readers, and tells how it should be called', () => {
    for (const [path, name] of [
      ['tools/marketo.yml', 'marketo.yaml'],
      ['changes/2026/11/2026-11-20-x-aaaa.YML', '2026-11-20-x-aaaa.yaml'],
      ['templates/changes/t.Yaml', 't.yaml'],
    ] as const) {
      assert.ok(isListed(path), path);
      assert.equal(kindOfPath(path), undefined);
      const { entry, reading } = readRecord(path, 'id: x\nname: X\n');
      assert.equal(reading, undefined);
      assert.deepEqual(entry.problems, [
        { code: 'file-extension', severity: 'error', args: { name } },
      ]);
    }
    for (const path of ['tools/marketo.yaml', 'logbook.yaml']) assert.ok(isListed(path), path);
    for (const path of ['marketo.yml', 'tools/notes.md', 'attachments/x/y.yml', 'logbook.yml'])
      assert.ok(!isListed(path), path);
  });

  it('tells a template from a change', () => {
    assert.equal(isTemplatePath('templates/changes/scoring.yaml'), true);
    assert.equal(isTemplatePath('changes/2026/11/scoring.yaml'), false);
  });

  it('refuses names that some system takes for something else', () => {
    const hostile = [
      ...[
        '',
        '.',
        '..',
        '.hidden',
        '../x',
        'a/b',
        'a\\b',
        'a:b',
        'a*b',
        '*',
        'a?b',
        'a"b',
        'a<b',
        'a|b',
      ],
      ...[
        'a\nb',
        'a\0b',
        'a\u001bb',
        '-rf',
        '--force',
        'a ',
        ' a',
        'a b',
        'a.',
        '😀',
        'a😀',
        'a\u202eb',
      ],
      ...[
        'con',
        'CON',
        'nul.x',
        'Aux',
        'com1',
        'lpt9.txt',
        'com¹',
        'a'.repeat(129),
        'ก'.repeat(100),
      ],
    ];
    for (const name of hostile) assert.equal(isSafeName(name), false, JSON.stringify(name));
  });

  it('takes ids as people give them', () => {
    const fine = [
      'marketo',
      'GA4',
      'a.b_c-d',
      'ปรับเกณฑ์',
      'köln',
      '日本',
      'console',
      'com10',
      '3rd-party',
    ];
    for (const name of fine) assert.equal(isSafeName(name), true, name);
  });

  it('puts new records where they are looked for', () => {
    const change = '2026-11-20-raise-k3f9';
    assert.equal(pathOfNew('change', change), `changes/2026/11/${change}.yaml`);
    assert.equal(pathOfNew('tool', 'marketo'), 'tools/marketo.yaml');
    assert.equal(pathOfNew('logbook', 'anything'), 'logbook.yaml');
    for (const id of ['../x', 'a/b', '', 'con', '-rf']) {
      assert.throws(() => pathOfNew('tool', id), RangeError, id);
    }
    assert.throws(() => pathOfNew('change', 'no-date'), RangeError);
    assert.throws(() => pathOfNew('change', '2026-13-01-x-abcd'), RangeError);
  });

  it('never builds a path out of the folder of its kind, whatever the id', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (id) => {
        if (!isSafeName(id)) return;
        assert.equal(stemOf(pathOfNew('tool', id)), id);
        assert.equal(pathOfNew('tool', id).split('/').length, 2);
      }),
    );
  });

  it('counts bytes as UTF-8 does', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        assert.equal(utf8Length(text), Buffer.byteLength(text));
      }),
    );
  });
});
