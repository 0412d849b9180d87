import assert from 'node:assert/strict';
import { it } from 'mocha';
import { share } from '../../../../src/node/git/share';
import { shared } from './sharing';
import { team } from './team';
import type { TemporaryRepository } from './temporary-repository';
import { ID, LEE, PATH, changeText, describeWithGit, failureCode } from './temporary-repository';

const OTHER = `other/${PATH}`;
const LINES = { settings: '[{ path: MQL, from: 65, to: 80 }]' };

/** Two logbooks in one repository; both people change a line of each. */
async function bothChange(ana: TemporaryRepository, lee: TemporaryRepository, theirs: string) {
  ana.commit({ 'other/logbook.yaml': 'format: 1\n', [OTHER]: changeText(ID, LINES) });
  await shared(ana);
  await shared(lee);
  const mine = { ...LINES, risk: 'high' };
  ana.commit({ [PATH]: changeText(ID, { risk: 'high' }), [OTHER]: changeText(ID, mine) });
  const own = { [PATH]: changeText(ID, { priority: 'low' }) };
  lee.commit({ ...own, [OTHER]: changeText(ID, { ...LINES, priority: theirs }) }, 'Save', LEE);
  await shared(ana);
}

describeWithGit('sharing one of two logbooks in a repository', () => {
  it('joins the records of the other one by their fields too', async () => {
    const { ana, lee } = team();
    await bothChange(ana, lee, 'low');
    assert.equal((await shared(lee)).joined, true);
    for (const file of [PATH, OTHER]) {
      assert.match(lee.read(file), /^risk: high$/m);
      assert.match(lee.read(file), /^priority: low$/m);
    }
    assert.equal(lee.read(OTHER).includes('<<<<<<<'), false);
  });

  it('leaves a question of the other one to whoever shares that', async () => {
    const { ana, lee } = team();
    await bothChange(ana, lee, 'low');
    lee.commit({ [OTHER]: changeText(ID, { ...LINES, risk: 'low' }) }, 'Save', LEE);
    const before = [lee.work(), lee.git('rev-parse', 'HEAD')];
    assert.equal(failureCode(await share(await lee.open())), 'diverged-same-file');
    assert.equal(failureCode(await share(await lee.open('other'))), 'answers-needed');
    assert.deepEqual([lee.work(), lee.git('rev-parse', 'HEAD')], before);
  });
});
