import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { parse } from 'yaml';
import { antsibull } from '../../../../../src/core/import/changelog/antsibull';
import { changesets } from '../../../../../src/core/import/changelog/changesets';
import { keepAChangelog } from '../../../../../src/core/import/changelog/keep-a-changelog';
import { reno } from '../../../../../src/core/import/changelog/reno';
import { towncrier } from '../../../../../src/core/import/changelog/towncrier';
import { importers } from '../../../../../src/core/import/importers';
import { recogniseSource } from '../../../../../src/core/import/recognise';
import { fileOfBytes, itemsOf } from '../notes/note-files';
import { changesIn, leftOutIn } from './change-items';

/** Real files, read where they are on a machine that has them; they are no part of the project. */
const DATA = join(import.meta.dirname, '../../../../../../shared/data');
const fragmentsOf = (folder: string) => {
  const path = join(DATA, 'fragments', folder);
  return readdirSync(path)
    .sort()
    .map((name) => fileOfBytes(name, readFileSync(join(path, name))));
};
const own = (name: string) => !name.startsWith('_');

(existsSync(DATA) ? describe : describe.skip)('real changelogs and fragments', () => {
  for (const path of existsSync(DATA) ? readdirSync(join(DATA, 'keepachangelog')) : [])
    it(`${path}: an entry for every bullet, counted line by line`, async () => {
      const bytes = readFileSync(join(DATA, 'keepachangelog', path));
      const items = await itemsOf(keepAChangelog, fileOfBytes(path, bytes, 4096));
      const lines = bytes.toString('utf8').split('\n');
      const first = lines.findIndex((line) => /^## /.test(line));
      let isCode = false;
      const bullets = lines.flatMap((line, at) => {
        if (/^\s*(?:```|~~~)/.test(line)) isCode = !isCode;
        return !isCode && at > first && /^[-*+]\s+\S/.test(line) ? [at + 1] : [];
      });
      const found = changesIn(items);
      const taken = new Set(found.map(({ place }) => place.line));
      assert.deepEqual(
        bullets.filter((line) => !taken.has(line)),
        [],
      );
      assert.ok(bullets.length > 50 && found.length >= bullets.length);
      const others = found.filter(({ place }) => !bullets.includes(place.line));
      // Paragraphs of their own, each after a blank line or a heading.
      for (const { place } of others) assert.match(lines[place.line - 2] ?? '', /^(?:\s*|#.*)$/);
      assert.equal(new Set(found.map(({ key }) => key)).size, found.length);
      const releases = lines.filter((line) => /^## (?!New Contributors)/.test(line)).length;
      const empty = leftOutIn(items).filter((line) => line.endsWith('no-text')).length;
      assert.equal(new Set(found.map(({ release }) => release)).size + empty, releases);
      for (const { change } of found) assert.ok(change.title.length <= 100);
    });

  it('changesets: 260 files, each an entry', async () => {
    const items = await itemsOf(changesets, ...fragmentsOf('changesets-owox-data-marts'));
    assert.equal(changesIn(items).length, 260);
    assert.deepEqual(leftOutIn(items), [
      '_INDEX.csv:1 file-name-unread',
      '_config.json:1 file-of-tool',
    ]);
    assert.equal(changesIn(items).filter(({ section }) => section === undefined).length, 3);
  });

  it('towncrier: 300 files, an entry for each that says something', async () => {
    const files = fragmentsOf('towncrier-pip');
    const items = await itemsOf(towncrier, ...files);
    assert.equal(items.length, files.length);
    assert.equal(
      changesIn(items).length + leftOutIn(items).filter((line) => line.endsWith(' no-text')).length,
      300,
    );
    for (const { place, section } of changesIn(items))
      assert.ok(place.file.split('.').includes(section ?? ''), place.file);
    const empty = files.filter(({ name, size }) => own(name) && size <= 1).map(({ name }) => name);
    assert.deepEqual(
      leftOutIn(items).filter((line) => line.endsWith(' no-text')),
      empty.map((name) => `${name}:1 no-text`),
    );
  });

  for (const [importer, folder] of [
    [reno, 'reno-ironic'],
    [antsibull, 'antsibull-community.general'],
  ] as const)
    it(`${importer.id}: 300 files, an entry for each item that another reader of YAML finds`, async () => {
      const files = fragmentsOf(folder).filter(({ name }) => own(name));
      const items = await itemsOf(importer, ...files);
      const path = join(DATA, 'fragments', folder);
      const expected = files.flatMap(({ name }) => {
        const sections = parse(readFileSync(join(path, name), 'utf8')) as Record<string, unknown>;
        return Object.entries(sections).flatMap(([section, value]) =>
          (Array.isArray(value) ? value : [value]).map(() => `${name} ${section}`),
        );
      });
      assert.deepEqual(
        changesIn(items).map(({ place, section }) => `${place.file} ${section ?? ''}`),
        expected,
      );
      assert.equal(new Set(files.map(({ name }) => name)).size, 300);
    });

  it('antsibull: what was released is not taken twice', async () => {
    const all = fragmentsOf('antsibull-community.general');
    const items = await itemsOf(antsibull, ...all);
    const alone = await itemsOf(antsibull, ...all.filter(({ name }) => own(name)));
    const released = leftOutIn(items).filter((line) => line.endsWith(' in-release')).length;
    const fresh = changesIn(items).filter(({ place }) => own(basename(place.file))).length;
    assert.equal(released + fresh, changesIn(alone).length);
    assert.ok(
      changesIn(items).some(({ release, day }) => release === '12.0.0' && day === '2025-11-03'),
    );
  });

  it('are each known for what they are', async () => {
    for (const [folder, id] of [
      ['changesets-owox-data-marts', 'changesets'],
      ['towncrier-pip', 'towncrier'],
      ['reno-ironic', 'reno'],
      ['antsibull-community.general', 'antsibull'],
    ] as const) {
      const chosen = await recogniseSource(fragmentsOf(folder), importers);
      assert.equal('id' in chosen ? chosen.id : chosen.outcome, id, folder);
    }
    for (const path of readdirSync(join(DATA, 'keepachangelog'))) {
      const file = fileOfBytes(path, readFileSync(join(DATA, 'keepachangelog', path)));
      const chosen = await recogniseSource([file], importers);
      assert.equal('id' in chosen ? chosen.id : chosen.outcome, 'keep-a-changelog', path);
    }
  });
});
