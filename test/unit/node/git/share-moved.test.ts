import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { it } from 'mocha';
import { names, questions, shared } from './sharing';
import { team } from './team';
import { ID, PATH, changePath, changeText, describeWithGit } from './temporary-repository';

const OTHER = changePath('2026-11-21-other-aaaa');

describeWithGit('sharing records that were moved', () => {
  it('follows a record that one side moved by its id, and never mistakes its likeness', async () => {
    const { ana, lee } = team();
    const moved = PATH.replace('/11/', '/12/');
    lee.git('rm', '--quiet', PATH);
    lee.commit({ [moved]: changeText(ID), [OTHER]: changeText('2026-11-21-other-aaaa') }, 'Move');
    await shared(lee);
    ana.commit({ [PATH]: changeText(ID, { risk: 'high' }) });
    await shared(ana);
    assert.equal(ana.read(moved), changeText(ID, { risk: 'high' }));
    assert.throws(() => ana.read(PATH));
    // Removed here, and another that looks the same made: git takes it for a move.
    const copy = changePath('2026-11-22-copy-bbbb');
    await shared(lee);
    ana.git('rm', '--quiet', OTHER);
    ana.commit({ [copy]: changeText('2026-11-22-copy-bbbb') });
    lee.commit({ [OTHER]: changeText('2026-11-21-other-aaaa', { risk: 'medium' }) });
    await shared(lee);
    assert.deepEqual(names(await questions(ana)), [`${OTHER} deleted`]);
    await shared(ana, { take: 'ours' });
    assert.equal(ana.read(copy), changeText('2026-11-22-copy-bbbb'));
  });

  it('asks where both moved a record to different places', async () => {
    const { ana, lee } = team();
    for (const [place, month] of [
      [ana, '/10/'],
      [lee, '/12/'],
    ] as const) {
      place.git('rm', '--quiet', PATH);
      place.commit({ [PATH.replace('/11/', month)]: changeText(ID) });
    }
    await shared(lee);
    assert.deepEqual(names(await questions(ana)), [`${PATH.replace('/11/', '/10/')} moved`]);
    await shared(ana, { take: 'theirs' });
    assert.deepEqual(readdirSync(`${ana.folder}/changes/2026`), ['12']);
  });
});
