import assert from 'node:assert/strict';
import { existsSync, mkdirSync, rmSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { it } from 'mocha';
import type { GitResult } from '../../../../src/core/history/git-failure';
import { gitText } from '../../../../src/messages/git-text';
import { openRepository } from '../../../../src/node/git/open-repository';
import { recordFiles } from '../../../../src/node/git/record-changes';
import { addRemote, setIdentity } from '../../../../src/node/git/set-up';
import { share } from '../../../../src/node/git/share';
import { shared } from './sharing';
import { OwnSettings, hasProgram } from './signing-keys';
import { team } from './team';
import {
  ANA,
  ID,
  LEE,
  OTHER,
  PATH,
  TemporaryRepository,
  changeText,
  describeWithGit,
  failureCode,
  temporaryFolder,
  value,
  withOtherWork,
} from './temporary-repository';

/** The code and the sentence of a failure. */
function told(outcome: GitResult<unknown>): readonly [string, string] {
  assert.ok(!outcome.ok);
  return [outcome.failure.code, gitText(outcome.failure)];
}

/** A lock as a program leaves it behind that was ended two hours ago. */
function leaveLock(place: TemporaryRepository, name: string): string {
  const file = path.join(place.folder, '.git', name);
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, '');
  const then = new Date(Date.now() - 2 * 3_600_000);
  utimesSync(file, then, then);
  return file;
}

describeWithGit('what was left in the way', () => {
  for (const name of ['index.lock', 'HEAD.lock', 'refs/heads/main.lock'])
    it(`names ${name} of a program that is gone, and saves once it is away`, async () => {
      const place = withOtherWork();
      place.write(OTHER, changeText('x'));
      const before = place.work();
      const file = leaveLock(place, name);
      const [code, text] = told(await recordFiles(await place.open(), [OTHER], 'x'));
      assert.equal(code, 'lock-left');
      assert.match(text, new RegExp(`more than 10 minutes.*delete the file ${file}, then`));
      rmSync(file);
      assert.equal(place.work(), before);
      value(await recordFiles(await place.open(), [OTHER], 'x'));
    });

  it('says so while sharing and setting up too', async () => {
    const { ana, lee } = team();
    lee.commit({ [OTHER]: changeText('other') });
    await shared(lee);
    for (const name of ['refs/remotes/origin/main.lock', 'index.lock']) {
      const file = leaveLock(ana, name);
      const head = ana.git('rev-parse', 'HEAD');
      assert.equal(failureCode(await share(await ana.open())), 'lock-left', name);
      assert.equal(ana.git('rev-parse', 'HEAD'), head);
      rmSync(file);
    }
    assert.equal((await shared(ana)).received, 1);
    leaveLock(ana, 'config.lock');
    const repository = await ana.open();
    assert.equal(failureCode(await setIdentity(repository, ANA)), 'lock-left');
    const address = 'https://example.com/x.git';
    assert.equal(failureCode(await addRemote(repository, address, 'team')), 'lock-left');
  });
});

describeWithGit('what a person has to put right first', () => {
  it('names the program that signs and is not here', async () => {
    const own = new OwnSettings();
    const place = withOtherWork();
    place.git('config', 'commit.gpgSign', 'true');
    place.write(OTHER, changeText('x'));
    const before = place.work();
    for (const [format, key, program] of [
      ['openpgp', 'gpg.program', '/nowhere/gpg'],
      ['x509', 'gpg.x509.program', 'no-such-gpgsm'],
      ['ssh', 'gpg.ssh.program', 'no-such-keygen'],
    ] as const) {
      own.set('user.signingKey', 'x');
      own.set('gpg.format', format);
      own.set(key, program);
      const repository = await place.open('.', own.environment);
      const [code, text] = told(await recordFiles(repository, [OTHER], 'x'));
      assert.equal(code, 'signing-missing', text);
      assert.ok(text.includes(`(${program})`), text);
      assert.equal(place.work(), before);
    }
    own.remove();
  });

  it('names a program of the repository that was not asked to sign', async () => {
    const place = withOtherWork();
    place.git('config', 'commit.gpgSign', 'true');
    place.git('config', 'gpg.program', './sign');
    place.write(OTHER, changeText('x'));
    const [code, text] = told(await recordFiles(await place.open(), [OTHER], 'x'));
    assert.match(code, /^signing-/);
    assert.match(text, /do not count here \(gpg\.program\): they name programs/);
  });

  it('asks for a name before it joins, and for a branch', async () => {
    const { ana, lee } = team();
    lee.commit({ [OTHER]: changeText('other') });
    await shared(lee);
    ana.commit({ [PATH]: changeText(ID, { risk: 'high' }) });
    ana.git('config', '--unset', 'user.email');
    const before = [ana.work(), ana.git('rev-parse', 'HEAD')];
    assert.equal(failureCode(await share(await ana.open())), 'no-identity');
    assert.deepEqual([ana.work(), ana.git('rev-parse', 'HEAD')], before);
    ana.git('config', 'user.email', ANA.email);
    ana.git('checkout', '--quiet', '--detach');
    assert.equal(failureCode(await share(await ana.open())), 'detached');
  });

  it('takes nothing unsigned where the repository wants it signed, and says so', async () => {
    const { ana, lee } = team();
    lee.commit({ [OTHER]: changeText('other') });
    await shared(lee);
    ana.commit({ [PATH]: changeText(ID, { risk: 'high' }) });
    ana.git('config', 'merge.verifySignatures', 'true');
    const head = ana.git('rev-parse', 'HEAD');
    const [code, text] = told(await share(await ana.open()));
    assert.equal(code, 'signature-required');
    assert.match(text, /what the team shared last at \/.* is not\. Nothing was changed/);
    assert.equal(ana.git('rev-parse', 'HEAD'), head);
    ana.git('config', 'merge.verifySignatures', 'false');
    assert.equal((await shared(ana)).joined, true);
  });

  it('takes what is signed, and joins it with what is not', async function () {
    if (!hasProgram('ssh-keygen', '-?') && !hasProgram('which', 'ssh-keygen')) this.skip();
    const { ana, lee } = team();
    const own = new OwnSettings();
    const key = own.sshKey('lee');
    own.allow({ [LEE.email]: key });
    lee.write(OTHER, changeText('other'));
    lee.git('add', '--all');
    own.signed(lee, 'ssh', key, 'commit', '--quiet', '-m', 'Signed');
    await shared(lee);
    ana.commit({ [PATH]: changeText(ID, { risk: 'high' }) });
    ana.git('config', 'merge.verifySignatures', 'true');
    assert.equal(value(await share(await ana.open('.', own.environment))).joined, true);
    own.remove();
  });
});

