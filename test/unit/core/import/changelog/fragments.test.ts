import assert from 'node:assert/strict';
import { antsibull } from '../../../../../src/core/import/changelog/antsibull';
import { changesets } from '../../../../../src/core/import/changelog/changesets';
import { changie } from '../../../../../src/core/import/changelog/changie';
import { reno } from '../../../../../src/core/import/changelog/reno';
import { towncrier } from '../../../../../src/core/import/changelog/towncrier';
import type { Importer } from '../../../../../src/core/import/importer';
import { fileOf, itemsOf } from '../notes/note-files';
import { changesIn, leftOutIn } from './change-items';

const read = (importer: Importer, files: Readonly<Record<string, string>>) =>
  itemsOf(importer, ...Object.entries(files).map(([name, text]) => fileOf(name, text)));

describe('fragments of changesets', () => {
  it('are read with the steps of their packages', async () => {
    const items = await read(changesets, {
      '.changeset/README.md': '# Changesets',
      '.changeset/config.json': '{}',
      '.changeset/big.md': '---\n"@acme/a": patch\nb: major\n---\n\n# New login\n\nIt is fast.\n',
      '.changeset/crlf.md': "---\r\n'a': minor\r\n---\r\nFix it\r\n",
      '.changeset/empty.md': '---\n---\n',
      '.changeset/odd.md': 'No front matter',
      '.changeset/x.txt': 'x',
    });
    assert.deepEqual(
      changesIn(items).map(({ place, section, change, more }) => [
        place.line,
        section,
        change.title,
        more,
      ]),
      [
        [6, 'major', 'New login', { packages: { '@acme/a': 'patch', b: 'major' } }],
        [4, 'minor', 'Fix it', { packages: { a: 'minor' } }],
        [1, undefined, 'No front matter', undefined],
      ],
    );
    const [big] = changesIn(items);
    assert.equal(big?.change['what'], '# New login\n\nIt is fast.');
    assert.equal(big.change['status'], 'approved');
    assert.equal(big.day, undefined);
    assert.deepEqual(leftOutIn(items), [
      '.changeset/README.md:1 file-of-tool',
      '.changeset/config.json:1 file-of-tool',
      '.changeset/empty.md:1 no-text',
      '.changeset/x.txt:1 file-name-unread',
    ]);
  });
});

describe('fragments of towncrier', () => {
  it('are read by their names', async () => {
    const items = await read(towncrier, {
      '10.bugfix.rst': 'Fix ``it``.',
      '11.feature': 'Add it',
      '12.bugfix.2.md': 'Second of one issue',
      '+1ee322a1.doc.rst': 'Orphan',
      'fix-1.2.3.feature.md': 'Name with points',
      '03450A0C-9B6C-4AAB-8171-AB92935AE2CA.misc': '',
      'CVE-2021-28363.security.rst': 'Close it',
      '13.bugfx.rst': 'Misspelt',
      '.bugfix': 'Nameless',
      '.gitignore': '!.gitignore',
    });
    assert.deepEqual(
      changesIn(items).map(({ section, change }) => [
        section,
        change.title,
        change['kind'],
        change['what'],
      ]),
      [
        ['bugfix', 'Fix it', 'fixed', 'Fix ``it``.'],
        ['feature', 'Add it', 'added', undefined],
        ['bugfix', 'Second of one issue', 'fixed', undefined],
        ['doc', 'Orphan', 'changed', undefined],
        ['feature', 'Name with points', 'added', undefined],
        ['security', 'Close it', 'security', undefined],
      ],
    );
    assert.deepEqual(leftOutIn(items), [
      '03450A0C-9B6C-4AAB-8171-AB92935AE2CA.misc:1 no-text',
      '13.bugfx.rst:1 file-name-unread',
      '.bugfix:1 file-name-unread',
      '.gitignore:1 file-of-tool',
    ]);
  });

  for (const [name, settings] of Object.entries({
    'towncrier.toml':
      '[tool.towncrier]\nissue_format = "`#{issue} <https://a.example/issues/{issue}>`_"\n[[tool.towncrier.type]]\ndirectory = "tweak"\nname = "Fixed things"\n',
    'pyproject.toml':
      '[tool.towncrier]\nissue_format = "[#{issue}](https://a.example/issues/{issue})"\n[tool.towncrier.fragment.tweak]\nname = "Fixed things"\n',
  }))
    it(`take their types and the address of issues from ${name}`, async () => {
      const items = await read(towncrier, {
        '7.tweak.rst': 'One',
        '8.bugfix.rst': 'Two',
        [name]: settings,
      });
      const [found] = changesIn(items);
      assert.deepEqual([found?.section, found?.change['kind']], ['tweak', 'fixed']);
      assert.deepEqual(found?.change['links'], [
        { url: 'https://a.example/issues/7', label: '#7', type: 'ticket' },
      ]);
      assert.deepEqual(leftOutIn(items), [
        '8.bugfix.rst:1 file-name-unread',
        `${name}:1 file-of-tool`,
      ]);
    });

  it('are read without settings that are broken, or far too large', async () => {
    for (const settings of [
      '[[[',
      'a='.repeat(700_000),
      '[tool]\ntowncrier = 3',
      '[tool.towncrier]\ntype = [3, {}]',
      `a = ${'['.repeat(100_000)}`,
    ])
      assert.equal(
        changesIn(await read(towncrier, { '7.bugfix': 'One', 'towncrier.toml': settings })).length,
        1,
      );
  });
});

