import assert from 'node:assert/strict';
import { it } from 'mocha';
import { share } from '../../../../src/node/git/share';
import type { DecideRecord } from '../../../../src/node/git/join-records';
import { names, shared } from './sharing';
import { team } from './team';
import type { TemporaryRepository } from './temporary-repository';
import { ANA, ID, LEE, PATH, changeText, describeWithGit, value } from './temporary-repository';

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

  it('asks what is open in the other one too, and takes the answers', async () => {
    for (const [at, seen] of [
      ['.', OTHER],
      ['other', `../${PATH}`],
    ] as const) {
      const { ana, lee } = team();
      await bothChange(ana, lee, 'low');
      // A question in the logbook that is not shared, and one in which no git sees a clash.
      const [asked, own] = at === '.' ? [OTHER, PATH] : [PATH, OTHER];
      lee.commit(
        { [asked]: lee.read(asked).replace(/^priority/m, 'risk: low\npriority') },
        'S',
        LEE,
      );
      const before = [lee.work(), lee.git('rev-parse', 'HEAD')];
      const outcome = await share(await lee.open(at));
      assert.ok(!outcome.ok);
      assert.equal(outcome.failure.code, 'answers-needed');
      assert.deepEqual(names(outcome.failure.questions ?? []), [`${seen} risk`]);
      assert.equal(outcome.failure.questions?.[0]?.questions[0]?.theirs?.author.name, ANA.name);
      assert.deepEqual([lee.work(), lee.git('rev-parse', 'HEAD')], before);
      const decide: DecideRecord =
        ({ path }) =>
        () =>
          path === seen ? { take: 'own', value: 'medium' } : undefined;
      assert.equal(value(await share(await lee.open(at), { decide })).joined, true);
      assert.match(lee.read(asked), /^risk: medium$/m);
      assert.match(lee.read(own), /^risk: high$/m);
      assert.match(lee.read(own), /^priority: low$/m);
      assert.match(lee.git('log', '-1', '--format=%B'), new RegExp(`\n- ${ID}: risk\n`));
    }
  });
});
