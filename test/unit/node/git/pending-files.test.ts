import assert from 'node:assert/strict';
import { rmSync } from 'node:fs';
import path from 'node:path';
import { it } from 'mocha';
import { pendingFiles } from '../../../../src/node/git/pending-files';
import { recordFiles } from '../../../../src/node/git/record-changes';
import {
  ID,
  OTHER,
  PATH,
  TemporaryRepository,
  changeText,
  describeWithGit,
  value,
  withOtherWork,
} from './temporary-repository';

describeWithGit('pendingFiles', () => {
  it('lists the files of the logbook alone', async () => {
    const place = withOtherWork();
    place.write(OTHER, changeText('x'));
    place.write(PATH, changeText(ID, { risk: 'low' }));
    place.write(`attachments/${ID}/proof.pdf`, 'x');
    place.write('tools/build.sh', 'x');
    place.write('changes/notes.txt', 'x');
    rmSync(path.join(place.folder, 'logbook.yaml'));
    assert.deepEqual(value(await pendingFiles(await place.open())), [
      { path: `attachments/${ID}/proof.pdf`, state: 'added', untracked: true },
      { path: PATH, state: 'changed', untracked: false },
      { path: OTHER, state: 'added', untracked: true },
      { path: 'logbook.yaml', state: 'removed', untracked: false },
    ]);
  });

  it('lists a file once that is staged as removed and there again', async () => {
    const place = withOtherWork();
    place.git('rm', '--quiet', '--cached', PATH);
    const repository = await place.open();
    assert.deepEqual(value(await pendingFiles(repository)), [
      { path: PATH, state: 'changed', untracked: false },
    ]);
    place.write(PATH, changeText(ID, { risk: 'low' }));
    assert.deepEqual(value(await recordFiles(repository, [PATH], 'x')).files, [PATH]);
    assert.equal(place.git('show', `HEAD:${PATH}`), changeText(ID, { risk: 'low' }));
  });

  it('counts from the logbook, where it is a sub-folder', async () => {
    const place = TemporaryRepository.create();
    place.commit({ 'a.txt': 'a' });
    place.write(`ops/log/${PATH}`, changeText(ID));
    place.write(PATH, changeText(ID));
    const pending = value(await pendingFiles(await place.open('ops/log')));
    assert.deepEqual(
      pending.map((file) => file.path),
      [PATH],
    );
  });
});
