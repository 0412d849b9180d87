import assert from 'node:assert/strict';
import { it } from 'mocha';
import { withAttributes } from '../../../../src/core/merge/attributes';
import { share } from '../../../../src/node/git/share';
import { shared } from './sharing';
import { team } from './team';
import { ID, LEE, PATH, changeText, describeWithGit, failureCode } from './temporary-repository';

const LINES = Array.from({ length: 20 }, (_, index) => `${index}\n`);

/** A text of lines, one of which is another. */
function lines(at?: number, text = ''): string {
  return LINES.map((line, index) => (index === at ? text : line)).join('');
}

/** Two people change everything that attributes name, and one of them knows a driver of that name. */
async function joinAll(driver: string): Promise<void> {
  const { ana, lee } = team();
  const other = `other/${PATH}`;
  ana.commit({
    '.gitattributes': withAttributes(withAttributes(''), 'other/'),
    [other]: changeText(ID, { why: 'x', what: 'y' }),
    'tools/my notes.yaml': lines(),
  });
  await shared(ana);
  await shared(lee);
  if (driver !== '') lee.git('config', 'merge.mops-logbook.driver', driver);
  ana.commit({
    [PATH]: changeText(ID, { kind: 'fixed' }),
    [other]: changeText(ID, { why: 'x', what: 'y' }).replace('[marketo]', '[hubspot]'),
    'tools/my notes.yaml': lines(2, 'Ana\n'),
  });
  lee.commit(
    {
      [PATH]: changeText(ID, { kind: 'changed', status: 'proposed' }),
      [other]: changeText(ID, { title: 'Lower it', why: 'x', what: 'y' }),
      'tools/my notes.yaml': lines(18, 'Lee\n'),
    },
    'Save',
    LEE,
  );
  await shared(ana);
  assert.equal((await shared(lee)).joined, true);
  assert.equal(lee.read(PATH), changeText(ID, { kind: 'fixed', status: 'proposed' }));
  assert.equal(
    lee.read(other),
    changeText(ID, { title: 'Lower it', why: 'x', what: 'y' }).replace('[marketo]', '[hubspot]'),
  );
  assert.equal(lee.read('tools/my notes.yaml'), lines(2, 'Ana\n').replace('18\n', 'Lee\n'));
}

describeWithGit('sharing where attributes name our merging', () => {
  for (const driver of ['', 'false', ':']) {
    it(`joins records, those of another logbook, and whatever else they name (${driver})`, async () => {
      await joinAll(driver);
    });
  }

  for (const [what, old, ours, theirs] of [
    ['texts', 'a\n', 'Ana\n', 'Lee\n'],
    ['files that are no texts', 'a\0', 'Ana\0', 'Lee\0'],
  ] as const) {
    it(`stops at ${what} that both changed in one place`, async () => {
      const { ana, lee } = team();
      ana.commit({ '.gitattributes': '* merge=mops-logbook\n', 'notes.txt': old });
      await shared(ana);
      await shared(lee);
      ana.commit({ 'notes.txt': ours });
      lee.git('config', 'merge.mops-logbook.driver', ':');
      lee.commit({ 'notes.txt': theirs }, 'Save', LEE);
      await shared(ana);
      assert.equal(failureCode(await share(await lee.open())), 'diverged-same-file');
      assert.equal(lee.read('notes.txt'), theirs);
    });
  }
});
