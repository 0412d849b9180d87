import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { chmodSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { it } from 'mocha';
import type { History } from '../../../../src/core/history/history';
import { gitText } from '../../../../src/messages/git-text';
import { readHistory } from '../../../../src/node/git/read-history';
import { GitError } from '../../../../src/node/git/read-versions';
import {
  ID,
  LEE,
  PATH,
  TemporaryRepository,
  changePath,
  changeText,
  describeWithGit,
  failureCode,
  temporaryFolder,
  value,
} from './temporary-repository';

function withPast(): TemporaryRepository {
  const place = TemporaryRepository.create();
  for (const risk of ['low', 'medium', 'high']) place.commit({ [PATH]: changeText(ID, { risk }) });
  return place;
}

async function codes(history: History, id = ID): Promise<readonly (string | undefined)[]> {
  return (await history.ofRecord(id)).map(({ problems }) => problems[0]?.code);
}

describeWithGit('the history of repositories that are not as they should be', () => {
  it('reads a shallow clone up to where it ends, and all of it once it is there', async () => {
    const place = withPast();
    const copy = TemporaryRepository.clone(`file://${place.folder}`, LEE, '--depth=2');
    const options = { cacheDir: temporaryFolder(), worthKeeping: 1 };
    const history = value(await readHistory(await copy.open(), options));
    assert.deepEqual(
      history.touchesOf(ID).map(({ commit }) => commit.boundary),
      [false, true],
    );
    const blame = await history.blame(ID);
    assert.equal(blame?.at(['title'])?.commit?.boundary, true);
    copy.git('fetch', '--quiet', '--unshallow');
    const whole = value(await readHistory(await copy.open(), options));
    assert.equal(whole.touchesOf(ID).length, 3);
    assert.equal((await whole.blame(ID))?.at(['title'])?.commit?.boundary, false);
  });

  it('fetches nothing for a partial clone: says what is not here, and reads the rest', async () => {
    const place = withPast();
    place.git('config', 'uploadpack.allowFilter', 'true');
    const copy = TemporaryRepository.clone(`file://${place.folder}`, LEE, '--filter=blob:none');
    const objects = () => copy.git('cat-file', '--batch-check', '--batch-all-objects');
    const before = objects();
    const cacheDir = temporaryFolder();
    const history = value(await readHistory(await copy.open(), { cacheDir, worthKeeping: 1 }));
    assert.deepEqual(await codes(history), [
      'file-unreadable',
      'file-unreadable',
      'file-unreadable',
    ]);
    assert.equal((await history.blame(ID))?.at(['risk'])?.value, 'high');
    assert.equal(objects(), before);
    assert.deepEqual(readdirSync(cacheDir), []); // what comes later must count
    place.git('config', 'uploadpack.allowAnySHA1InWant', 'true');
    copy.git('cat-file', '-p', `HEAD~2:${PATH}`);
    copy.git('cat-file', '-p', `HEAD~1:${PATH}`);
    const more = value(await readHistory(await copy.open(), { cacheDir }));
    assert.deepEqual(await codes(more), [undefined, undefined, undefined]);
    const treeless = TemporaryRepository.clone(`file://${place.folder}`, LEE, '--filter=tree:0');
    const failed = await readHistory(await treeless.open());
    assert.equal(failureCode(failed), 'not-here');
    assert.match(failed.ok ? '' : gitText(failed.failure), /^A part of the history.*copy with all/);
  });

  it('says in one sentence that a pack is damaged, wherever that is', async () => {
    const place = withPast();
    place.git('gc', '--quiet');
    const folder = path.join(place.folder, '.git/objects/pack');
    const name = readdirSync(folder).find((file) => file.endsWith('.pack')) ?? '';
    const pack = path.join(folder, name);
    const bytes = readFileSync(pack);
    chmodSync(pack, 0o644);
    const repository = await place.open();
    for (let at = 13; at < bytes.length - 20; at += 61) {
      const damaged = Buffer.from(bytes);
      damaged[at] = (damaged[at] ?? 0) ^ 0xff;
      writeFileSync(pack, damaged);
      const read = await readHistory(repository);
      if (!read.ok) {
        assert.equal(read.failure.code, 'damaged', `at ${at}`);
        assert.match(gitText(read.failure), /is damaged.*Your files are as they were/);
        continue;
      }
      const found = await codes(read.value).catch((error: unknown) => {
        assert.ok(error instanceof GitError);
        return [error.failure.code];
      });
      assert.ok(found.length === 3 || found[0] === 'damaged', `at ${at}: ${found.join()}`);
    }
  });

  it('tells a repository whose newest save cannot be read from a new one', async () => {
    const place = withPast();
    const head = place.git('rev-parse', 'HEAD').trim();
    rmSync(path.join(place.folder, '.git/objects', head.slice(0, 2), head.slice(2)), {
      force: true,
    });
    assert.equal(failureCode(await readHistory(await place.open())), 'damaged');
    const refused = withPast();
    const repository = await refused.open();
    for (const name of ['a..b', 'a b', 'a.lock', '.a', 'a~1', 'a:b', 'a@{1}', 'a/', '']) {
      writeFileSync(path.join(refused.folder, '.git/HEAD'), `ref: refs/heads/${name}\n`);
      assert.equal(failureCode(await readHistory(repository)), 'damaged', name);
    }
    const empty = TemporaryRepository.create();
    assert.equal(value(await readHistory(await empty.open())).head, undefined);
  });

  it('refuses a blob of 50 MB unread, and reads what stands beside it', async () => {
    const place = withPast();
    const large = '2026-11-21-large-k3f9';
    place.commit({ [changePath(large)]: 'x'.repeat(50 * 1024 * 1024) });
    const history = value(await readHistory(await place.open()));
    assert.deepEqual(await codes(history, large), ['file-too-large']);
    assert.equal(await history.blame(large), undefined);
    assert.deepEqual(await codes(history), [undefined, undefined, undefined]);
  });

  it('goes on where a version cannot be read', async () => {
    const place = withPast();
    for (const broken of ['<<<<<<< a\n', '['.repeat(9_000), 'id: a\u0000', '- a\n', 'a: *b\n'])
      place.commit({ [PATH]: broken });
    const last = place.commit({ [PATH]: changeText(ID, { risk: 'high' }) });
    const history = value(await readHistory(await place.open()));
    assert.equal(history.touchesOf(ID).length, 9);
    const risk = (await history.blame(ID))?.at(['risk']);
    assert.equal(risk?.commit?.oid, last); // nobody can say what it was before
    assert.equal((await history.ofRecord(ID)).length, 9);
  });

  it('takes names of branches, files, people and messages for what they are', async () => {
    const place = withPast();
    const evil = [
      '--output=x',
      '-n1',
      '$(touch x)',
      '`touch x`',
      'a\nb',
      'a\tb"',
      'ไทย',
      '..',
      ':(top)x',
    ];
    const files = evil.map((name) => [`changes/2026/11/${name}.yaml`, 'id: a\n'] as const);
    place.commit(Object.fromEntries(files), '--output=x', {
      name: '$(touch x)\u001b[31m',
      email: '-x',
    });
    const head = place.git('rev-parse', 'HEAD').trim();
    for (const name of ['-x', '--exec=touch', '$(touch${IFS}x)', 'a;touch', 'HEAD', 'ไทย']) {
      writeFileSync(path.join(place.folder, '.git/refs/heads', name), `${head}\n`);
      writeFileSync(path.join(place.folder, '.git/HEAD'), `ref: refs/heads/${name}\n`);
      const history = value(await readHistory(await place.open()));
      assert.deepEqual(await codes(history), [undefined, undefined, undefined], name);
      assert.equal((await history.ofPerson(['-X'])).length, history.touchesOf('a').length);
    }
    assert.deepEqual(readdirSync(place.folder).sort(), ['.git', 'changes']);
  });

  it('reads a thousand files of any name, and writes none', async () => {
    const place = withPast();
    const name = fc
      .string({ unit: fc.oneof(fc.constantFrom(...Array.from('-$`*:;"\\\n\t<>|& ')), fc.string()) })
      .filter((each) => each !== '' && !/[/\0]|^\.\.?$|^\.git/i.test(each));
    const names = new Set(fc.sample(name, 1_000));
    const quoted = (each: string) =>
      `"changes/2026/11/${each.replace(/[\\"]/g, '\\$&').replace(/\n/g, '\\n')}.yaml"`;
    const files = [...names].map((each) => `M 100644 inline ${quoted(each)}\ndata 6\nid: a\n\n`);
    execFileSync('git', ['-c', 'core.protectNTFS=false', 'fast-import', '--quiet', '--force'], {
      cwd: place.folder,
      input: `commit refs/heads/main\ncommitter A <a> 1800000000 +0000\ndata 0\nfrom refs/heads/main^0\n${files.join('')}`,
    });
    const before = place.git('status', '--porcelain', '-z', '--untracked-files=all');
    const history = value(await readHistory(await place.open()));
    assert.ok(history.touchesOf('a').length > 10);
    assert.equal((await history.all()).length, [...history.touches()].length);
    assert.equal((await history.blame('a'))?.at(['id'])?.commit?.author.name, 'A');
    assert.equal(place.git('status', '--porcelain', '-z', '--untracked-files=all'), before);
  });

  it('reads a repository with SHA-256, a linked work tree and a submodule', async () => {
    const sha256 = TemporaryRepository.create();
    rmSync(path.join(sha256.folder, '.git'), { recursive: true });
    sha256.git('init', '--quiet', '--object-format=sha256', '--initial-branch=main');
    sha256.identify(LEE);
    sha256.commit({ [PATH]: changeText(ID) });
    const last = sha256.commit({ [PATH]: changeText(ID, { risk: 'low' }) });
    assert.equal(last.length, 64);
    const options = { cacheDir: temporaryFolder(), worthKeeping: 1 };
    for (const start of ['first', 'from the cache']) {
      const history = value(await readHistory(await sha256.open(), options));
      assert.equal((await history.blame(ID))?.at(['risk'])?.commit?.oid, last, start);
    }
    const main = withPast();
    const tree = path.join(temporaryFolder(), 'tree');
    main.git('worktree', 'add', '--quiet', '-b', 'other', tree, 'HEAD~1');
    const linked = value(await readHistory(await main.open(path.relative(main.folder, tree))));
    assert.equal(linked.touchesOf(ID).length, 2);
    const outer = TemporaryRepository.create();
    outer.git(
      '-c',
      'protocol.file.allow=always',
      'submodule',
      '--quiet',
      'add',
      main.folder,
      'log',
    );
    outer.commit({ 'logbook.yaml': 'format: 1\n' });
    assert.equal(value(await readHistory(await outer.open('log'))).touchesOf(ID).length, 3);
    assert.equal(value(await readHistory(await outer.open())).touchesOf(ID).length, 0);
  });
});
