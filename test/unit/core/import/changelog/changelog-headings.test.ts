import assert from 'node:assert/strict';
import { keepAChangelog } from '../../../../../src/core/import/changelog/keep-a-changelog';
import { fileOf, itemsOf } from '../notes/note-files';
import { changesIn } from './change-items';

const changes = async (...lines: readonly string[]) =>
  changesIn(await itemsOf(keepAChangelog, fileOf('CHANGELOG.md', lines.join('\n'))));

describe('the headings of a changelog', () => {
  const headings: Readonly<Record<string, readonly [string, string | undefined, string?]>> = {
    '## [1.0.0] - 2026-04-26': ['1.0.0', '2026-04-26'],
    '## [1.0.0]- 2026-04-26': ['1.0.0', '2026-04-26'],
    '## v3.6.1 - 2026-08-11': ['v3.6.1', '2026-08-11'],
    '## v1.26.0 on 2026-08-20': ['v1.26.0', '2026-08-20'],
    '## [2.13.1](https://a.example/compare/v2..v3) - 2026-04-26': ['2.13.1', '2026-04-26'],
    '## 0.31.0': ['0.31.0', undefined],
    '## owox@0.31.0': ['owox@0.31.0', undefined],
    '## [11.2.0] - 2022-11.28': ['11.2.0', '2022-11-28'],
    '## 1.0.0 (March 3, 2026)': ['1.0.0', '2026-03-03'],
    '# 1.0.0-rc.1 / 2026-03-03': ['1.0.0-rc.1', '2026-03-03'],
    '## 2026-03-03': ['2026-03-03', '2026-03-03'],
    '## March 3, 2026': ['March 3, 2026', '2026-03-03'],
    '## Version 2.0': ['Version 2.0', undefined],
    '## 1.0.0 - 2026-13-45': ['1.0.0 2026-13-45', undefined],
    '## 2.0.0 "Lisbon" - 2026-03-03': ['2.0.0 "Lisbon"', '2026-03-03'],
    '## [0.5.0] - 2026-03-03 [YANKED]': ['0.5.0', '2026-03-03', 'rolled-back'],
    '## [9.0.0] - 2031-01-01': ['9.0.0', '2031-01-01', 'scheduled'],
    '## [Unreleased]': ['Unreleased', undefined, 'approved'],
    '## Unreleased changes': ['Unreleased changes', undefined, 'approved'],
    '## 1.3.0 (Unreleased)': ['1.3.0', undefined, 'approved'],
    '## 1.3.0 - in Entwicklung': ['1.3.0', undefined, 'approved'],
    '## [Unveröffentlicht] – Mail': ['Unveröffentlicht – Mail', undefined, 'approved'],
    '## [Não publicado]': ['Não publicado', undefined, 'approved'],
    '## [未发布]': ['未发布', undefined, 'approved'],
    '## v3\\.2\\.1': ['v3.2.1', undefined],
    '## 2.0.0\n\n*Released March 3, 2026*\n': ['2.0.0', '2026-03-03'],
    'v1.2.3 - 2026-01-02\n---': ['v1.2.3', '2026-01-02'],
  };
  for (const [heading, [release, day, status = 'live']] of Object.entries(headings))
    it(`reads the release ${JSON.stringify(heading)}`, async () => {
      const [found] = await changes('# Changelog', '', heading, '- One');
      assert.equal(found?.release, release);
      assert.equal(found.day, day);
      assert.equal(found.change['live'], day);
      assert.equal(found.change['status'], status);
    });

  it('knows patches a level below, and sections beside releases', async () => {
    const found = await changes(
      '# [1.1.0](https://a.example) (2026-01-02)',
      '### Features',
      '- one',
      '## [1.0.1](https://a.example) (2026-01-01)',
      '### Bug Fixes',
      '- two',
      '## New Contributors',
      '- @ana made her first contribution',
      '### 2.0 for beginners',
      '- three',
    );
    assert.deepEqual(
      found.map(({ release, section, change }) => [release, section, change['kind']]),
      [
        ['1.1.0', 'Features', 'added'],
        ['1.0.1', 'Bug Fixes', 'fixed'],
        ['1.0.1', 'New Contributors', 'changed'],
        ['1.0.1', '2.0 for beginners', 'changed'],
      ],
    );
  });

  it('knows a product before its version where several headings name it', async () => {
    const found = await changes(
      '# Acme Platform Changelog',
      '## Acme Platform 5.2.0',
      '### Fixed',
      '- one',
      '### Python 3.13',
      '- two',
      '### Python 3.14',
      '- three',
      '## Acme Platform 5.1.0 (2026-01-02)',
      '- four',
    );
    assert.deepEqual(
      found.map(({ release, section, day }) => [release, section, day]),
      [
        ['Acme Platform 5.2.0', 'Fixed', undefined],
        ['Acme Platform 5.2.0', 'Python 3.13', undefined],
        ['Acme Platform 5.2.0', 'Python 3.14', undefined],
        ['Acme Platform 5.1.0', undefined, '2026-01-02'],
      ],
    );
  });

  it('takes a line with a colon above a list for a heading where it is one', async () => {
    const found = await changes(
      '## 1.0.0',
      'BUG FIXES:',
      '',
      '* one',
      '',
      'Added:',
      '* two',
      '',
      'This is what you can now do:',
      '* three',
    );
    assert.deepEqual(
      found.map(({ change, section }) => [change.title, section, change['kind']]),
      [
        ['one', 'BUG FIXES', 'fixed'],
        ['two', 'Added', 'added'],
        ['This is what you can now do', 'Added', 'added'],
        ['three', 'Added', 'added'],
      ],
    );
  });

  it('passes anchors over in silence, but no address in angle brackets', async () => {
    const text = '<a id="1"></a>\n## 1.0.0\n<a id="2"></a>\n\n- One\n\n<https://a.example/x>\n';
    const items = await itemsOf(keepAChangelog, fileOf('CHANGELOG.md', text));
    assert.deepEqual(
      items.map(({ what }) => what),
      ['change', 'left-out'],
    );
  });

  it('is no changelog in another markup', async () => {
    const file = fileOf('changes.rst', '1.0.0\n=====\n\n- One\n');
    const [item] = await itemsOf(keepAChangelog, file);
    assert.equal(item?.what, 'refused');
  });

  const kinds: Readonly<Record<string, string>> = {
    Added: 'added',
    '✨ New Features': 'added',
    '🪲 Fixed': 'fixed',
    'Bug Fixes': 'fixed',
    'Security fixes': 'security',
    Deprecated: 'deprecated',
    'Removed Features (previously deprecated)': 'removed',
    'Upgrade Notes': 'changed',
    'Known Issues': 'changed',
    'Minor Changes 0.31.0': 'changed',
    Migration: 'migrated',
    Hinzugefügt: 'added',
    Corrigé: 'fixed',
    Segurança: 'security',
    Aggiunto: 'added',
    Исправлено: 'fixed',
    移除: 'removed',
  };
  for (const [section, kind] of Object.entries(kinds))
    it(`takes ${section} for ${kind}, and keeps it as it is written`, async () => {
      const [found] = await changes('## 1.0.0', `### ${section}`, '- One');
      assert.deepEqual([found?.section, found?.change['kind']], [section, kind]);
    });
});
