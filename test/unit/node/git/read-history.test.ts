import assert from 'node:assert/strict';
import { after, describe, it } from 'mocha';
import { readHistory } from '../../../../src/node/git/read-history';
import {
  ID,
  LEE,
  PATH,
  TemporaryRepository,
  changeText,
  removeTemporaryFolders,
  value,
} from './temporary-repository';

describe('readHistory', () => {
  after(removeTemporaryFolders);

  it('tells who changed which field of a record when', async () => {
    const place = TemporaryRepository.create();
    place.commit({ 'logbook.yaml': 'format: 1\nname: Acme\n', [PATH]: changeText(ID) }, 'Start');
    const second = place.commit({ [PATH]: changeText(ID, { risk: 'high' }) }, 'Risk', LEE);
    const history = value(await readHistory(await place.open()));
    const [newest, first, ...more] = await history.ofRecord(ID);
    assert.deepEqual(more, []);
    assert.deepEqual(newest?.changes, [{ type: 'set', path: ['risk'], after: 'high' }]);
    assert.equal(newest.commit.oid, second);
    assert.deepEqual(newest.commit.author, LEE);
    assert.equal(newest.commit.subject, 'Risk');
    assert.equal(first?.changes[0]?.type, 'created');
    assert.equal(first.title, 'Raise the MQL threshold');
  });

  it('follows the id through a move and a rewrite', async () => {
    const place = TemporaryRepository.create();
    place.commit({ [PATH]: changeText(ID) });
    place.git('rm', '--quiet', PATH);
    const elsewhere = PATH.replace('/11/', '/12/');
    place.commit({
      [elsewhere]: `id: ${ID}\ntitle: Quite another text\nkind: fixed\nstatus: live\n`,
    });
    const history = value(await readHistory(await place.open()));
    const [moved, created] = await history.ofRecord(ID);
    assert.equal(moved?.movedFrom, PATH);
    assert.equal(moved.path, elsewhere);
    assert.deepEqual(moved.changes.map((change) => change.path.join('.')).sort(), [
      'kind',
      'status',
      'title',
      'tools',
    ]);
    assert.equal(created?.changes[0]?.type, 'created');
  });

  it('lays at the door of a merge only what the merge itself changed', async () => {
    const place = TemporaryRepository.create();
    const wide = (risk: string, owner: string, why = 'x') =>
      `${changeText(ID, { risk })}\n# a\n# b\n# c\nowner: ${owner}\n# d\n# e\n# f\nwhy: ${why}\n`;
    place.commit({ [PATH]: wide('low', 'ana') });
    place.git('checkout', '--quiet', '-b', 'side');
    place.commit({ [PATH]: wide('high', 'ana') });
    place.git('checkout', '--quiet', 'main');
    place.commit({ [PATH]: wide('low', 'lee') });
    place.git('merge', '--quiet', 'side');
    const plain = value(await readHistory(await place.open()));
    assert.equal((await plain.ofRecord(ID)).length, 3);
    place.git('checkout', '--quiet', '-b', 'other', 'HEAD~1');
    place.commit({ [PATH]: wide('medium', 'lee') });
    place.git('checkout', '--quiet', 'main');
    assert.throws(() => place.git('merge', '--quiet', 'other'));
    place.commit({ [PATH]: wide('high', 'lee', 'evil') }, 'Merge by hand');
    const history = value(await readHistory(await place.open()));
    const [merge] = await history.ofRecord(ID);
    assert.equal(merge?.commit.subject, 'Merge by hand');
    assert.deepEqual(merge.changes, [{ type: 'set', path: ['why'], before: 'x', after: 'evil' }]);
  });

  it('is extended by what came since', async () => {
    const place = TemporaryRepository.create();
    place.commit({ [PATH]: changeText(ID) });
    const repository = await place.open();
    const first = value(await readHistory(repository));
    assert.equal(value(await readHistory(repository, { since: first })), first);
    place.commit({ [PATH]: changeText(ID, { risk: 'high' }) });
    const second = value(await readHistory(repository, { since: first }));
    const whole = value(await readHistory(repository));
    assert.deepEqual(second.touches, whole.touches);
    place.git('reset', '--quiet', '--hard', 'HEAD~1');
    place.commit({ [PATH]: changeText(ID, { risk: 'low' }) });
    const rewritten = value(await readHistory(repository, { since: second }));
    assert.equal(rewritten.touches.length, 2);
  });

  it('reads a logbook in a sub-folder, and nothing beside it', async () => {
    const place = TemporaryRepository.create();
    place.commit({ [`ops/logbook/${PATH}`]: changeText(ID), [PATH]: changeText('other') });
    place.commit({ 'readme.md': 'x' });
    const history = value(await readHistory(await place.open('ops/logbook')));
    assert.deepEqual(
      (await history.all(10)).map((revision) => revision.path),
      [PATH],
    );
  });
});
