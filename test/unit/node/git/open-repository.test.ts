import assert from 'node:assert/strict';
import { existsSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { it } from 'mocha';
import { openRepository } from '../../../../src/node/git/open-repository';
import { pendingFiles } from '../../../../src/node/git/pending-files';
import { readHistory } from '../../../../src/node/git/read-history';
import { repositoryState, resolveCommit } from '../../../../src/node/git/repository-state';
import { unshared } from '../../../../src/node/git/unshared';
import {
  TEST_ENVIRONMENT,
  TemporaryRepository,
  changePath,
  changeText,
  describeWithGit,
  failureCode,
  temporaryFolder,
  value,
} from './temporary-repository';

const environment = TEST_ENVIRONMENT;

describeWithGit('openRepository', () => {
  it('finds the repository around a sub-folder, through a link too', async () => {
    const place = TemporaryRepository.create();
    place.commit({ 'ops/log book/logbook.yaml': 'format: 1\n' });
    const link = path.join(temporaryFolder(), 'link');
    symlinkSync(path.join(place.folder, 'ops/log book'), link);
    for (const folder of [path.join(place.folder, 'ops/log book'), link]) {
      const repository = value(await openRepository(folder, { environment }));
      assert.equal(repository.top, place.folder);
      assert.equal(repository.prefix, 'ops/log book/');
      assert.equal(repository.shallow, false);
    }
  });

  it('says why there is none', async () => {
    const empty = temporaryFolder();
    const none = { ...environment, GIT_CEILING_DIRECTORIES: '/' };
    assert.equal(failureCode(await openRepository(empty, { environment: none })), 'no-repository');
    const missing = path.join(empty, 'nowhere');
    assert.equal(failureCode(await openRepository(missing, { environment })), 'no-repository');
    const place = TemporaryRepository.create();
    place.commit({ a: 'a' });
    const bare = TemporaryRepository.clone(place.folder, undefined, '--bare');
    assert.equal(failureCode(await openRepository(bare.folder, { environment })), 'bare');
    const inside = path.join(place.folder, '.git');
    assert.equal(failureCode(await openRepository(inside, { environment })), 'bare');
  });

  it('says that git is missing, and takes none from a folder of PATH that is not absolute', async () => {
    const place = TemporaryRepository.create();
    writeFileSync(path.join(place.folder, 'git'), '#!/bin/sh\ntouch executed\n', { mode: 0o755 });
    for (const PATH of ['', '.', `:${temporaryFolder()}`, undefined]) {
      const outcome = await openRepository(place.folder, { environment: { ...environment, PATH } });
      assert.equal(failureCode(outcome), 'git-missing');
    }
    assert.equal(existsSync(path.join(place.folder, 'executed')), false);
  });

  it('refuses a git that is too old', async () => {
    const folder = temporaryFolder();
    const program = path.join(folder, 'git');
    writeFileSync(program, '#!/bin/sh\necho git version 2.17.1\n', { mode: 0o755 });
    assert.equal(failureCode(await openRepository(folder, { program })), 'git-too-old');
  });

  it('refuses a folder of somebody else', async function () {
    if (process.getuid?.() !== 0) this.skip();
    const place = TemporaryRepository.create();
    const { chownSync } = await import('node:fs');
    for (const each of ['', '.git']) chownSync(path.join(place.folder, each), 12345, 12345);
    assert.equal(failureCode(await openRepository(place.folder, { environment })), 'foreign-owner');
  });

  it('knows no commits, branches, detached heads and shallow copies', async () => {
    const place = TemporaryRepository.create();
    const state = async () => value(await repositoryState(await place.open()));
    assert.deepEqual(await state(), { branch: 'main', head: undefined, unfinished: undefined });
    place.commit({ a: 'a' });
    const head = place.commit({ a: 'b' });
    place.git('checkout', '--quiet', '--detach');
    assert.deepEqual(await state(), { branch: undefined, head, unfinished: undefined });
    const shallow = TemporaryRepository.clone(`file://${place.folder}`, undefined, '--depth=1');
    assert.equal((await shallow.open()).shallow, true);
  });

  it('takes no name for anything but a commit', async () => {
    const place = TemporaryRepository.create();
    place.commit({ a: 'a' });
    const repository = await place.open();
    for (const name of [
      '--output=F',
      '-h',
      '',
      'HEAD:a',
      '@{upstream}',
      'no\nsuch',
      ':/x',
      '--all',
    ]) {
      assert.equal(value(await resolveCommit(repository, name)), undefined, name);
    }
    assert.equal(existsSync(path.join(place.folder, 'F')), false);
  });
});

describeWithGit('reading a repository', () => {
  it('runs nothing that its settings name', async () => {
    const place = TemporaryRepository.create();
    const id = '2026-11-20-a-k3f9';
    place.commit({ [changePath(id)]: changeText(id) });
    const planted = path.join(place.folder, '.git/planted');
    writeFileSync(planted, `#!/bin/sh\ntouch '${place.folder}/executed'\n`, { mode: 0o755 });
    for (const setting of ['core.fsmonitor', 'core.pager', 'diff.external', 'core.sshCommand']) {
      place.git('config', setting, planted);
    }
    place.git('config', 'log.showSignature', 'true');
    place.git('config', 'gpg.program', planted);
    for (const hook of ['post-index-change', 'post-checkout', 'reference-transaction']) {
      place.hook(hook, `touch '${place.folder}/executed'`);
    }
    const indexBefore = place.read('.git/index');
    place.write(changePath(id), changeText(id, { risk: 'low' }));
    const repository = await place.open();
    assert.equal(value(await pendingFiles(repository)).length, 1);
    const history = value(await readHistory(repository));
    assert.equal((await history.ofRecord(id)).length, 1);
    assert.equal(failureCode(await unshared(repository)), 'no-remote');
    assert.equal(existsSync(path.join(place.folder, 'executed')), false);
    assert.equal(place.read('.git/index'), indexBefore);
  });

  it('is not led astray by the variables of an outer git', async () => {
    const place = TemporaryRepository.create();
    place.commit({ 'logbook.yaml': 'format: 1\n' });
    const astray = { GIT_DIR: '/nowhere', GIT_WORK_TREE: '/', GIT_INDEX_FILE: '/nowhere/index' };
    assert.equal((await place.open('.', astray)).top, place.folder);
  });
});
