import assert from 'node:assert/strict';
import { symlinkSync } from 'node:fs';
import path from 'node:path';
import { it } from 'mocha';
import { revisionLines } from '../../../../src/messages/history-text';
import { readHistory } from '../../../../src/node/git/read-history';
import {
  ID,
  LEE,
  PATH,
  TemporaryRepository,
  changePath,
  changeText,
  describeWithGit,
  value,
} from './temporary-repository';

describeWithGit('readHistory', () => {
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
    assert.deepEqual([...second.touches()], [...whole.touches()]);
    place.git('reset', '--quiet', '--hard', 'HEAD~1');
    place.commit({ [PATH]: changeText(ID, { risk: 'low' }) });
    const rewritten = value(await readHistory(repository, { since: second }));
    assert.equal([...rewritten.touches()].length, 2);
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

  it('lists what cannot be read, with why, and hides nothing else', async () => {
    const place = TemporaryRepository.create();
    const hostile = {
      '2026-11-01-large': 'x'.repeat(2 * 1024 * 1024),
      '2026-11-02-binary': 'id: a\u0000b',
      '2026-11-03-deep': '['.repeat(10_000),
      '2026-11-04-marked': '<<<<<<< HEAD\nid: a\n=======\nid: b\n>>>>>>> x\n',
    };
    const files = Object.entries(hostile).map(([id, text]) => [changePath(id), text] as const);
    place.commit({ ...Object.fromEntries(files), [PATH]: changeText(ID) });
    symlinkSync('/etc/passwd', path.join(place.folder, changePath('2026-11-05-link')));
    place.commit({});
    const history = value(await readHistory(await place.open()));
    const codes = new Map<string, string | undefined>();
    for (const { id, problems } of await history.all(100)) codes.set(id, problems[0]?.code);
    assert.deepEqual(
      [...codes],
      [
        ['2026-11-01-large', 'file-too-large'],
        ['2026-11-02-binary', 'file-is-binary'],
        ['2026-11-03-deep', 'file-too-deep'],
        ['2026-11-04-marked', 'file-conflict-marked'],
        [ID, undefined],
      ],
    );
  });

  it('says where history begins on this computer only', async () => {
    const place = TemporaryRepository.create();
    place.commit({ [PATH]: changeText(ID) });
    place.commit({ [PATH]: changeText(ID, { risk: 'low' }) });
    const shallow = TemporaryRepository.clone(`file://${place.folder}`, LEE, '--depth=1');
    const history = value(await readHistory(await shallow.open()));
    assert.equal(history.shallow, true);
    const [only, ...more] = await history.ofRecord(ID);
    assert.deepEqual(more, []);
    assert.equal(only?.commit.boundary, true);
    assert.deepEqual(revisionLines(only, { names: { nameOf: (_, id) => id } }), [
      'What came before is not on this computer',
    ]);
  });

  it('finds what happened to a tool and to a process', async () => {
    const place = TemporaryRepository.create();
    place.commit({ 'tools/marketo.yaml': 'id: marketo\nname: M\n' });
    place.commit({ 'integrations/a.yaml': 'id: a\nfrom: marketo\nto: salesforce\n' });
    place.commit({ [PATH]: changeText(ID, { processes: '[routing]' }) });
    place.commit({ [PATH]: changeText(ID).replace('[marketo]', '[hubspot]') });
    place.commit({ 'tools/other.yaml': 'id: other\nname: marketo\n' });
    const history = value(await readHistory(await place.open()));
    const ids = async (found: ReturnType<typeof history.all>) => (await found).map(({ id }) => id);
    assert.deepEqual(await ids(history.ofTool('marketo', 10)), [ID, ID, 'a', 'marketo']);
    assert.deepEqual(await ids(history.ofTool('salesforce', 10)), ['a']);
    assert.deepEqual(await ids(history.ofTool('marketo', 1)), [ID]);
    assert.deepEqual(await ids(history.ofProcess('routing', 10)), [ID, ID]);
  });
});