describeWithGit('places that cannot be shared with', () => {
  it('says that a check of the person’s own watches what branches become', async () => {
    const { ana, lee } = team();
    lee.commit({ [OTHER]: changeText('other') });
    await shared(lee);
    ana.write(PATH, changeText(ID, { risk: 'high' }));
    const before = ana.work();
    ana.hook('reference-transaction', '[ "$1" != prepared ] || { echo "Not now" >&2; exit 1; }');
    const [saving, why] = told(await recordFiles(await ana.open(), [PATH], 'x'));
    assert.equal(saving, 'hook-failed');
    assert.match(why, /refused the save: “Not now/);
    assert.equal(failureCode(await share(await ana.open())), 'hook-refused-sharing');
    assert.equal(ana.work(), before);
  });

  it('says that ssh is not here', async () => {
    const { ana } = team();
    ana.git('remote', 'set-url', 'origin', 'ssh://git@host.example/x.git');
    const PATH_OF_GIT = temporaryFolder();
    const git = (process.env['PATH'] ?? '').split(':').map((folder) => path.join(folder, 'git'));
    symlinkSync(git.find((file) => existsSync(file)) ?? '', path.join(PATH_OF_GIT, 'git'));
    const outcome = await share(await ana.open('.', { PATH: PATH_OF_GIT }));
    assert.equal(failureCode(outcome), 'ssh-missing');
  });

  it('says that the repository is made for a newer git', async () => {
    const place = withOtherWork();
    place.git('config', 'core.repositoryFormatVersion', '1');
    place.git('config', 'extensions.fromTheFuture', 'true');
    const opened = await openRepository(place.folder, { environment: place.environment });
    assert.equal(failureCode(opened), 'git-too-old');
  });

  it('says that somebody works in the shared place', async () => {
    const first = TemporaryRepository.create();
    first.commit({ 'logbook.yaml': 'format: 1\n' });
    const ana = TemporaryRepository.clone(first.folder, ANA);
    ana.commit({ [PATH]: changeText(ID) });
    const [code, text] = told(await share(await ana.open()));
    assert.equal(code, 'remote-in-use');
    assert.match(text, /is a copy in which somebody works.*kept on this computer.*--bare/);
    assert.equal(existsSync(path.join(first.folder, PATH)), false);
  });

  it('says that the branch is gone from there', async () => {
    const { server, lee } = team();
    const ana = TemporaryRepository.clone(`file://${server}`, ANA, '--single-branch');
    ana.commit({ [OTHER]: changeText('other') });
    lee.git('-C', server, 'branch', '--quiet', '-m', 'main', 'master');
    const [code, text] = told(await share(await ana.open()));
    assert.equal(code, 'branch-gone');
    assert.match(text, /^The branch main is no longer at the shared place file:/);
  });

  it('gives up in words when others are always faster', async () => {
    const { ana, server } = team();
    ana.commit({ [OTHER]: changeText('other') });
    // Each time that something is sent, something else is there already.
    const other = `other=$(git commit-tree -p main -m faster main^{tree})
git update-ref refs/heads/main "$other"`;
    const person = 'export GIT_AUTHOR_NAME=L GIT_AUTHOR_EMAIL=l@x GIT_COMMITTER_NAME=L';
    const apart = 'unset GIT_QUARANTINE_PATH GIT_OBJECT_DIRECTORY';
    const file = path.join(server, 'hooks/pre-receive');
    const script = `#!/bin/sh\n${person} GIT_COMMITTER_EMAIL=l@x\n${apart}\n${other}\n`;
    writeFileSync(file, script, { mode: 0o755 });
    const [code, text] = told(await share(await ana.open()));
    assert.equal(code, 'push-race');
    assert.match(text, /several times in a row.*kept on this computer.*Share again in a minute/);
    assert.equal(ana.git('status', '--porcelain'), '');
    assert.equal(ana.read(OTHER), changeText('other'));
    rmSync(file);
    await shared(ana);
    assert.equal(ana.git('rev-list', '--count', '--grep=faster', 'HEAD').trim(), '3');
  });
});
