import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { it } from 'mocha';
import { recordFiles } from '../../../../src/node/git/record-changes';
import { share } from '../../../../src/node/git/share';
import { Watched, isTold, thousand } from './hostile-names';
import { team } from './team';
import { ID, PATH, changeText, describeWithGit } from './temporary-repository';

describeWithGit('a thousand hostile names of files', () => {
  it('of files: taken from the team with their own bytes, and saved', async function () {
    this.timeout(300_000);
    const { ana, lee, server } = team();
    ana.commit({ [PATH]: changeText(ID, { risk: 'high' }) });
    const names = thousand().filter(
      (bytes) => !/^(?:\.\.?$|\.git|git~1)|\\|:/i.test(bytes.toString('latin1')),
    );
    addFiles(
      server,
      names.map((bytes) => [
        ['changes/2026/11/', 'attachments/x/', 'tools/', ''][bytes.length % 4] ?? '',
        bytes,
      ]),
    );
    const theirs = lee.git('ls-remote', 'origin', 'main');
    const watched = new Watched(ana);
    const outcome = await share(await watched.open());
    assert.equal(isTold(outcome), false, JSON.stringify(outcome));
    assert.notEqual(lee.git('ls-remote', 'origin', 'main'), theirs);
    const shown = execFileSync('git', ['ls-tree', '-r', '-z', '--name-only', 'HEAD'], {
      cwd: ana.folder,
      encoding: 'latin1',
    });
    const there = new Set(shown.split('\0').map((file) => file.slice(file.lastIndexOf('/') + 1)));
    assert.deepEqual(
      names.filter((bytes) => !there.has(bytes.toString('latin1'))),
      [],
    );
    assert.equal(ana.git('status', '--porcelain'), '');
    assert.match(ana.read(PATH), /risk: high/);
    const before = watched.files();
    for (const bytes of names.slice(0, 300))
      writeFileSync(
        Buffer.concat([Buffer.from(`${ana.folder}/changes/2026/11/`), bytes, Buffer.from('.yaml')]),
        'id: a\n',
      );
    const repository = await watched.open();
    const given = names.slice(0, 300).map((bytes) => `changes/2026/11/${bytes.toString()}.yaml`);
    isTold(await recordFiles(repository, given, names[0]?.toString() ?? ''));
    assert.deepEqual(watched.strangers(), []);
    const after = new Set(watched.files());
    assert.deepEqual(
      before.filter((file) => !after.has(file)),
      [],
    );
    assert.equal(readdirSync(path.dirname(ana.folder)).includes('F'), false);
  });

  it('of files that no git may put there: refused in words, nothing outside or in .git', async function () {
    this.timeout(120_000);
    for (const evil of ['..', '.git', '.GIT', 'git~1', '.git ']) {
      const { ana, server } = team();
      const blob = hashed(server, 'evil\n');
      const inner = tree(server, `100644 blob ${blob}\thooks\0`);
      const outer = ana.git('ls-tree', '-z', 'HEAD');
      const top = tree(server, `${outer}040000 tree ${inner}\t${evil}\0`);
      ana.git(
        '-C',
        server,
        '-c',
        'user.name=E',
        '-c',
        'user.email=e@x',
        'update-ref',
        'refs/heads/main',
        commitOf(server, top),
      );
      const watched = new Watched(ana);
      const before = [watched.files(), readdirSync(path.dirname(ana.folder)).includes('hooks')];
      for (const edit of [false, true]) {
        if (edit) ana.commit({ [PATH]: changeText(ID, { risk: 'high' }) });
        const outcome = await share(await watched.open());
        assert.ok(isTold(outcome), evil);
        assert.ok(!outcome.ok);
        assert.equal(outcome.failure.code, 'name-refused', JSON.stringify(outcome.failure));
      }
      assert.deepEqual(
        [watched.files(), readdirSync(path.dirname(ana.folder)).includes('hooks')],
        before,
      );
      assert.deepEqual(watched.strangers(), []);
    }
  });
});

/** Adds files of any name to the branch of a shared place. */
function addFiles(server: string, files: readonly (readonly [string, Buffer])[]): void {
  const quote = (bytes: Buffer) =>
    [...bytes].map((byte) => `\\${byte.toString(8).padStart(3, '0')}`).join('');
  const lines = files.map(
    ([folder, bytes]) => `M 100644 inline "${folder}${quote(bytes)}"\ndata 6\nid: a\n\n`,
  );
  const start =
    'commit refs/heads/main\ncommitter Eve <eve@x> 1800000000 +0000\ndata 0\nfrom refs/heads/main^0\n';
  const args = ['-c', 'core.protectNTFS=false', 'fast-import', '--quiet', '--force'];
  execFileSync('git', args, { cwd: server, input: start + lines.join('') });
}

function hashed(cwd: string, input: string): string {
  return execFileSync('git', ['hash-object', '-w', '--stdin'], {
    cwd,
    input,
    encoding: 'utf8',
  }).trim();
}

function tree(cwd: string, input: string): string {
  return execFileSync('git', ['mktree', '-z', '--missing'], {
    cwd,
    input,
    encoding: 'utf8',
  }).trim();
}

function commitOf(cwd: string, top: string): string {
  const who = ['-c', 'user.name=Eve', '-c', 'user.email=eve@x'];
  const args = [...who, 'commit-tree', '-p', 'main', '-m', 'Evil', top];
  return execFileSync('git', args, { cwd, encoding: 'utf8' }).trim();
}
