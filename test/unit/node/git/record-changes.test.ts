import assert from 'node:assert/strict';
import { chmodSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { it } from 'mocha';
import { openRepository } from '../../../../src/node/git/open-repository';
import { pendingFiles } from '../../../../src/node/git/pending-files';
import { recordFiles } from '../../../../src/node/git/record-changes';
import {
  ID,
  OTHER,
  PATH,
  TemporaryRepository,
  asNobody,
  changeText,
  describeWithGit,
  failureCode,
  temporaryFolder,
  value,
  withOtherWork,
} from './temporary-repository';

describeWithGit('recordFiles', () => {
  it('records the named files and leaves every other work as it was', async () => {
    const place = withOtherWork();
    const before = place.work();
    place.write(PATH, changeText(ID, { risk: 'low' }));
    place.write(OTHER, changeText('x'));
    const repository = await place.open();
    const done = value(await recordFiles(repository, [PATH, OTHER], 'Two changes\n'));
    assert.equal(done.oid, place.git('rev-parse', 'HEAD').trim());
    assert.equal(done.detached, false);
    assert.equal(place.work(), before);
    assert.deepEqual(place.git('show', '--name-only', '--format=%s').trim().split('\n'), [
      'Two changes',
      '',
      PATH,
      OTHER,
    ]);
  });

  it('records what is on disk of a file that was staged before', async () => {
    const place = withOtherWork();
    place.write(OTHER, 'id: staged\n');
    place.git('add', OTHER);
    place.write(OTHER, changeText('x'));
    value(await recordFiles(await place.open(), [OTHER], 'One\n'));
    assert.equal(place.git('show', `HEAD:${OTHER}`), changeText('x'));
  });

  it('records that a file is gone', async () => {
    const place = withOtherWork();
    rmSync(path.join(place.folder, PATH));
    value(await recordFiles(await place.open(), [PATH], 'Gone\n'));
    assert.equal(place.git('ls-tree', '-r', '--name-only', 'HEAD', PATH), '');
  });

  it('takes names literally', async () => {
    const place = withOtherWork();
    const before = place.work();
    const hostile = [
      '*.yaml',
      '-a.yaml',
      ':(glob)**.yaml',
      'two\nlines.yaml',
      '🙂 ü.yaml',
      '"q".yaml',
    ];
    const files = hostile.map((name) => `changes/2026/11/${name}`);
    for (const file of files) place.write(file, changeText('x'));
    place.write(OTHER, changeText('stays'));
    const done = value(await recordFiles(await place.open(), files, 'Hostile\n'));
    assert.deepEqual([...done.files].sort(), [...files].sort());
    const recorded = place.git('diff-tree', '--no-commit-id', '--name-only', '-r', '-z', 'HEAD');
    assert.deepEqual(recorded.split('\0').filter(Boolean).sort(), [...files].sort());
    rmSync(path.join(place.folder, OTHER));
    assert.equal(place.work(), before);
  });

  it('records nothing that is no file of the logbook', async () => {
    const place = withOtherWork();
    const before = place.work();
    const repository = await place.open();
    const files = ['site/b.txt', '../x', '/etc/passwd', '.', PATH, ''];
    assert.equal(failureCode(await recordFiles(repository, files, 'x')), 'nothing-to-record');
    assert.equal(place.work(), before);
  });

  it('begins a history', async () => {
    const place = TemporaryRepository.create();
    place.write('logbook.yaml', 'format: 1\n');
    place.write('other.txt', 'x');
    place.git('add', 'other.txt');
    value(await recordFiles(await place.open(), ['logbook.yaml'], 'First\n'));
    assert.equal(place.git('status', '--porcelain'), 'A  other.txt\n');
  });

  it('needs no temporary folder of the system', async () => {
    const place = withOtherWork();
    place.write(OTHER, changeText('x'));
    const before = process.env['TMPDIR'];
    process.env['TMPDIR'] = path.join(place.folder, 'gone');
    try {
      value(await recordFiles(await place.open(), [OTHER], 'x'));
    } finally {
      if (before === undefined) delete process.env['TMPDIR'];
      else process.env['TMPDIR'] = before;
    }
    assert.deepEqual(
      readdirSync(path.join(place.folder, '.git')).filter((name) => name.startsWith('mops')),
      [],
    );
  });

  it('says so when another program holds the index', async function () {
    this.timeout(5_000); // it waits for the other program first
    const place = withOtherWork();
    place.write(OTHER, changeText('x'));
    const before = place.work();
    writeFileSync(path.join(place.folder, '.git/index.lock'), '');
    assert.equal(failureCode(await recordFiles(await place.open(), [OTHER], 'x')), 'index-locked');
    rmSync(path.join(place.folder, '.git/index.lock'));
    assert.equal(place.work(), before);
  });

  it('needs to know who one is, and never guesses', async () => {
    const place = withOtherWork();
    place.git('config', '--unset', 'user.email');
    place.write(OTHER, changeText('x'));
    const before = place.work();
    assert.equal(failureCode(await recordFiles(await place.open(), [OTHER], 'x')), 'no-identity');
    assert.equal(place.work(), before);
  });

  it('says when signing fails', async () => {
    const place = withOtherWork();
    place.git('config', 'commit.gpgSign', 'true');
    place.git('config', 'gpg.program', 'false');
    place.write(OTHER, changeText('x'));
    assert.equal(
      failureCode(await recordFiles(await place.open(), [OTHER], 'x')),
      'signing-failed',
    );
  });

  it('does nothing in the middle of a merge', async () => {
    const place = TemporaryRepository.create();
    place.commit({ [PATH]: 'a\n' });
    place.git('checkout', '--quiet', '-b', 'side');
    place.commit({ [PATH]: 'b\n' });
    place.git('checkout', '--quiet', 'main');
    place.commit({ [PATH]: 'c\n' });
    assert.throws(() => place.git('merge', 'side'));
    place.write(OTHER, changeText('x'));
    const before = place.work();
    const outcome = await recordFiles(await place.open(), [OTHER], 'x');
    assert.equal(failureCode(outcome), 'conflict-in-progress');
    assert.equal(place.work(), before);
  });

  it('records beside every branch, and says so', async () => {
    const place = withOtherWork();
    place.git('checkout', '--quiet', '--detach');
    place.write(OTHER, changeText('x'));
    assert.equal(value(await recordFiles(await place.open(), [OTHER], 'x')).detached, true);
  });

  it('says so when the repository cannot be written to', async () => {
    const place = withOtherWork();
    place.write(OTHER, changeText('x'));
    const repository = await place.open();
    const folder = path.join(place.folder, '.git');
    await asNobody(place.folder, async () => {
      chmodSync(folder, 0o555);
      const outcome = await recordFiles(repository, [OTHER], 'x');
      chmodSync(folder, 0o755);
      assert.equal(failureCode(outcome), 'read-only');
    });
  });

  it('says so when the repository ignores a file', async () => {
    const place = withOtherWork();
    place.write('.gitignore', 'attachments/\n');
    place.write('attachments/x/proof.pdf', 'x');
    const outcome = await recordFiles(await place.open(), ['attachments/x/proof.pdf'], 'x');
    assert.equal(failureCode(outcome), 'ignored-files');
    place.write('tools/notes.txt', 'no record');
    place.write('.gitignore', '*.txt\n');
    value(await recordFiles(await place.open(), ['attachments/x/proof.pdf'], 'x'));
    assert.equal(failureCode(await recordFiles(await place.open(), [], 'x')), 'nothing-to-record');
    place.write('tools/hubspot.yaml', 'id: hubspot\nname: HubSpot\n');
    place.write('.gitignore', 'tools/\n');
    assert.equal(failureCode(await recordFiles(await place.open(), [], 'x')), 'ignored-files');
  });

  it('works in a linked work tree and in a submodule', async () => {
    const place = withOtherWork();
    const outer = TemporaryRepository.create();
    const linked = path.join(temporaryFolder(), 'linked');
    place.git('worktree', 'add', '--quiet', linked);
    const asModule = ['-c', 'protocol.file.allow=always', 'submodule', '--quiet', 'add'];
    outer.git(...asModule, place.folder, 'sub');
    for (const folder of [linked, path.join(outer.folder, 'sub')]) {
      mkdirSync(path.join(folder, 'tools'));
      writeFileSync(path.join(folder, 'tools/marketo.yaml'), 'id: marketo\nname: Marketo\n');
      const environment = { ...place.environment, GIT_AUTHOR_NAME: 'A', GIT_AUTHOR_EMAIL: 'a@b' };
      const committer = { GIT_COMMITTER_NAME: 'A', GIT_COMMITTER_EMAIL: 'a@b' };
      const repository = value(
        await openRepository(folder, { environment: { ...environment, ...committer } }),
      );
      assert.equal(repository.top, folder);
      value(await recordFiles(repository, ['tools/marketo.yaml'], 'Tool\n'));
      assert.deepEqual(value(await pendingFiles(repository)), []);
    }
  });

  it('keeps the message as it is, with its trailers', async () => {
    const place = withOtherWork();
    place.write(OTHER, changeText('x'));
    const message = 'Subject\n\n# not a comment\n- line\n\nLogbook-Change: x\n';
    value(await recordFiles(await place.open(), [OTHER], message));
    assert.equal(place.git('log', '-1', '--format=%B').trimEnd(), message.trimEnd());
    assert.equal(
      place.git('log', '-1', '--format=%(trailers:key=Logbook-Change,valueonly)').trim(),
      'x',
    );
  });
});
