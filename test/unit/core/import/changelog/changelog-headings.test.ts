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
  };
  for (const [section, kind] of Object.entries(kinds))
    it(`takes ${section} for ${kind}, and keeps it as it is written`, async () => {
      const [found] = await changes('## 1.0.0', `### ${section}`, '- One');
      assert.deepEqual([found?.section, found?.change['kind']], [section, kind]);
    });
});
