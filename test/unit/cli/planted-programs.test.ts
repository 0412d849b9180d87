import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import {
  appendFileSync,
  chmodSync,
  existsSync,
  mkdirSync,
  readFileSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, it } from 'mocha';
import { Place } from './cli';

const ID = '2026-11-20-raise-mql-threshold-k3f9';
const PATH = `changes/2026/11/${ID}.yaml`;
const change = (risk: string, extra = '') =>
  `id: ${ID}\ntitle: Raise it\nkind: changed\nstatus: draft\n${extra}risk: ${risk}\n`;

/** Every setting of git by which a repository could name a program that one of our commands may come near to. */
const PLANTED = [
  'core.fsmonitor',
  'core.sshCommand',
  'core.askPass',
  'core.gitProxy',
  'core.pager',
  'core.editor',
  'core.alternateRefsCommand',
  'sequence.editor',
  'pager.log',
  'credential.helper',
  'credential.https://example.com?a=b.helper',
  'gpg.program',
  'gpg.openpgp.program',
  'gpg.x509.program',
  'gpg.ssh.program',
  'gpg.ssh.defaultKeyCommand',
  'diff.external',
  'diff.evil.command',
  'diff.evil.textconv',
  'merge.evil.driver',
  'remote.origin.uploadpack',
  'remote.origin.receivepack',
  'uploadpack.packObjectsHook',
  'gc.recentObjectsHook',
  'submodule.sub.update',
  'trailer.evil.command',
  'trailer.evil.cmd',
  'alias.status',
  'alias.commit',
  'filter.evil.clean',
  'filter.evil.smudge',
  'filter.evil.process',
] as const;
const HOOKS = [
  'applypatch-msg',
  'commit-msg',
  'fsmonitor-watchman',
  'post-checkout',
  'post-commit',
  'post-index-change',
  'post-merge',
  'post-rewrite',
  'pre-auto-gc',
  'pre-commit',
  'pre-merge-commit',
  'pre-push',
  'prepare-commit-msg',
  'reference-transaction',
];