describe('notes of reno', () => {
  it('are read item by item, and sections that reno does not know stay', async () => {
    const items = await read(reno, {
      'a-0123456789abcdef.yaml':
        '---\nprelude: >\n  All of\n  it.\nfeatures:\n  - |\n    Adds ``it``.\n\n    More.\n  - Second: with a colon\nfeature: Misspelt\nupgrade: []\n',
      'b-0123456789abcdef.yaml': '---\n',
    });
    assert.deepEqual(
      changesIn(items).map(({ place, section, change }) => [
        place.line,
        section,
        change.title,
        change['status'],
      ]),
      [
        [2, 'prelude', 'All of it', 'live'],
        [6, 'features', 'Adds it', 'live'],
        [10, 'features', 'Second: with a colon', 'live'],
        [11, 'feature', 'Misspelt', 'live'],
      ],
    );
    assert.deepEqual(leftOutIn(items), [
      'a-0123456789abcdef.yaml:12 no-text',
      'b-0123456789abcdef.yaml:1 no-text',
    ]);
  });
});

describe('fragments of antsibull-changelog', () => {
  it('are read with the titles of sections, and releases with what is new in them', async () => {
    const items = await read(antsibull, {
      'changelogs/config.yaml': 'changes_format: combined\nsections:\n  - [tweaks, Bugfixes]\n',
      'changelogs/changelog.yaml':
        "ancestor: null\nreleases:\n  1.0.0:\n    changes:\n      release_summary: First one.\n      bugfixes:\n        - Old fix,\n          in two lines.\n    modules:\n      - description: Does it\n        name: doer\n        namespace: ''\n    plugins:\n      lookup:\n        - {description: Looks, name: looker, namespace: null}\n    release_date: '2026-01-02'\n  1.0.1: {}\n",
      'changelogs/fragments/1.yml':
        'bugfixes:\n  - Old fix, in two lines.\n  - New fix.\ntweaks:\n  - Tweak.\n',
      'changelogs/fragments/2.txt': 'x',
    });
    assert.deepEqual(
      changesIn(items).map(({ section, release, day, change }) => [
        section,
        release,
        day,
        change.title,
        change['kind'],
        change['status'],
      ]),
      [
        ['release_summary', '1.0.0', '2026-01-02', 'First one', 'changed', 'live'],
        ['bugfixes', '1.0.0', '2026-01-02', 'Old fix, in two lines', 'fixed', 'live'],
        ['modules', '1.0.0', '2026-01-02', 'doer: Does it', 'added', 'live'],
        ['lookup', '1.0.0', '2026-01-02', 'looker: Looks', 'added', 'live'],
        ['bugfixes', undefined, undefined, 'New fix', 'fixed', 'approved'],
        ['tweaks', undefined, undefined, 'Tweak', 'fixed', 'approved'],
      ],
    );
    assert.deepEqual(leftOutIn(items), [
      'changelogs/config.yaml:1 file-of-tool',
      'changelogs/changelog.yaml:17 no-text',
      'changelogs/fragments/1.yml:2 in-release',
      'changelogs/fragments/2.txt:1 file-name-unread',
    ]);
  });
});

describe('fragments of changie', () => {
  it('are read with all that stands beside their text', async () => {
    const items = await read(changie, {
      '.changie.yaml': 'changesDir: .changes\n',
      'Added-20260102-030405.yaml':
        'component: api\nkind: Added\nbody: New **endpoint**\ntime: 2026-01-02T03:04:05.123456789-05:00\nstatus: live\ncustom:\n  Issue: "919"\n  Link: https://github.com/a/b/issues/919\n',
      'none.yaml': 'kind: Fixed\nbody: ""\ntime: 2026-01-02T03:04:05Z\n',
    });
    const [found] = changesIn(items);
    assert.equal(found?.day, '2026-01-02');
    assert.equal(found.section, 'Added');
    assert.equal(found.change['status'], 'approved');
    assert.deepEqual(found.change['links'], [
      { url: 'https://github.com/a/b/issues/919', label: '#919', type: 'ticket' },
    ]);
    assert.deepEqual(found.more, {
      changie: {
        component: 'api',
        time: '2026-01-02T03:04:05.123456789-05:00',
        status: 'live',
        custom: { Issue: '919', Link: 'https://github.com/a/b/issues/919' },
      },
    });
    assert.deepEqual(leftOutIn(items), ['.changie.yaml:1 file-of-tool', 'none.yaml:1 no-text']);
  });
});
