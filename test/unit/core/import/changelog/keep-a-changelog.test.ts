import assert from 'node:assert/strict';
import fc from 'fast-check';
import { keepAChangelog } from '../../../../../src/core/import/changelog/keep-a-changelog';
import { fileOf, fileOfBytes, itemsOf } from '../notes/note-files';
import { changesIn, leftOutIn, refusedIn } from './change-items';

const read = async (...lines: readonly string[]) =>
  itemsOf(keepAChangelog, fileOf('CHANGELOG.md', lines.join('\n')));
const changes = async (...lines: readonly string[]) => changesIn(await read(...lines));

const HEAD = [
  '# Changelog',
  '',
  'All notable changes.',
  '',
  '## [1.0.0] - 2026-04-26',
  '',
  '### Added',
  '',
];

describe('a changelog in Markdown', () => {
  it('gives a change for each bullet, with what belongs to it', async () => {
    const items = await read(
      ...HEAD,
      '- Upgrade **it** to [v2](https://a.example) ([#12](https://github.com/a/b/pull/12)). It is better.',
      '  - with this',
      '',
      '    and a paragraph',
      '- Plain',
      '',
      '### Fixed',
      '* Typo, see https://acme.atlassian.net/browse/MOPS-3.',
    );
    assert.deepEqual(leftOutIn(items), ['CHANGELOG.md:3 not-an-entry']);
    const [first, second, third] = changesIn(items);
    assert.deepEqual(first?.place, { file: 'CHANGELOG.md', line: 9 });
    assert.equal(first.day, '2026-04-26');
    assert.deepEqual(first.change, {
      title: 'Upgrade it to v2',
      kind: 'added',
      status: 'live',
      live: '2026-04-26',
      what: 'Upgrade **it** to [v2](https://a.example) ([#12](https://github.com/a/b/pull/12)). It is better.\n- with this\n\n  and a paragraph',
      links: [{ url: 'https://github.com/a/b/pull/12', label: '#12', type: 'pull-request' }],
      imported: { by: '', file: 'CHANGELOG.md', line: 9, section: 'Added', release: '1.0.0' },
    });
    // What is all in the title is not said again.
    assert.deepEqual(Object.keys(second?.change ?? {}), [
      'title',
      'kind',
      'status',
      'live',
      'imported',
    ]);
    assert.equal(third?.change['kind'], 'fixed');
    assert.deepEqual(third.change['links'], [
      { url: 'https://acme.atlassian.net/browse/MOPS-3', label: 'MOPS-3', type: 'ticket' },
    ]);
  });

  it('takes the kind of the heading above where the nearest tells none', async () => {
    const [found] = await changes('## 1.0.0', '### Added', '#### For admins', '- One');
    assert.deepEqual([found?.section, found?.change['kind']], ['For admins', 'added']);
  });

  it('takes bold lines above lists for headings', async () => {
    const items = await read(
      '## 1.0.0',
      '[Full Changelog](https://a.example)',
      '',
      '**Fixed bugs:**',
      '',
      '- One',
      '',
      '**Bold** alone',
    );
    assert.deepEqual(
      changesIn(items).map(({ section, change }) => [section, change.title]),
      [
        ['Fixed bugs', 'One'],
        ['Fixed bugs', 'Bold alone'],
      ],
    );
    assert.deepEqual(leftOutIn(items), ['CHANGELOG.md:2 not-an-entry']);
  });

  it('takes each paragraph for an entry, and code, tables and quotes with what they follow', async () => {
    const items = await read(
      '## 1.0.0',
      'Reattempt to release',
      '',
      '```js',
      '- no bullet',
      '## 3.0.0',
      '```',
      '',
      'Second',
      'line',
      '',
      '<!-- ### Added',
      '- comment -->',
      '',
      '![](https://a.example/x.png)',
    );
    const found = changesIn(items);
    assert.deepEqual(
      found.map(({ change }) => change.title),
      ['Reattempt to release', 'Second line'],
    );
    assert.match(String(found[0]?.change['what']), /```js\n- no bullet\n## 3\.0\.0\n```$/);
    assert.deepEqual(leftOutIn(items), ['CHANGELOG.md:15 not-an-entry']);
  });

  it('names releases without anything, and bullets without a word', async () => {
    const items = await read(
      '## [Unreleased]',
      '',
      '## 1.0.0',
      '### Added',
      '-',
      '- One',
      '## 0.9.0',
    );
    assert.deepEqual(leftOutIn(items), [
      'CHANGELOG.md:1 no-text',
      'CHANGELOG.md:5 no-text',
      'CHANGELOG.md:7 no-text',
    ]);
  });

  it('finds tickets whose addresses stand at the end of the file', async () => {
    const [found] = await changes(
      '## 1.0.0',
      '- One [#7]',
      '',
      '[#7]: https://github.com/a/b/issues/7',
    );
    assert.deepEqual(found?.change['links'], [
      { url: 'https://github.com/a/b/issues/7', label: '#7', type: 'ticket' },
    ]);
  });

  it('knows an entry again after its release got a name, and one more was added', async () => {
    const before = await changes('## [Unreleased]', '- Update', '- New', '## 1.0.0', '- Update');
    const after = await changes(
      '## [Unreleased]',
      '- Update',
      '## 1.1.0 - 2026-01-01',
      '- Update',
      '- New',
      '## 1.0.0',
      '- Update',
    );
    assert.equal(new Set(before.map(({ key }) => key)).size, 3);
    assert.deepEqual(
      after.slice(1).map(({ key }) => key),
      before.map(({ key }) => key),
    );
    assert.ok(!before.some(({ key }) => key === after[0]?.key));
  });

  it('reads a list without releases, and refuses what is none', async () => {
    const found = await changes('# Changelog', '## Added', '- One');
    assert.deepEqual(
      found.map(({ section, release }) => [section, release]),
      [['Added', undefined]],
    );
    assert.deepEqual(refusedIn(await read('# My day', '', 'It was good.')), ['not-this-source']);
    assert.deepEqual(refusedIn(await read('')), ['empty-file']);
  });

  it('refuses what is no text, and reads what Windows writes', async () => {
    const zip = fileOfBytes('CHANGELOG.md', Uint8Array.from([0x50, 0x4b, 3, 4, 0, 0, 7]));
    assert.deepEqual(refusedIn(await itemsOf(keepAChangelog, zip)), ['not-text']);
    const utf16 = fileOfBytes(
      'CHANGELOG.md',
      Buffer.from('\uFEFF## 1.0.0\r\n\r\n- Größer\r\n', 'utf16le'),
      3,
    );
    assert.deepEqual(
      changesIn(await itemsOf(keepAChangelog, utf16)).map(({ change }) => change.title),
      ['Größer'],
    );
  });

  it('gives an item for each bullet, paragraph and empty release, whatever the file is', async () => {
    const line = fc.constantFrom(
      '## 1.0.0',
      '## [Unreleased]',
      '### Added',
      '- a',
      '  - b',
      'text',
      '',
      '```',
      '> q',
      '<!--',
      '-->',
      '\t- x',
      '| a | b |',
      '---',
      '<p>',
      '1. n',
      '<<<<<<< HEAD',
      '\u0000',
      '[a]: b',
    );
    await fc.assert(
      fc.asyncProperty(fc.array(line, { maxLength: 30 }), async (lines) => {
        const items = await read(...lines);
        const places = items.map((item) => ('place' in item ? item.place?.line : undefined));
        assert.deepEqual(
          places,
          [...places].sort((a, b) => (a ?? 0) - (b ?? 0)),
        );
        const found = changesIn(items);
        assert.equal(new Set(found.map(({ key }) => key)).size, found.length);
      }),
    );
  });

  it('takes no time over files that are made to take long', async () => {
    for (const hostile of ['> ', '- ', '  ', '[a](', '`', '<!--', '#', '*', '|', '[x]: ', '\t']) {
      const stairs = Array.from({ length: 1000 }, (_, at) => `${' '.repeat(2 * at)}${hostile}x`);
      for (const text of [hostile.repeat(20_000), `${hostile}\n`.repeat(2000), stairs.join('\n')])
        await itemsOf(keepAChangelog, fileOf('CHANGELOG.md', `## 1.0.0\n${text}`));
    }
  });

  it('leaves out an entry that is a book', async () => {
    const items = await read('## 1.0.0', `- One ${'word '.repeat(50_000)}`, '- Two');
    assert.deepEqual(leftOutIn(items), ['CHANGELOG.md:2 text-too-long']);
  });

  it('is known by its headings, and surest where it says what it is', () => {
    const rate = (name: string, text: string) => keepAChangelog.recognise({ name, text });
    const long = '## 1.1.0 - 2026-01-01\n\n## 1.0.0\n';
    assert.ok(
      rate('CHANGELOG.md', `See https://keepachangelog.com\n${long}`) > rate('CHANGELOG.md', long),
    );
    assert.ok(rate('CHANGELOG.md', long) > rate('guide.md', long));
    assert.equal(rate('guide.md', '# How to\n\nText'), 0);
    assert.equal(rate('data.csv', long), 0);
  });
});
