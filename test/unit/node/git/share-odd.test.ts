import assert from 'node:assert/strict';
import { rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { it } from 'mocha';
import { MAX_FILE_SIZE } from '../../../../src/core/yaml/max-file-size';
import { openQuestions } from '../../../../src/node/git/open-questions';
import { share } from '../../../../src/node/git/share';
import { names, questions, shared } from './sharing';
import { team } from './team';
import {
  ANA,
  ID,
  LEE,
  PATH,
  TemporaryRepository,
  changeText,
  describeWithGit,
  failureCode,
  temporaryFolder,
  value,
} from './temporary-repository';

const ours = changeText(ID, { kind: 'fixed' });
const theirs = changeText(ID, { status: 'proposed' });
const both = changeText(ID, { kind: 'fixed', status: 'proposed' });

describeWithGit('sharing records in odd places and states', () => {
  const odd: Readonly<Record<string, Buffer>> = {
    'no UTF-8': Buffer.from([0x69, 0x64, 0x3a, 0x20, 0xff, 0xfe, 0x0a]),
    binary: Buffer.from('id: \0\n'),
    'too large': Buffer.alloc(MAX_FILE_SIZE + 10, '# padding\n'),
  };
  for (const [name, bytes] of Object.entries(odd))
    it(`takes a record that is ${name} as a whole, byte for byte`, async () => {
      const { ana, lee } = team();
      writeFileSync(path.join(lee.folder, PATH), bytes);
      lee.commit({});
      await shared(lee);
      ana.commit({ [PATH]: ours });
      assert.deepEqual(names(await questions(ana)), [`${PATH} as-a-whole`]);
      const oid = lee.git('rev-parse', `HEAD:${PATH}`);
      await shared(ana, { take: 'theirs' });
      assert.equal(ana.git('rev-parse', `HEAD:${PATH}`), oid);
    });

  it('asks for a record with marks of an old conflict as a whole', async () => {
    const { ana, lee } = team();
    lee.commit({ [PATH]: `<<<<<<< a\n${theirs}=======\n>>>>>>> b\n` });
    await shared(lee);
    ana.commit({ [PATH]: ours });
    assert.deepEqual(names(await questions(ana)), [`${PATH} as-a-whole`]);
    await shared(ana, { take: 'ours' });
    assert.equal(ana.read(PATH), ours);
  });

  it('works where only the newest part of the history, or no contents at all, is there', async () => {
    const { server, lee } = team();
    lee.git('-C', server, 'config', 'uploadpack.allowFilter', 'true');
    for (const part of ['--depth=1', '--filter=blob:none']) {
      const place = TemporaryRepository.clone(`file://${server}`, ANA, part);
      const before = place.read(PATH);
      place.commit({ [PATH]: before.replace('kind: changed', 'kind: fixed') });
      lee.commit({ [PATH]: `${lee.read(PATH)}x-${part.length}: 1\n` });
      await shared(lee);
      await shared(place);
      await shared(lee);
      assert.match(lee.read(PATH), new RegExp(`kind: fixed[^]*x-${part.length}: 1\n`));
      lee.commit({ [PATH]: lee.read(PATH).replace('kind: fixed', 'kind: changed') });
      await shared(lee);
    }
  });

  it('works with long ids, in a second work tree', async () => {
    const seed = TemporaryRepository.create();
    rmSync(path.join(seed.folder, '.git'), { recursive: true });
    seed.git('init', '--quiet', '--object-format=sha256', '--initial-branch=main');
    seed.identify(ANA);
    seed.commit({ 'logbook.yaml': 'format: 1\n', [PATH]: changeText(ID) });
    const { folder: server } = TemporaryRepository.clone(seed.folder, LEE, '--bare');
    const lee = TemporaryRepository.clone(server, LEE);
    const ana = TemporaryRepository.clone(server, ANA);
    const beside = path.join(temporaryFolder(), 'beside');
    ana.git('checkout', '--quiet', '--detach');
    ana.git('worktree', 'add', '--quiet', beside, 'main');
    Object.assign(ana, { folder: beside });
    lee.commit({ [PATH]: theirs });
    await shared(lee);
    ana.commit({ [PATH]: ours });
    await shared(ana);
    assert.equal(ana.read(PATH), both);
    assert.equal(ana.git('rev-parse', 'HEAD').trim().length, 64);
  });

  it('asks without the network what has to be decided, as soon as it is known', async () => {
    const { ana, lee, server } = team();
    const asked = async () => names(value(await openQuestions(await ana.open())));
    assert.deepEqual(await asked(), []);
    lee.commit({ [PATH]: changeText(ID, { risk: 'low' }) });
    await shared(lee);
    ana.commit({ [PATH]: changeText(ID, { risk: 'high' }) });
    assert.deepEqual(await asked(), []);
    ana.git('fetch', '--quiet');
    ana.git('remote', 'set-url', 'origin', `${server}-gone`);
    assert.deepEqual(await asked(), [`${PATH} risk`]);
    assert.equal(failureCode(await share(await ana.open())), 'remote-not-found');
    ana.git('remote', 'set-url', 'origin', server);
    await shared(ana, { take: 'ours' });
    assert.deepEqual(await asked(), []);
  });
});
