import assert from 'node:assert/strict';
import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { Place } from './cli';

describe('changelogs on the command line', () => {
  let place: Place;
  beforeEach(async () => {
    place = new Place();
    await place.fine('init');
    write('tools/marketo.yaml', 'id: marketo\nname: Marketo Engage\n');
  });
  afterEach(() => {
    place.remove();
  });

  const write = (path: string, text: string): void => {
    const absolute = join(place.folder, path);
    mkdirSync(dirname(absolute), { recursive: true });
    writeFileSync(absolute, text);
  };
  const bySection = () => place.fine('export', '--format', 'md', '--group', 'section');
  /** Headings and titles of a changelog. */
  const shape = (document: string) =>
    document.match(/^## .*$|^### .*$|(?<=^- \*\*)[^*]+(?=\*\*)/gm);

  it('come in and go out again in the order of their tool', async () => {
    write(
      '../in/CHANGELOG.md',
      '# Log\n\n## [Unreleased]\n### Added\n- Wait\n## [1.1.0] - 2026-02-03\n### 🪲 Fixed\n- Repair\n### ✨ Added\n- Login\n## [1.0.0] - 2026-01-02\n### Added\n- Start\n',
    );
    const said = await place.run('import', '../in/CHANGELOG.md', '--tool', 'marketo');
    assert.equal(said.code, 0, said.err);
    assert.deepEqual(shape(await bySection()), [
      ...['## Unreleased', '### Added', 'Wait'],
      ...['## 1.1.0', '### ✨ Added', 'Login', '### 🪲 Fixed', 'Repair'],
      ...['## 1.0.0', '### Added', 'Start'],
    ]);
    const again = await place.run('import', '../in/CHANGELOG.md', '--tool', 'marketo');
    assert.match(again.err, /New: 0\. Known already: 4\./);
  });

  it('come in from a folder of fragments, with nothing said of the tool that wrote them', async () => {
    write('../news/README.md', 'How to');
    write('../news/1.bugfix.rst', 'Fix it');
    write('../news/2.feature.rst', 'Add it');
    write('../news/3.feature.rst', 'Add more');
    const { err } = await place.run('import', '../news', '--tool', 'marketo');
    assert.match(err, /Rows: 4\. New: 3\. Known already: 0\. Left out: 1\./);
    assert.deepEqual(shape(await bySection()), [
      '## feature',
      'Add it',
      'Add more',
      '## bugfix',
      'Fix it',
    ]);
  });
});

describe('the changes of a logbook, exported and imported', () => {
  let from: Place;
  let to: Place;
  beforeEach(async () => {
    [from, to] = [new Place(), new Place()];
    for (const place of [from, to]) {
      await place.fine('init');
      mkdirSync(join(place.folder, 'tools'), { recursive: true });
      writeFileSync(join(place.folder, 'tools/marketo.yaml'), 'id: marketo\nname: Marketo\n');
    }
    const path = join(from.folder, 'changes/2026/11');
    mkdirSync(path, { recursive: true });
    writeFileSync(join(path, '2026-11-20-raise-k3f9.yaml'), RAISE);
    writeFileSync(join(path, '2026-11-19-plain-h2qa.yaml'), PLAIN);
  });
  afterEach(() => {
    from.remove();
    to.remove();
  });

  for (const format of ['json', 'ndjson'])
    it(`are the same again from ${format}, to the last letter`, async () => {
      const file = join(to.folder, `../all.${format}`);
      const exported = await from.fine('export', '--format', format);
      writeFileSync(file, exported);
      assert.equal((await to.run('import', file)).code, 0);
      assert.equal(await to.fine('export', '--format', format), exported);
      const again = await to.run('import', file);
      assert.match(again.err, /New: 0\. Known already: 2\. Left out: 0\./);
      // Back in the logbook that they come from, they are known; changed meanwhile, they are not overwritten.
      assert.match((await from.run('import', file)).err, /New: 0\. Known already: 2\./);
      await from.fine('set', '2026-11-19-plain-h2qa', 'title=Other');
      const other = await from.run('import', file);
      assert.match(
        other.err,
        /The logbook has another record of the name “?"?2026-11-19-plain-h2qa/,
      );
      assert.match(other.err, /Known already: 1\. Left out: 1\./);
      // Each says whose it is, and none of others is taken back, whatever the receipt says.
      const [receipt = ''] = readdirSync(join(to.folder, 'imports/done'));
      const record = readFileSync(
        join(to.folder, 'changes/2026/11/2026-11-20-raise-k3f9.yaml'),
        'utf8',
      );
      assert.ok(record.startsWith(`# import: ${receipt.replace(/\.ndjson$/, '')}\n`), record);
      await to.fine('import', '--revert', receipt.replace(/\.ndjson$/, ''));
      assert.ok(!existsSync(join(to.folder, 'changes')));
    });

  it('come from CSV as far as a row can carry them', async () => {
    const file = join(to.folder, '../all.csv');
    writeFileSync(file, await from.fine('export', '--format', 'csv'));
    const { code, err } = await to.run('import', file);
    assert.equal(code, 0, err);
    const { changes } = JSON.parse(await to.fine('export', '--format', 'json')) as {
      readonly changes: readonly Record<string, unknown>[];
    };
    const [raise] = changes;
    assert.deepEqual(raise, {
      id: '2026-11-20-raise-k3f9',
      title: '=Raise, "the" threshold',
      kind: 'changed',
      status: 'live',
      live: '2026-11-20T09:30:00+01:00',
      tools: ['marketo'],
      reversible: true,
      why: 'Sales said: no.\n\nTwice.',
      impact: { records: 12 },
      approvals: [{ role: 'legal', decision: 'approved' }],
      links: ['https://a.example/1'],
      'settings-as-text': ['Scoring / MQL threshold: 65 → 080'],
    });
    assert.match((await to.run('import', file)).err, /Known already: 2\./);
    assert.match((await from.run('import', file)).err, /Known already: 2\./);
  });

  it('are refused where they are nothing of the kind, and named one by one where they are broken', async () => {
    const file = join(to.folder, '../odd.json');
    writeFileSync(
      file,
      '{"format": 1, "logbook": "x", "changes": [3, {"id": "../../x", "title": "A", "kind": "odd", "status": "live"}, {"id": "2026-11-20-a-k3f9", "kind": "added", "status": "live"}]}',
    );
    const { code, err } = await to.run('import', 'mops-logbook', file);
    assert.equal(code, 1);
    assert.match(err, /New: 0\. Known already: 0\. Left out: 3\./);
    writeFileSync(file, '{"other": []}');
    assert.match((await to.run('import', 'mops-logbook', file)).err, /New: 0\..*Left out: 1\./);
    writeFileSync(file, '{"format": 1, "logbook": "x", "changes": [');
    assert.equal((await to.run('import', 'mops-logbook', file)).code, 2);
  });
});

const RAISE = `id: 2026-11-20-raise-k3f9
title: '=Raise, "the" threshold'
kind: changed
status: live
live: 2026-11-20T09:30:00+01:00
tools: [marketo]
reversible: true
why: |
  Sales said: no.

  Twice.
settings:
  - { path: Scoring / MQL threshold, from: 65, to: "080" }
impact: { records: 12 }
approvals:
  - { role: legal, decision: approved }
links:
  - https://a.example/1
`;
const PLAIN = `id: 2026-11-19-plain-h2qa
title: Plain
kind: added
status: approved
tools: [marketo]
own-field: { a: [1, null] }
`;
