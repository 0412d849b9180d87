import assert from 'node:assert/strict';
import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'mocha';
import { selectChanges } from '../../../src/core/logbook/select';
import { openLogbook } from '../../../src/node/open-logbook';
import { generateChanges, generateStack, writeLogbook } from '../../bench/generate';
import { changeText } from '../core/logbook/memory-files';
import { temporaryFolders, writeFiles } from './temporary-folder';

const MONTH = 'changes/2026/11';
const GOOD = `${MONTH}/2026-11-20-good-aaaa.yaml`;

describe('openLogbook', () => {
  const folder = temporaryFolders();

  it('lists each hostile file with one problem, and hides nothing else', async () => {
    const root = folder();
    const outside = folder();
    await writeFiles(outside, { 'secret.yaml': changeText('secret') });
    const hostile = {
      [`${MONTH}/broken.yaml`]: 'a: [\n',
      [`${MONTH}/deep.yaml`]: 'a: '.padEnd(10_000, '['),
      [`${MONTH}/bomb.yaml`]: bomb(),
      [`${MONTH}/large.yaml`]: 'x'.repeat(5 * 2 ** 20),
      [`${MONTH}/binary.yaml`]: new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 1, 2]),
      [`${MONTH}/latin1.yaml`]: new Uint8Array([0x61, 0x3a, 0x20, 0xe9, 0x0a]),
      [`${MONTH}/conflict.yaml`]: '<<<<<<< HEAD\nid: a\n=======\nid: b\n>>>>>>> x\n',
      [`${MONTH}/list.yaml`]: '- a\n',
      [`${MONTH}/*.yaml`]: changeText('star'),
      [`${MONTH}/-rf.yaml`]: changeText('rf'),
      [`${MONTH}/😀.yaml`]: changeText('smile'),
      [`${MONTH}/..up.yaml`]: changeText('up'),
      [`${MONTH}/.hidden.yaml`]: 'a dot file, and no record',
      [`${MONTH}/a\nb.yaml`]: changeText('newline'),
      'changes/2026/early.yaml': changeText('early'),
    };
    await writeFiles(root, {
      ...hostile,
      'logbook.yaml': 'format: 1\nname: Acme\n',
      [GOOD]: changeText('2026-11-20-good-aaaa'),
    });
    symlinkSync(join(outside, 'secret.yaml'), join(root, MONTH, 'link.yaml'));
    const { snapshot } = await openLogbook(root, { cacheDir: folder() });
    const found = Object.fromEntries(
      [...snapshot.entries.values()].map(({ path, problems }) => [
        path.replace(`${MONTH}/`, ''),
        problems.map(({ code }) => code).join(),
      ]),
    );
    assert.deepEqual(found, {
      '*.yaml': 'file-name-unsafe',
      '-rf.yaml': 'file-name-unsafe',
      '..up.yaml': 'file-name-unsafe',
      '2026-11-20-good-aaaa.yaml': '',
      'a\nb.yaml': 'file-name-unsafe',
      'binary.yaml': 'file-is-binary',
      'bomb.yaml': 'file-has-aliases',
      'broken.yaml': 'yaml-broken',
      'changes/2026/early.yaml': 'file-misplaced',
      'conflict.yaml': 'file-conflict-marked',
      'deep.yaml': 'file-too-deep',
      'large.yaml': 'file-too-large',
      'latin1.yaml': 'file-not-utf8',
      'link.yaml': 'file-is-link',
      'list.yaml': 'yaml-not-a-record',
      'logbook.yaml': '',
      '😀.yaml': 'file-name-unsafe',
    });
    assert.deepEqual([...snapshot.changes.keys()], ['2026-11-20-good-aaaa']);
  });

  it('opens the folder that a link leads to', async () => {
    const root = folder();
    await writeFiles(root, { 'logbook.yaml': 'format: 1\nname: Acme\n' });
    const link = join(folder(), 'link');
    symlinkSync(root, link);
    assert.equal((await openLogbook(link)).snapshot.logbook?.record.name, 'Acme');
  });

  it('opens ten thousand changes, cold and warm alike, and takes one saved file', async () => {
    const root = folder();
    const cacheDir = folder();
    const changes = generateChanges(10_000);
    await writeLogbook(root, changes);
    const cold = await openLogbook(root, { cacheDir });
    const warm = await openLogbook(root, { cacheDir });
    const [chosen] = changes.slice(5_000);
    assert.ok(chosen);
    for (const index of [cold, warm]) {
      const { changes: all, entries } = index.snapshot;
      assert.equal(all.size, changes.length);
      assert.equal(entries.size, changes.length + generateStack().length);
      assert.equal([...entries.values()].flatMap(({ problems }) => problems).length, 0);
      const saved = index.update(chosen.path, chosen.text.replace(/^title: .*$/m, 'title: Saved'));
      assert.equal(saved.changes.get(chosen.id)?.record.title, 'Saved');
      assert.equal(selectChanges(saved, { text: 'saved' }).length, 1);
    }
    assert.deepEqual(
      warm.snapshot.changes.get(changes[7]?.id ?? ''),
      cold.snapshot.changes.get(changes[7]?.id ?? ''),
    );
  }).timeout(120_000);
});

/** Nine lines that stand for a billion texts. */
function bomb(): string {
  const lines = ['a0: &a0 x'];
  for (let index = 1; index < 10; index += 1)
    lines.push(`a${index}: &a${index} [${`*a${index - 1}, `.repeat(10)}]`);
  return `${lines.join('\n')}\n`;
}
