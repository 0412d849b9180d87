import assert from 'node:assert/strict';
import { rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { it } from 'mocha';
import { share } from '../../../../src/node/git/share';
import { shared } from './sharing';
import { team } from './team';
import {
  ID,
  LEE,
  OTHER,
  PATH,
  changePath,
  changeText,
  describeWithGit,
  failureCode,
} from './temporary-repository';

const NEW = changePath('2026-11-22-new-bbbb');

/** Lee has what Ana is about to get: one change more, one changed, one removed. */
async function waiting() {
  const people = team();
  people.ana.commit({ [OTHER]: changeText('2026-11-21-other-aaaa') });
  await shared(people.ana);
  await shared(people.lee);
  rmSync(path.join(people.lee.folder, OTHER));
  people.lee.commit({ [PATH]: changeText(ID, { risk: 'high' }), [NEW]: changeText('x') }, 'S', LEE);
  await shared(people.lee);
  return people;
}

describeWithGit('sharing again after it was ended in its middle', () => {
  it('goes on when files and index are new and the branch is not', async () => {
    const { ana, lee } = await waiting();
    ana.commit({ [PATH]: changeText(ID, { status: 'proposed' }) }, 'Mine');
    const lock = path.join(ana.folder, '.git/refs/heads/main.lock');
    writeFileSync(lock, '');
    assert.equal(failureCode(await share(await ana.open())), 'index-locked');
    rmSync(lock);
    assert.notEqual(ana.git('status', '--porcelain'), '');
    assert.equal((await shared(ana)).joined, true);
    assert.equal(ana.read(PATH), changeText(ID, { status: 'proposed', risk: 'high' }));
    await shared(lee);
    assert.equal(ana.git('rev-parse', 'HEAD'), lee.git('rev-parse', 'HEAD'));
  });

  it('goes on when some files are new and the index is not', async () => {
    const { ana, lee } = await waiting();
    for (const file of [PATH, NEW]) ana.write(file, lee.read(file));
    rmSync(path.join(ana.folder, OTHER));
    await shared(ana);
    assert.equal(ana.git('rev-parse', 'HEAD'), lee.git('rev-parse', 'HEAD'));
  });

  it('still leaves alone what a person has written', async () => {
    const { ana, lee } = await waiting();
    ana.write(PATH, lee.read(PATH));
    ana.write(NEW, 'mine\n');
    const before = ana.work();
    assert.equal(failureCode(await share(await ana.open())), 'unrecorded-in-the-way');
    assert.equal(ana.work(), before);
    assert.equal(ana.read(NEW), 'mine\n');
  });
});