describe('programs that a repository names', function () {
  this.timeout(120_000);
  let place: Place;
  let away: string;
  let log: string;

  /** A program that writes down that it was started, and by which name. */
  const program = (name: string, then = 'exit 0') => {
    const file = join(away, name.replace(/[^a-zA-Z]/g, '-'));
    writeFileSync(file, `#!/bin/sh\necho '${name}' >> '${log}'\n${then}\n`, { mode: 0o755 });
    chmodSync(file, 0o755);
    return file;
  };
  const started = () =>
    existsSync(log) ? [...new Set(readFileSync(log, 'utf8').trim().split('\n'))].sort() : [];
  const setting = (key: string, value: string) =>
    place.git(place.folder, 'config', '--local', key, value);

  /** A repository that has been shared once, with everything planted in it, by include and directly. */
  function plant(): void {
    const git = join(place.folder, '.git');
    const included = PLANTED.filter((_, index) => index % 2 === 1);
    for (const key of PLANTED) {
      // A filter reads what it is given and hands it on, so that git takes it for one.
      const value = program(key, key.startsWith('filter.') ? 'cat' : 'exit 0');
      if (included.includes(key))
        place.git(place.folder, 'config', '--file', join(git, 'more'), key, value);
      else setting(key, value);
    }
    setting('include.path', 'more');
    setting('core.hooksPath', '.hooks');
    mkdirSync(join(place.folder, '.hooks'));
    for (const hook of HOOKS)
      writeFileSync(
        join(place.folder, '.hooks', hook),
        `#!/bin/sh\necho 'hook ${hook}' >> '${log}'\n`,
        {
          mode: 0o755,
        },
      );
    for (const [key, value] of [
      ['log.showSignature', 'true'],
      ['commit.verbose', 'true'],
      ['submodule.recurse', 'true'],
      ['diff.submodule', 'diff'],
      ['protocol.ext.allow', 'always'],
      ['protocol.allow', 'always'],
      ['extensions.partialClone', 'origin'],
      ['remote.origin.promisor', 'true'],
      ['gc.auto', '1'],
      ['merge.renormalize', 'true'],
    ] as const)
      setting(key, value);
    appendFileSync(join(git, 'info/attributes'), '* filter=evil diff=evil merge=evil\n');
    const alternate = join(away, 'alternate');
    place.git(away, 'init', '--quiet', '--bare', alternate);
    appendFileSync(join(git, 'objects/info/alternates'), `${alternate}/objects\n`);
    // Looks changed to git, so that it has to look what is in it.
    const later = new Date(Date.now() + 5_000);
    utimesSync(join(place.folder, PATH), later, later);
  }

  /** A save that somebody has signed, or says so. */
  function sign(): void {
    const { folder } = place;
    const text = place.git(folder, 'cat-file', 'commit', 'HEAD');
    const signature =
      'gpgsig -----BEGIN PGP SIGNATURE-----\n \n iHUEABYKAB0WIQ==\n -----END PGP SIGNATURE-----\n';
    const signed = join(away, 'signed');
    writeFileSync(signed, text.replace('\n\n', `\n${signature}\n`));
    const oid = place.git(folder, 'hash-object', '-t', 'commit', '-w', signed).trim();
    place.git(folder, 'reset', '--quiet', '--soft', oid);
  }

  beforeEach(() => {
    place = new Place();
    away = join(place.folder, '../away');
    log = join(away, 'started');
    mkdirSync(away);
    mkdirSync(join(place.folder, 'changes/2026/11'), { recursive: true });
    writeFileSync(join(place.folder, 'logbook.yaml'), 'format: 1\nname: Acme\ntime-zone: UTC\n');
    writeFileSync(join(place.folder, PATH), change('low'));
    writeFileSync(join(place.folder, 'notes.txt'), 'a\n');
    place.git(place.folder, 'add', '--all');
    place.git(place.folder, 'commit', '--quiet', '-m', 'First');
    sign();
    const server = join(place.folder, '../server');
    place.git(away, 'init', '--quiet', '--bare', server);
    place.git(place.folder, 'remote', 'add', 'origin', server);
    place.git(place.folder, 'push', '--quiet', '-u', 'origin', 'HEAD');
  });
  afterEach(() => place.remove());

  it('are started by git where nobody stops it', () => {
    plant();
    const { status } = spawnSync('git', ['status'], { cwd: place.folder, env: place.env });
    assert.equal(status, 0);
    assert.ok(started().includes('core.fsmonitor'));
    assert.ok(started().some((name) => name.startsWith('filter.')));
  });

  it('are none of them started to read', async () => {
    plant();
    for (const words of [
      ['history', '--all'],
      ['history', 'k3f9'],
      ['blame', 'k3f9', '--past'],
      ['check'],
      ['check', '--changed'],
      ['check', '--staged'],
      ['list'],
      ['show', 'k3f9'],
      ['integrity'],
      ['integrity', 'k3f9'],
      ['as-of', '2026-11-20'],
    ]) {
      const { code, err } = await place.run(...words);
      assert.ok(code < 2, `${words.join(' ')}: ${err}`);
      assert.deepEqual(started(), [], words.join(' '));
    }
  });

  it('are started to save and to share where they are hooks and filters, and the person’s own', async () => {
    const lee = join(place.folder, '../lee');
    place.git(away, 'clone', '--quiet', join(place.folder, '../server'), lee);
    writeFileSync(join(lee, PATH), change('low', 'priority: low\n'));
    writeFileSync(join(lee, 'notes.txt'), 'a\nb\n');
    const person = ['-c', 'user.name=Lee', '-c', 'user.email=lee@acme.example'];
    place.git(lee, ...person, 'commit', '--quiet', '-am', 'Second');
    place.git(lee, 'push', '--quiet');
    writeFileSync(join(place.folder, 'notes.txt'), '0\na\n');
    place.git(place.folder, 'commit', '--quiet', '-am', 'Third');
    plant();
    // Git asks it first, and it only says its name: the others shall have their turn.
    for (const file of ['config', 'more']) {
      const unset = ['config', '--file', join('.git', file), '--unset', 'filter.evil.process'];
      spawnSync('git', unset, { cwd: place.folder, env: place.env });
    }
    const status = 'echo "[GNUPG:] SIG_CREATED D 22 8 00 1 AAAA" >&2; echo signature';
    const own = program('own gpg', `cat > /dev/null; ${status}`);
    place.git(away, 'config', '--file', place.env['GIT_CONFIG_GLOBAL'] ?? '', 'gpg.program', own);
    setting('commit.gpgSign', 'true');
    writeFileSync(join(place.folder, PATH), change('high'));
    await place.fine('record');
    const saved = started();
    for (const name of ['hook pre-commit', 'hook commit-msg', 'filter.evil.clean', 'own gpg'])
      assert.ok(saved.includes(name), `${name}: ${saved.join(', ')}`);
    writeFileSync(log, '');
    const { code, err } = await place.run('sync');
    assert.equal(code, 0, err);
    const shared = started();
    assert.ok(shared.includes('hook pre-push'), shared.join(', '));
    const other = [...saved, ...shared].filter(
      (name) => !/^(?:hook |filter\.|own gpg$)/.test(name),
    );
    assert.deepEqual(other, []);
  });

  it('are not started by a folder of the contents that looks like a repository', async () => {
    const inner = join(place.folder, 'inner');
    place.git(away, 'init', '--quiet', '--bare', inner);
    writeFileSync(join(inner, 'logbook.yaml'), 'format: 1\n');
    place.git(inner, 'config', '--file', 'config', 'core.bare', 'false');
    place.git(inner, 'config', '--file', 'config', 'core.worktree', '.');
    place.git(inner, 'config', '--file', 'config', 'core.hooksPath', '.');
    place.git(inner, 'config', '--file', 'config', 'core.fsmonitor', program('inner'));
    const { code, err } = await place.runIn(inner, 'history', '--all');
    assert.equal(code, 2);
    assert.match(err, /^This folder is a server’s copy/);
    assert.deepEqual(started(), []);
  });
});
