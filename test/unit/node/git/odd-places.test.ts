import assert from 'node:assert/strict';
import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { it } from 'mocha';
import { revisionLines } from '../../../../src/messages/history-text';
import { readHistory } from '../../../../src/node/git/read-history';
import {
  ID,
  LEE,
  OTHER,
  PATH,
  TemporaryRepository,
  changePath,
  changeText,
  describeWithGit,
  temporaryFolder,
  value,
} from './temporary-repository';

const NAMES = { names: { nameOf: (_: unknown, id: string) => id } };

/** A repository in which a record was saved three times. */
function withPast(): TemporaryRepository {
  const place = TemporaryRepository.create();
  place.commit({ 'logbook.yaml': 'format: 1\nname: Acme\n', 'site/a.txt': 'a\n' }, 'Begin');
  for (const risk of ['low', 'medium', 'high'])
    place.commit({ [PATH]: changeText(ID, { risk }) }, risk);
  return place;
}

describeWithGit('the history where not all of a repository is at hand', () => {
  it('is whole in a sparse checkout, with the logbook in it or not', async () => {
    const place = withPast();
    const whole = [...value(await readHistory(await place.open())).touches()];
    for (const shown of ['changes', 'site']) {
      place.git('sparse-checkout', 'set', '--cone', shown);
      assert.equal(existsSync(path.join(place.folder, PATH)), shown === 'changes');
      const before = place.git('status', '--porcelain=v2');
      const history = value(await readHistory(await place.open()));
      assert.deepEqual([...history.touches()], whole);
      assert.equal((await history.blame(ID))?.at(['risk'])?.commit?.subject, 'high');
      assert.equal(place.git('status', '--porcelain=v2'), before);
    }
  });

  it('is kept apart for each linked work tree, and read on in each', async () => {
    const place = withPast();
    const tree = path.join(temporaryFolder(), 'tree');
    place.git('worktree', 'add', '--quiet', '-b', 'other', tree, 'HEAD~1');
    const folders = ['.', path.relative(place.folder, tree)] as const;
    const options = { cacheDir: temporaryFolder(), worthKeeping: 1 };
    const risks = async (folder: string) => {
      const history = value(await readHistory(await place.open(folder), options));
      return history.touchesOf(ID).map(({ commit }) => commit.subject);
    };
    const expected = [
      ['high', 'medium', 'low'],
      ['medium', 'low'],
    ];
    for (const start of ['first', 'from the cache'])
      assert.deepEqual([await risks(folders[0]), await risks(folders[1])], expected, start);
    assert.equal(readdirSync(path.join(options.cacheDir, 'history')).length, 2);
    place.git('-C', tree, 'commit', '--quiet', '--allow-empty', '-m', 'Empty');
    place.commit({ [PATH]: changeText(ID, { risk: 'low' }) }, 'again');
    assert.deepEqual(await risks(folders[0]), ['again', 'high', 'medium', 'low']);
    assert.deepEqual(await risks(folders[1]), ['medium', 'low']);
    place.git('-C', tree, 'merge', '--quiet', 'main');
    assert.deepEqual(await risks(folders[1]), ['again', 'high', 'medium', 'low']);
  });

  it('tells of one commit all that it did, and of what cannot be read why', async () => {
    const place = withPast();
    const broken = [
      ['2026-11-22-a-aaaa', 'title: [\n', /cannot be read|closed|not/i],
      ['2026-11-22-b-aaaa', '<<<<<<< a\nid: x\n=======\n>>>>>>> b\n', /side by side/],
      ['2026-11-22-c-aaaa', 'id: a\u0000', /text|binary/i],
      ['2026-11-22-d-aaaa', `title: ${'x'.repeat(2 * 1024 * 1024)}`, /large|MB/i],
    ] as const;
    const files = broken.map(([id, text]) => [changePath(id), text] as const);
    const oid = place.commit(
      { ...Object.fromEntries(files), [PATH]: changeText(ID), [OTHER]: changeText('other') },
      'Broken',
    );
    const history = value(await readHistory(await place.open()));
    const did = await history.ofCommit(oid);
    assert.equal(did.length, broken.length + 2);
    for (const [id, , words] of broken) {
      const revision = did.find((each) => each.id === id);
      assert.ok(revision);
      const lines = revisionLines(revision, NAMES);
      assert.equal(lines.length, 1, lines.join('\n'));
      assert.match(lines[0] ?? '', words);
    }
    const found = did.find((each) => each.id === ID);
    assert.deepEqual(
      found?.changes.map(({ path: keys }) => keys),
      [['risk']],
    );
  });

  it('says once, in a sentence, that a version was never fetched', async () => {
    const place = withPast();
    place.git('config', 'uploadpack.allowFilter', 'true');
    const copy = TemporaryRepository.clone(`file://${place.folder}`, LEE, '--filter=blob:none');
    const history = value(await readHistory(await copy.open()));
    const lines = (await history.ofRecord(ID)).map((each) => revisionLines(each, NAMES));
    for (const each of lines) {
      assert.equal(each.length, 1);
      assert.match(each[0] ?? '', /^This version is not on this computer.*get a copy with all/);
    }
  });
});
