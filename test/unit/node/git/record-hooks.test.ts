import assert from 'node:assert/strict';
import { it } from 'mocha';
import { recordFiles } from '../../../../src/node/git/record-changes';
import {
  OTHER,
  TemporaryRepository,
  changeText,
  describeWithGit,
  failureCode,
  withOtherWork,
} from './temporary-repository';

describeWithGit('recordFiles, where a person has checks of their own', () => {
  for (const unborn of [false, true]) {
    it(`puts everything back when a hook refuses${unborn ? ' the first save' : ''}`, async () => {
      const place = unborn ? TemporaryRepository.create() : withOtherWork();
      place.write(OTHER, changeText('x'));
      const before = place.work();
      place.hook('pre-commit', 'echo "No saves on \x1b[31mFridays\x1b[0m" >&2; exit 1');
      const refused = await recordFiles(await place.open(), [OTHER], 'x');
      assert.equal(refused.ok, false);
      assert.deepEqual(refused.failure, {
        code: 'hook-failed',
        args: { detail: 'No saves on Fridays' },
      });
      assert.equal(place.work(), before);
    });
  }

  it('takes what a hook says for the hook’s own words, whatever it says', async () => {
    const place = withOtherWork();
    place.write(OTHER, changeText('x'));
    for (const words of [
      'Connection refused by the spelling server',
      'error: unknown option --fix',
      'fatal: not a git repository',
      'error: index is corrupt',
      'fatal: Unable to create "x.lock": Permission denied',
    ]) {
      place.hook('pre-commit', `echo '${words}' >&2; exit 1`);
      const refused = await recordFiles(await place.open(), [OTHER], 'x');
      assert.equal(failureCode(refused), 'hook-failed', words);
    }
  });
});
