import assert from 'node:assert/strict';
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { it } from 'mocha';
import { lookAtHeads } from '../../../../src/node/git/look-at-heads';
import { openQuestions } from '../../../../src/node/git/open-questions';
import { readHistory } from '../../../../src/node/git/read-history';
import { recordFiles } from '../../../../src/node/git/record-changes';
import { addRemote, isAddress } from '../../../../src/node/git/set-up';
import { share } from '../../../../src/node/git/share';
import { unshared } from '../../../../src/node/git/unshared';
import { SeenMemory } from '../../../../src/node/seen-heads';
import { SEED, Watched, isTold, name, thousand } from './hostile-names';
import { team } from './team';
import {
  ID,
  PATH,
  TemporaryRepository,
  changeText,
  describeWithGit,
  temporaryFolder,
  value,
} from './temporary-repository';

describeWithGit('a thousand hostile names', () => {
  it('of branches: read, looked at and shared, or refused in words', async function () {
    this.timeout(300_000);
    const { ana } = team();
    ana.commit({ [PATH]: changeText(ID, { risk: 'high' }) });
    const head = ana.git('rev-parse', 'HEAD').trim();
    const git = path.join(ana.folder, '.git');
    const loose = thousand().filter((bytes) => !/^\.\.?$/.test(bytes.toString('latin1')));
    for (const bytes of loose)
      writeFileSync(Buffer.concat([Buffer.from(`${git}/refs/heads/`), bytes]), `${head}\n`);
    const packed = thousand().filter((bytes) => !bytes.includes(0x0a));
    const lines = packed.map((bytes) =>
      Buffer.concat([Buffer.from(`${head} refs/heads/packed/`), bytes, Buffer.from('\n')]),
    );
    writeFileSync(path.join(git, 'packed-refs'), Buffer.concat(lines));
    const watched = new Watched(ana);
    const before = watched.files();
    const memory = new SeenMemory(temporaryFolder(), 'x');
    const on = new Date().toISOString();
    const heads = loose.map((bytes) => ({ ref: `refs/heads/${bytes.toString()}`, oid: head, on }));
    await memory.saveHeads({ heads, lost: [] });
    const repository = await watched.open();
    assert.equal(value(await readHistory(repository)).touchesOf(ID).length, 2);
    isTold(await lookAtHeads(repository, memory, new Date()));
    let fine = 0;
    for (const bytes of loose.filter((_, at) => at % 25 === 0)) {
      const link = [Buffer.from('ref: refs/heads/'), bytes, Buffer.from('\n')];
      writeFileSync(path.join(git, 'HEAD'), Buffer.concat(link));
      const opened = await watched.open().catch(() => undefined);
      if (!opened) continue; // git itself finds no repository there
      for (const outcome of [
        await unshared(opened),
        await openQuestions(opened),
        await readHistory(opened),
        await recordFiles(opened, [PATH], 'x'),
      ])
        if (!isTold(outcome)) fine += 1;
      if (!isTold(await share(opened))) fine += 1;
    }
    assert.ok(fine > 20, String(fine));
    assert.deepEqual(watched.strangers(), []);
    assert.deepEqual(watched.files(), before);
  });

  it('of remotes and their addresses: named in one sentence, asked as they are', async function () {
    this.timeout(300_000);
    const { ana, server } = team();
    ana.commit({ [PATH]: changeText(ID, { risk: 'high' }) });
    const config = path.join(ana.folder, '.git/config');
    const plain = readFileSync(config);
    const names = thousand().filter((bytes) => !bytes.includes(0x0a));
    const quoted = (bytes: Buffer) =>
      Buffer.from(bytes.toString('latin1').replace(/["\\]/g, '\\$&'), 'latin1');
    const section = (bytes: Buffer, url: Buffer) =>
      Buffer.concat([
        Buffer.from('[remote "'),
        quoted(bytes),
        Buffer.from('"]\n\turl = "'),
        quoted(url),
        Buffer.from('"\n'),
      ]);
    ana.git('branch', '--unset-upstream');
    const watched = new Watched(ana);
    const all = names.map((bytes) => section(bytes, Buffer.from(server)));
    writeFileSync(config, Buffer.concat([readFileSync(config), ...all]));
    const several = await share(await watched.open());
    assert.ok(isTold(several) && !several.ok);
    assert.equal(several.failure.code, 'several-remotes');
    for (const [at, bytes] of names.filter((_, index) => index % 25 === 0).entries()) {
      // By turns the name is hostile, and the address.
      const [own, url] = at % 2 === 0 ? [bytes, Buffer.from(server)] : [Buffer.from('team'), bytes];
      const tied = Buffer.concat([
        Buffer.from('[branch "main"]\n\tmerge = refs/heads/main\n\tremote = "'),
        quoted(own),
        Buffer.from('"\n'),
      ]);
      writeFileSync(config, Buffer.concat([plain, section(own, url), tied]));
      const limits = { silence: 5_000, total: 5_000 };
      isTold(await share(await watched.open(), { limits }));
    }
    assert.deepEqual(
      watched.strangers().filter((command) => !/^(?:ssh|'?\/?.*ssh) /.test(command)),
      [],
    );
    assert.equal(readdirSync(ana.folder).includes('F'), false);
  });

  it('of addresses: only those are taken that start nothing', async () => {
    const place = TemporaryRepository.create();
    const repository = await place.open();
    const address = fc.oneof(
      name.map((bytes) => bytes.toString()),
      fc
        .tuple(fc.constantFrom('https://', 'ssh://', 'git@', 'ext::', 'file://', '/', '-'), name)
        .map(([start, bytes]) => start + bytes.toString()),
    );
    for (const each of fc.sample(address, { numRuns: 1_000, seed: SEED })) {
      if (!isAddress(each)) continue;
      assert.doesNotMatch(each, /^-|::|[\u0000-\u001f\u007f]|^\w+:\/\/-/, each);
      if (place.git('remote') === '') value(await addRemote(repository, each));
      assert.equal(place.git('remote', 'get-url', 'origin'), `${each.trim()}\n`);
      place.git('remote', 'remove', 'origin');
    }
  });
});
