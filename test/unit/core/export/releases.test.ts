import assert from 'node:assert/strict';
import { exportEntries } from '../../../../src/core/export/export-changes';
import { htmlPage } from '../../../../src/core/export/html-page';
import { markdown } from '../../../../src/core/export/markdown';
import { text } from '../../../../src/core/export/text';
import { selectHeads } from '../../../../src/core/logbook/select';
import type { Change } from '../../../../src/core/model/change';
import { exportWords } from '../../../../src/messages/export-words';
import { changeOf, inputOf, snapshotOf } from './snapshots';

let line = 0;

/** A change as an importer leaves it. */
function imported(title: string, section: string, release?: string, more = ''): Change {
  line += 1;
  const from = [`by: 2026-11-22-x-k3f9, file: a.md, line: ${line}`, `section: ${section}`];
  if (release !== undefined) from.push(`release: "${release}"`);
  return changeOf(
    `title: ${title}\nkind: changed\nstatus: live\ntools: [marketo]\n${more}imported: { ${from.join(', ')} }\n`,
    `2026-11-22-${title}-k3f9`,
  );
}

const headings = (document: string) => document.match(/^#{2,3} .*$/gm);
const grouped = (changes: readonly Change[]) =>
  headings(markdown.export(inputOf(changes, { group: 'section' })));

describe('exports by the sections that changes were imported from', () => {
  beforeEach(() => {
    line = 0;
  });

  it('have releases as headings, the newest first, and what is not released before them', () => {
    const changes = [
      imported('a', 'Added', '1.9.0'),
      imported('b', 'Fixed', '1.10.0'),
      imported('c', 'Added', '1.10.0'),
      imported('d', 'Added', 'Unreleased'),
      imported('e', 'Added', '1.10.0-rc.2'),
      imported('f', 'Added', '1.10.0-rc.10'),
    ];
    assert.deepEqual(grouped(changes), [
      '## Unreleased',
      '### Added',
      '## 1.10.0',
      '### Added',
      '### Fixed',
      '## 1.10.0-rc.10',
      '### Added',
      '## 1.10.0-rc.2',
      '### Added',
      '## 1.9.0',
      '### Added',
    ]);
  });

  it('order releases by day, where not all have a version, and else as they stand in their file', () => {
    const dated = [
      imported('a', 'Added', 'Lisbon', 'live: 2025-01-01\n'),
      imported('b', 'Added', 'Porto', 'live: 2026-01-01\n'),
    ];
    assert.deepEqual(grouped(dated)?.[0], '## Porto');
    const undated = [imported('c', 'Added', 'Lisbon'), imported('d', 'Added', 'Porto')];
    assert.deepEqual(grouped(undated)?.[0], '## Lisbon');
  });

  it('have sections alone, where nothing or all is of one release', () => {
    assert.deepEqual(grouped([imported('a', 'bugfix'), imported('b', 'feature')]), [
      '## feature',
      '## bugfix',
    ]);
    assert.deepEqual(grouped([imported('a', 'Fixed', '1.0.0'), imported('b', 'Added', '1.0.0')]), [
      '## Added',
      '## Fixed',
    ]);
  });

  for (const [tool, sections] of Object.entries({
    'Keep a Changelog': ['✨ Added', 'Changed', 'Deprecated', 'Removed', '🪲 Fixed', 'Security'],
    towncrier: ['feature', 'bugfix', 'doc', 'removal', 'misc', 'process', 'vendor'],
    reno: ['prelude', 'features', 'issues', 'upgrade', 'fixes', 'other', 'feature'],
    changesets: ['major', 'minor', 'patch'],
    'its output': ['Major Changes 1.2.0', 'Minor Changes', 'Patch Changes 1.2.0'],
    antsibull: ['release_summary', 'major_changes', 'minor_changes', 'bugfixes', 'trivial'],
  }))
    it(`order sections as ${tool} does`, () => {
      const reversed = [...sections]
        .reverse()
        .map((section, at) => imported(`c${at}`, `"${section}"`));
      const own = reversed.map((change, at) => ({
        ...change,
        imported: change.imported && { ...change.imported, file: `${at}.md` },
      }));
      const shown = grouped(own)?.map((heading) =>
        heading.replace(/^## /, '').replaceAll('\\', ''),
      );
      assert.deepEqual(shown, sections);
    });

  it('leave sections that no tool has as the one file has them, and their entries too', () => {
    const changes = [
      imported('z', 'Zebras'),
      imported('y', 'Zebras'),
      imported('a', 'Ants'),
    ].reverse();
    const document = markdown.export(inputOf(changes, { group: 'section' }));
    assert.deepEqual(document.match(/^## .*$|(?<=\*\*).(?=\*\*)/gm), [
      '## Zebras',
      'z',
      'y',
      '## Ants',
      'a',
    ]);
  });

  it('put what was not imported under its kind, and beside releases under no release', () => {
    const own = changeOf('title: Own\nkind: fixed\nstatus: live\ntools: [marketo]\n');
    assert.deepEqual(grouped([own, imported('a', 'bugfix')]), ['## bugfix', '## Fixed']);
    assert.deepEqual(grouped([own, imported('b', 'Fixed')]), ['## Fixed']);
    assert.deepEqual(grouped([own, imported('c', 'Fixed', '1.0.0')]), [
      '## No release',
      '### Fixed',
      '## 1.0.0',
      '### Fixed',
    ]);
  });

  it('show a hostile section as text', () => {
    const hostile = imported('a', "'<img src=x> [x](javascript:alert(1)) # y'");
    const document = markdown.export(inputOf([hostile], { group: 'section' }));
    assert.match(document, /^## \\<img src=x> \\\[x\\\]\(javascript:alert\(1\)\) # y$/m);
  });

  it('take no longer for a section that was made to be slow', () => {
    const start = performance.now();
    for (const blank of [' ', ' 1.', ' 1.1'])
      grouped([imported('a', `"A${blank.repeat(300_000 / blank.length)}B"`), imported('b', 'C')]);
    assert.ok(performance.now() - start < 5_000);
  });

  it('are the same in plain text, and flat on a page', async () => {
    const changes = [imported('a', 'Added', '1.0.0'), imported('b', 'Fixed', '2.0.0')];
    const plain = text.export(inputOf(changes, { group: 'section' }));
    assert.ok(plain.includes('2.0.0\n-----\n\nFixed:\n\n* b'), plain);
    const page = await htmlPage.export(inputOf(changes, { group: 'section' }));
    assert.match(page, /<h2 id="section-1" dir="auto">2\.0\.0: Fixed<\/h2>/);
  });

  it('find how a change was imported, though lists do not need it', async () => {
    const path = 'changes/2026/11/2026-11-22-a-k3f9.yaml';
    const source =
      'id: 2026-11-22-a-k3f9\ntitle: A\nkind: changed\nstatus: live\nimported: { by: x, file: y, section: Bugs }\n';
    const snapshot = snapshotOf({ [path]: source });
    const document = await exportEntries(
      markdown,
      selectHeads(snapshot, {}),
      { snapshot, read: () => Promise.reject(new Error('not needed')) },
      exportWords('en'),
      { group: 'section' },
    );
    assert.match(document, /^## Bugs$/m);
  });
});
