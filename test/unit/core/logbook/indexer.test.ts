import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { openIndex } from '../../../../src/core/logbook/indexer';
import { MemoryFiles, changeText } from './memory-files';

const A = 'changes/2026/11/2026-11-20-a-aaaa.yaml';
const B = 'changes/2026/11/2026-11-21-b-bbbb.yaml';
const ID_A = '2026-11-20-a-aaaa';
const ID_B = '2026-11-21-b-bbbb';
const LOGBOOK = 'format: 1\nname: Acme\n';

const files = () =>
  new MemoryFiles({
    'logbook.yaml': LOGBOOK,
    'tools/marketo.yaml': 'id: marketo\nname: Marketo Engage\n',
    [A]: changeText(ID_A),
  });

describe('openIndex', () => {
  it('reads every file once, by kind and id', async () => {
    const reader = files();
    const { snapshot } = await openIndex({ reader });
    assert.equal(snapshot.logbook?.record.name, 'Acme');
    assert.equal(snapshot.tools.get('marketo')?.record.name, 'Marketo Engage');
    assert.equal(snapshot.changes.get(ID_A)?.path, A);
    assert.deepEqual(reader.reads.sort(), [A, 'logbook.yaml', 'tools/marketo.yaml']);
  });

  it('reads only what changed, and gives the same snapshot while nothing did', async () => {
    const reader = files();
    const index = await openIndex({ reader });
    const first = index.snapshot;
    assert.equal(await index.refresh(), first);
    reader.reads.length = 0;
    reader.write(B, changeText(ID_B));
    reader.delete('tools/marketo.yaml');
    const second = await index.refresh();
    assert.deepEqual(reader.reads, [B]);
    assert.deepEqual([...second.changes.keys()], [ID_A, ID_B]);
    assert.equal(second.tools.size, 0);
    assert.equal(first.changes.size, 1);
    assert.equal(second.changes.get(ID_A), first.changes.get(ID_A));
  });

  it('lists each hostile file with one problem, reads none of them, hides nothing else', async () => {
    const reader = files();
    const name = (stem: string) => `tools/${stem}.yaml`;
    const unsafe = ['*', '..', '-rf', 'a\nb', '😀', 'con', 'a b'].map(name);
    for (const path of unsafe) reader.write(path, 'id: x\nname: X\n');
    reader.write(name('link'), '', 'link');
    reader.write(name('pipe'), '', 'other');
    reader.write(name('large'), 'x'.repeat(2 ** 20 + 1));
    reader.write('changes/stray.yaml', changeText('stray'));
    const { snapshot } = await openIndex({ reader });
    const problemsOf = (path: string) =>
      snapshot.entries.get(path)?.problems.map(({ code }) => code);
    for (const path of unsafe) assert.deepEqual(problemsOf(path), ['file-name-unsafe'], path);
    assert.deepEqual(problemsOf(name('link')), ['file-is-link']);
    assert.deepEqual(problemsOf(name('pipe')), ['file-is-link']);
    assert.deepEqual(problemsOf(name('large')), ['file-too-large']);
    assert.deepEqual(problemsOf('changes/stray.yaml'), ['file-misplaced']);
    assert.equal(reader.reads.length, 3);
    assert.deepEqual([...snapshot.tools.keys()], ['marketo']);
    assert.equal(snapshot.changes.size, 1);
  });

  it('lists a file that the system does not give, with its reason', async () => {
    const reader = files();
    reader.write(B, changeText(ID_B));
    const read = reader.read.bind(reader);
    reader.read = (path) =>
      path === B ? Promise.reject(Object.assign(new Error('no'), { code: 'EACCES' })) : read(path);
    const { snapshot } = await openIndex({ reader });
    const [problem] = snapshot.entries.get(B)?.problems ?? [];
    assert.deepEqual([problem?.code, problem?.args['reason']], ['file-unreadable', 'EACCES']);
    assert.equal(snapshot.changes.size, 1);
  });

  it('reads the whole of one file, and keeps the index short', async () => {
    const reader = files();
    const why = `why: |\n  First.\n\n${'  More and more.\n'.repeat(400)}`;
    reader.write(B, changeText(ID_B, why));
    const index = await openIndex({ reader });
    const kept = index.snapshot.changes.get(ID_B);
    assert.equal(kept?.shortened, true);
    assert.equal(kept.record.why, 'First.');
    const whole = await index.read(B);
    assert.ok(whole.kind === 'change' && (whole.record.why?.length ?? 0) > 5_000);
    assert.equal((await index.read('tools/none.yaml')).problems[0]?.code, 'file-unreadable');
    assert.equal((await index.read('tools/../x.yaml')).kind, 'broken');
  });
});

describe('LogbookIndex.update', () => {
  it('replaces one entry, and leaves earlier snapshots as they were', async () => {
    const index = await openIndex({ reader: files() });
    const before = index.snapshot;
    const after = index.update(A, changeText(ID_A, 'risk: high\n'));
    assert.equal(after.changes.get(ID_A)?.record.risk, 'high');
    assert.equal(before.changes.get(ID_A)?.record.risk, undefined);
    assert.equal(after.tools.get('marketo'), before.tools.get('marketo'));
    assert.equal(index.snapshot, after);
  });

  it('lists what is broken, misplaced or badly named, and ignores what is no record', async () => {
    const index = await openIndex({ reader: files() });
    assert.equal(index.update(A, '{').entries.get(A)?.kind, 'broken');
    assert.equal(index.update('tools/*.yaml', 'x').entries.get('tools/*.yaml')?.kind, 'broken');
    const before = index.snapshot;
    assert.equal(index.update('docs/x.yaml', 'x'), before);
  });

  it('stands until the file changes on the disk', async () => {
    const reader = files();
    const index = await openIndex({ reader });
    index.update(A, changeText(ID_A, 'risk: high\n'));
    assert.equal((await index.refresh()).changes.get(ID_A)?.record.risk, 'high');
    reader.write(A, changeText(ID_A, 'risk: medium\n'));
    assert.equal((await index.refresh()).changes.get(ID_A)?.record.risk, 'medium');
  });

  it('taken back, the disk counts again', async () => {
    const reader = files();
    const index = await openIndex({ reader });
    index.update(A, changeText(ID_A, 'risk: high\n'));
    assert.equal(index.update(A, undefined).changes.size, 0);
    const again = await index.refresh();
    assert.equal(again.changes.get(ID_A)?.record.risk, undefined);
    assert.equal(again.changes.size, 1);
  });

  it('keeps a new document that is not on the disk yet', async () => {
    const index = await openIndex({ reader: files() });
    index.update(B, changeText(ID_B));
    assert.equal((await index.refresh()).changes.size, 2);
  });

  it('wins over what is being read from the disk at that moment', async () => {
    const reader = files();
    const index = await openIndex({ reader });
    reader.write(A, changeText(ID_A, 'risk: medium\n'));
    const refreshed = index.refresh();
    index.update(A, changeText(ID_A, 'risk: high\n'));
    await refreshed;
    assert.equal(index.snapshot.changes.get(ID_A)?.record.risk, 'high');
  });
});
